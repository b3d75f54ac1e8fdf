import type { Application } from '@traverse/applicant';
import { DomainError, parseDecimal } from '@traverse/kernel';
import type { CallDocument } from '@traverse/programme';

import type { Decision, DecisionOutcome } from './decision.entity.js';

export interface Recommendation {
  readonly applicationId: string;
  readonly outcome: DecisionOutcome;
  /** Decimal, in the application's currency; needed for `fund`. */
  readonly amount?: string;
  readonly reason: string;
  /** What has to be shown before there is an agreement; for `fund` only. */
  readonly conditions?: readonly string[];
  readonly rankingId?: string | null;
  /** The decision that an allowed appeal put away: what was refused can then be funded. */
  readonly previousId?: string;
}

/** A recommendation that can be made of its application, as it will be written. */
export interface Draft {
  readonly application: Application;
  readonly document: CallDocument;
  /** One that was sent back and is recommended again. */
  readonly sentBack: Decision | null;
  readonly values: Partial<Decision> & Pick<Decision, 'outcome' | 'amountMinor' | 'levelsNeeded' | 'currency'>;
  readonly conditions: readonly string[];
}

const DECIDABLE: Readonly<Record<DecisionOutcome, readonly Application['state'][]>> = {
  fund: ['evaluated', 'reserve-listed'],
  reserve: ['evaluated'],
  reject: ['evaluated', 'eligible', 'partnered', 'ineligible'],
};

/**
 * What is to be decided, checked against its application and its call. Throws `applicant.application.wrong-state`,
 * `award.decision.exists`, `award.decision.amount-required`, `award.decision.no-envelope`, `award.decision.conditions-need-award`.
 */
export function draftOf(recommendation: Recommendation, application: Application, document: CallDocument, open: Decision | null): Draft {
  const { outcome, amount, reason, rankingId, previousId, conditions = [] } = recommendation;
  assertDecidable(recommendation, application, document, open?.previousId ?? previousId ?? null);
  if (open && open.state !== 'sent-back') throw new DomainError('award.decision.exists');
  const { currency, envelopeId } = application;
  const amountMinor = outcome === 'fund' && amount ? parseDecimal(amount, currency) : 0n;
  if (outcome === 'fund' && amountMinor <= 0n)
    throw new DomainError('award.decision.amount-required', {
      status: 400,
      fields: [{ path: 'amount', code: 'award.decision.amount-required' }],
    });
  if (outcome === 'fund' && !envelopeId) throw new DomainError('award.decision.no-envelope');
  if (outcome !== 'fund' && conditions.length > 0)
    throw new DomainError('award.decision.conditions-need-award', {
      status: 400,
      fields: [{ path: 'conditions', code: 'award.decision.conditions-need-award' }],
    });
  const levelsNeeded = levelsFor(document, amountMinor, currency);
  const ineligible = application.state === 'ineligible';
  return {
    ...{ application, document, conditions, sentBack: open },
    values: {
      outcome,
      amountMinor,
      levelsNeeded,
      currency,
      reason,
      envelopeId,
      ineligible,
      rankingId: rankingId ?? null,
      previousId: open?.previousId ?? previousId ?? null,
    },
  };
}

function assertDecidable({ outcome }: Recommendation, { state }: Application, document: CallDocument, previousId: string | null): void {
  const unranked = outcome === 'fund' && !holdsOwnMoney(document) && (state === 'eligible' || state === 'partnered');
  const onAppeal = previousId !== null && state === 'rejected' && outcome !== 'reject';
  if (!unranked && !onAppeal && !DECIDABLE[outcome].includes(state))
    throw new DomainError('applicant.application.wrong-state', { params: { state, command: 'recommend' } });
}

export const earmarkKey = (decision: Pick<Decision, 'id' | 'earmarks'>): string => `decision-${decision.id}-earmark-${decision.earmarks}`;

/** First-come calls: the application's place in the queue holds the money, and the decision spends it. */
export const holdsOwnMoney = ({ selection }: CallDocument): boolean => selection.mode !== 'first-come';

/** How many persons must confirm an amount: the first level whose ceiling it does not exceed. A refusal needs one. */
export function levelsFor(document: CallDocument, amountMinor: bigint, currency: string): number {
  for (const level of document.decision.approvalLevels) {
    const ceiling = level.upTo?.[currency];
    if (ceiling === undefined || amountMinor <= parseDecimal(ceiling, currency)) return level.confirmations;
  }
  return document.decision.approvalLevels[document.decision.approvalLevels.length - 1]?.confirmations ?? 1;
}
