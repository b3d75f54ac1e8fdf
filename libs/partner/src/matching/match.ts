import { assign, type CertificateCheck, checkCertificate, compareIds, type FlowInstance, type FlowPrice } from '@traverse/kernel';

import { explainUnassigned, type Unassigned } from './explain-unassigned.js';
import type { FitPart } from './fit.js';
import { fitOf, fitScoreOf, type MatchInput, minimumFitOf } from './match-input.js';
import { obstacles } from './obstacles.js';

export type { MatchInput, MatchRules } from './match-input.js';

export interface ProposedPair {
  readonly applicationId: string;
  readonly partnerId: string;
  readonly fit: number;
  readonly parts: readonly FitPart[];
}

export interface MatchResult {
  /** By application id. */
  readonly pairs: readonly ProposedPair[];
  readonly unassigned: readonly Unassigned[];
  readonly totalFit: number;
  /** Proof that no other proposal has a greater total fit; a partner's price is what one more place there would add. */
  readonly certificate: { readonly applicationPrices: readonly FlowPrice[]; readonly partnerPrices: readonly FlowPrice[] };
}

function instanceOf(input: MatchInput): FlowInstance {
  const { applications, partners, rules } = input;
  const minimum = minimumFitOf(rules);
  return {
    tasks: applications.map(({ id }) => ({ id, capacity: 1 })),
    agents: partners.map(({ id, offer }) => ({ id, capacity: Math.max(0, offer.capacity - offer.load) })),
    edges: applications.flatMap((application) =>
      partners.flatMap((partner) => {
        if (obstacles(application, partner, rules).length > 0) return [];
        const weight = fitScoreOf(input, application, partner);
        return weight < minimum ? [] : [{ taskId: application.id, agentId: partner.id, weight }];
      }),
    ),
  };
}

/**
 * Proposes at most one partner for each application, within the partners' free places and never against an obstacle, for the greatest
 * total fit. The same input in any order gives the same proposal. Every application without a partner says why.
 */
export function matchPartners(input: MatchInput): MatchResult {
  const result = assign(instanceOf(input));
  const applications = new Map(input.applications.map((application) => [application.id, application]));
  const partners = new Map(input.partners.map((partner) => [partner.id, partner]));
  const pairs = result.pairs.flatMap(({ taskId, agentId, weight }): ProposedPair[] => {
    const [application, partner] = [applications.get(taskId), partners.get(agentId)];
    if (!application || !partner) return [];
    return [{ applicationId: taskId, partnerId: agentId, fit: weight, parts: fitOf(input, application, partner).parts }];
  });
  const placed = new Set(pairs.map(({ applicationId }) => applicationId));
  const prices = new Map(result.agentPrices.map(({ id, price }) => [id, price]));
  const unassigned = input.applications
    .filter(({ id }) => !placed.has(id))
    .sort((a, b) => compareIds(a.id, b.id))
    .map((application) => explainUnassigned(input, application, prices));
  return {
    pairs,
    unassigned,
    totalFit: result.total,
    certificate: { applicationPrices: result.taskPrices, partnerPrices: result.agentPrices },
  };
}

/** Proves a stored proposal from its input, without solving again: every pair allowed, its fit right, the total the greatest. */
export function checkMatching(input: MatchInput, result: Pick<MatchResult, 'pairs' | 'totalFit' | 'certificate'>): CertificateCheck {
  return checkCertificate(instanceOf(input), {
    pairs: result.pairs.map((pair) => ({ taskId: pair.applicationId, agentId: pair.partnerId, weight: pair.fit })),
    total: result.totalFit,
    taskPrices: result.certificate.applicationPrices,
    agentPrices: result.certificate.partnerPrices,
  });
}
