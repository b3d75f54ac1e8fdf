import { assign, type CertificateCheck, checkCertificate, compareIds, DomainError } from '@traverse/kernel';

import { explainUnassigned, type Unassigned } from './explain-unassigned.js';
import type { FitPart } from './fit.js';
import { fitOf, fitScoreOf, type MatchInput, minimumFitOf } from './match-input.js';
import { flowOf, type MatchingCertificate, type MatchingInstance } from './matching-proof.js';
import { type MatchApplication, type MatchPartner, obstacles } from './obstacles.js';

export type { MatchInput, MatchRules } from './match-input.js';

export interface ProposedPair {
  readonly applicationId: string;
  readonly partnerId: string;
  readonly fit: number;
  readonly parts: readonly FitPart[];
  /** Set by an officer before the run. */
  readonly locked?: boolean;
  /** Set by an officer after the run. */
  readonly byHand?: boolean;
}

export interface MatchResult {
  /** By application id. */
  readonly pairs: readonly ProposedPair[];
  readonly unassigned: readonly Unassigned[];
  readonly totalFit: number;
  /** What the solver was given: locked pairs and their places are not in it. */
  readonly instance: MatchingInstance;
  /** Proof that no other proposal has a greater total fit. */
  readonly certificate: MatchingCertificate;
}

/** Work in small pieces: each yields the share done, 0 to 1. */
type Steps<T> = Generator<number, T>;

function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function* within<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}

/** An edge for each pair that nothing forbids and that fits well enough, for the applications that are not locked. */
function* instanceSteps(input: MatchInput): Steps<MatchingInstance> {
  const { applications, partners, rules } = input;
  const minimum = minimumFitOf(rules);
  const locked = new Set((input.locked ?? []).map(({ applicationId }) => applicationId));
  const taken = new Map<string, number>();
  for (const { partnerId } of input.locked ?? []) taken.set(partnerId, (taken.get(partnerId) ?? 0) + 1);
  const free = applications.filter(({ id }) => !locked.has(id)).sort((a, b) => compareIds(a.id, b.id));
  const sorted = [...partners].sort((a, b) => compareIds(a.id, b.id));
  const edges: [number, number, number][] = [];
  for (const [a, application] of free.entries()) {
    for (const [p, partner] of sorted.entries()) {
      if (obstacles(application, partner, rules).length > 0) continue;
      const fit = fitScoreOf(input, application, partner);
      if (fit >= minimum) edges.push([a, p, fit]);
    }
    yield (a + 1) / free.length;
  }
  return {
    applications: free.map(({ id }) => id),
    partners: sorted.map(({ id, offer }) => ({ id, places: Math.max(0, offer.capacity - offer.load - (taken.get(id) ?? 0)) })),
    edges,
  };
}

// Measured shares of a run of 5,000 applications and 500 partners (docs/performance.md): a picture, nothing more.
const PAIRS_READ = 0.7;
const SOLVED = 0.75;

/** Locked pairs must be possible as any other: an officer may choose among pairs, not against a rule. */
function lockedPairs(input: MatchInput, find: Finder): ProposedPair[] {
  const given = new Map<string, number>();
  const pairs = (input.locked ?? []).map(({ applicationId, partnerId }): ProposedPair => {
    const [application, partner] = [find.application(applicationId), find.partner(partnerId)];
    if (!application || !partner) throw new DomainError('partner.matching-run.locked-unknown', { status: 422 });
    const load = partner.offer.load + (given.get(partnerId) ?? 0);
    given.set(partnerId, (given.get(partnerId) ?? 0) + 1);
    if (obstacles(application, { ...partner, offer: { ...partner.offer, load } }, input.rules).length > 0)
      throw new DomainError('partner.matching-run.locked-not-possible', { status: 422 });
    const { score, parts } = fitOf(input, application, partner);
    return { applicationId, partnerId, fit: score, parts, locked: true };
  });
  if (new Set(pairs.map(({ applicationId }) => applicationId)).size < pairs.length)
    throw new DomainError('partner.matching-run.locked-twice', { status: 422 });
  return pairs;
}

interface Finder {
  readonly application: (id: string) => MatchApplication | undefined;
  readonly partner: (id: string) => MatchPartner | undefined;
}

/**
 * Proposes at most one partner for each application, within the partners' free places and never against an obstacle, for the greatest
 * total fit. The same input in any order gives the same proposal. Every application without a partner says why.
 */
export const matchPartners = (input: MatchInput): MatchResult => finish(matchSteps(input));

/** The same in small pieces, for who has to say how far it is: reading the pairs, solving, explaining who is left over. */
export function* matchSteps(input: MatchInput): Steps<MatchResult> {
  const [applications, partners] = [
    new Map(input.applications.map((application) => [application.id, application])),
    new Map(input.partners.map((partner) => [partner.id, partner])),
  ];
  const find: Finder = { application: (id) => applications.get(id), partner: (id) => partners.get(id) };
  const locked = lockedPairs(input, find);
  const instance = yield* within(instanceSteps(input), 0, PAIRS_READ);
  const result = assign(flowOf(instance));
  const solved = result.pairs.flatMap(({ taskId, agentId, weight }): ProposedPair[] => {
    const [application, partner] = [find.application(taskId), find.partner(agentId)];
    if (!application || !partner) return [];
    return [{ applicationId: taskId, partnerId: agentId, fit: weight, parts: fitOf(input, application, partner).parts }];
  });
  const pairs = [...locked, ...solved].sort((a, b) => compareIds(a.applicationId, b.applicationId));
  const placed = new Set(pairs.map(({ applicationId }) => applicationId));
  const prices = new Map(result.agentPrices.map(({ id, price }) => [id, price]));
  const left = input.applications.filter(({ id }) => !placed.has(id)).sort((a, b) => compareIds(a.id, b.id));
  const unassigned: Unassigned[] = [];
  for (const application of left) {
    unassigned.push(explainUnassigned(input, application, prices));
    yield SOLVED + (unassigned.length / left.length) * (1 - SOLVED);
  }
  return {
    pairs,
    unassigned,
    totalFit: pairs.reduce((sum, { fit }) => sum + fit, 0),
    instance,
    certificate: { applicationPrices: result.taskPrices, partnerPrices: result.agentPrices },
  };
}

/** Proves a stored proposal from its input, without solving again: every pair allowed, its fit right, the total the greatest. */
export function checkMatching(input: MatchInput, result: Pick<MatchResult, 'pairs' | 'totalFit' | 'certificate'>): CertificateCheck {
  const [locked, free] = [result.pairs.filter((pair) => pair.locked), result.pairs.filter((pair) => !pair.locked)];
  return checkCertificate(flowOf(finish(instanceSteps(input))), {
    pairs: free.map((pair) => ({ taskId: pair.applicationId, agentId: pair.partnerId, weight: pair.fit })),
    total: result.totalFit - locked.reduce((sum, { fit }) => sum + fit, 0),
    taskPrices: result.certificate.applicationPrices,
    agentPrices: result.certificate.partnerPrices,
  });
}
