import type { FlowInstance } from '@traverse/kernel';

export const DEMANDS = ['even', 'skewed'] as const;
export type Demand = (typeof DEMANDS)[number];

export interface MatchingSize {
  readonly applications: number;
  readonly partners: number;
  /** Partners that each application could be given to. */
  readonly candidates: number;
}

/** A small generator of its own (mulberry32): the same instance in every process, on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Applications with candidates and fits from 1 to 100, and places for nine tenths of the applications. Even: every partner is asked for
 * alike. Skewed: a few partners are candidates of nearly everybody, so that most of the demand meets few places.
 */
export function matchingInstance({ applications, partners, candidates }: MatchingSize, demand: Demand, seed: number): FlowInstance {
  const random = randomFrom(seed);
  const pick = (): number => Math.floor((demand === 'even' ? random() : random() ** 3) * partners);
  const places = Math.round((applications * 0.9) / partners);
  const tasks = Array.from({ length: applications }, (_, a) => ({ id: `a${a}`, capacity: 1 }));
  const agents = Array.from({ length: partners }, (_, p) => ({ id: `p${p}`, capacity: places }));
  const edges = tasks.flatMap(({ id: taskId }) => {
    const chosen = new Set<{ readonly id: string }>();
    while (chosen.size < candidates) chosen.add(agents[pick()] as { readonly id: string });
    return [...chosen].map(({ id: agentId }) => ({ taskId, agentId, weight: 1 + Math.floor(random() * 100) }));
  });
  return { tasks, agents, edges };
}
