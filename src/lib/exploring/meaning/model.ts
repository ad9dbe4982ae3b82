// From pattern to meaning: what was seen, how it can be read, and what belongs together.

/** How sure the author is of what was seen. */
export const strengths = ['weak', 'moderate', 'strong'] as const;
export type Strength = (typeof strengths)[number];

/** Is a pair of questions special? `double` says the same as another pair. */
export const marks = ['yes', 'maybe', 'no', 'double'] as const;
export type Mark = (typeof marks)[number];

export const annotationKinds = ['text', 'choice'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];
