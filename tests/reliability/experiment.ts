/** Where an experiment runs: its seed, an empty folder and a port of its own. */
export type Setting = { seed: number; folder: string; port: number };

/** The figures of one run and whether they keep the promise, or why it could not run here. */
export type Outcome = ({ passed: boolean } & Record<string, unknown>) | { skipped: string };

export type Experiment = (setting: Setting) => Promise<Outcome>;
