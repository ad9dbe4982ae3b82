export const reviewStates = ['unreviewed', 'held', 'approved'] as const;
export type ReviewState = (typeof reviewStates)[number];
