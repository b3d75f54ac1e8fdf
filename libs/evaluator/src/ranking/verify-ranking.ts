import { canonicalJson, hashOf } from '@traverse/kernel';

import { rank } from './rank.js';
import type { RankingSnapshot } from './ranking.types.js';

/** A frozen ranking as it is stored and exported. */
export interface FrozenRanking {
  readonly snapshot: object;
  /** SHA-256 of the snapshot's canonical JSON. */
  readonly hash: string;
  readonly result: object;
}

export type RankingProblem = 'hash-differs' | 'snapshot-invalid' | 'result-differs';

/** Recomputes a frozen ranking from nothing but its own text. No problem: anybody who does the same comes to the same list. */
export function verifyRanking({ snapshot, hash, result }: FrozenRanking): readonly RankingProblem[] {
  const problems: RankingProblem[] = hashOf(snapshot) === hash ? [] : ['hash-differs'];
  try {
    if (canonicalJson(rank(snapshot as RankingSnapshot)) !== canonicalJson(result)) problems.push('result-differs');
  } catch {
    // Whatever breaks the computation, the text is no snapshot of a ranking.
    problems.push('snapshot-invalid');
  }
  return problems;
}
