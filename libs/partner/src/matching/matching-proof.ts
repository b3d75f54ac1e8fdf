import { checkCertificate, type FlowInstance, type FlowPrice, hashOf } from '@traverse/kernel';

/** Prices that prove an optimum; a partner's price is what one more place there would add. */
export interface MatchingCertificate {
  readonly applicationPrices: readonly FlowPrice[];
  readonly partnerPrices: readonly FlowPrice[];
}

/** Everything that the solver was given, by position in the two lists: enough to prove the proposal without anything else. */
export interface MatchingInstance {
  readonly applications: readonly string[];
  readonly partners: readonly { readonly id: string; readonly places: number }[];
  /** [application, partner, fit]: the pairs that nothing forbids. */
  readonly edges: readonly (readonly [number, number, number])[];
}

export interface FittingPair {
  readonly applicationId: string;
  readonly partnerId: string;
  readonly fit: number;
}

/** A run as it is exported: `cli verify matching FILE` proves it from this text alone. */
export interface MatchingExport {
  readonly format: 'traverse.matching/1';
  /** SHA-256 of the canonical JSON of everything else. */
  readonly hash: string;
  readonly instance: MatchingInstance;
  /** Set by an officer before the run: not the solver's to change, their places are not in the instance. */
  readonly locked: readonly FittingPair[];
  readonly pairs: readonly FittingPair[];
  /** Of pairs and locked pairs. */
  readonly totalFit: number;
  readonly certificate: MatchingCertificate;
}

export function flowOf({ applications, partners, edges }: MatchingInstance): FlowInstance {
  return {
    tasks: applications.map((id) => ({ id, capacity: 1 })),
    agents: partners.map(({ id, places }) => ({ id, capacity: places })),
    edges: edges.map(([application, partner, weight]) => ({
      taskId: applications[application] ?? '',
      agentId: partners[partner]?.id ?? '',
      weight,
    })),
  };
}

export function sealMatching(content: Omit<MatchingExport, 'hash' | 'format'>): MatchingExport {
  const sealed = { format: 'traverse.matching/1' as const, ...content };
  return { ...sealed, hash: hashOf(sealed) };
}

function lockedProblems({ locked, instance }: MatchingExport): string[] {
  const free = new Set(instance.applications);
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const { applicationId } of locked) {
    if (free.has(applicationId) || seen.has(applicationId)) problems.push(`locked-and-free:${applicationId}`);
    seen.add(applicationId);
  }
  return problems;
}

/** Proves an exported run from its own text: unchanged, every pair allowed, no place given twice, and no greater total possible. */
export function verifyMatching(exported: MatchingExport): readonly string[] {
  try {
    const { hash, ...content } = exported;
    const { instance, locked, pairs, totalFit, certificate } = exported;
    const lockedFit = locked.reduce((sum, { fit }) => sum + fit, 0);
    const { problems } = checkCertificate(flowOf(instance), {
      pairs: pairs.map(({ applicationId, partnerId, fit }) => ({ taskId: applicationId, agentId: partnerId, weight: fit })),
      total: totalFit - lockedFit,
      taskPrices: certificate.applicationPrices,
      agentPrices: certificate.partnerPrices,
    });
    return [...(hashOf(content) === hash ? [] : ['hash-differs']), ...lockedProblems(exported), ...problems];
  } catch {
    // Whatever breaks the computation, the text is no export of a run.
    return ['not-a-matching-run'];
  }
}
