export const callStates = ['draft', 'published', 'closed'] as const;
export type CallState = (typeof callStates)[number];
