import { defineWorkflow, type Guard } from '@traverse/kernel';

import {
  APPEAL_ALLOWED,
  APPEAL_DISMISSED,
  DECISION_APPEALED,
  DECISION_CANCELLED,
  DECISION_COMMUNICATED,
  DECISION_CONFIRMED,
  DECISION_RECOMMENDED,
  DECISION_REOPENED,
  DECISION_SENT_BACK,
} from '../award.events.js';
import type { Decision, DecisionState } from './decision.entity.js';

export type DecisionCommand =
  | 'confirm-level'
  | 'confirm'
  | 'communicate'
  | 'send-back'
  | 'recommend'
  | 'cancel'
  | 'meet-condition'
  | 'reopen'
  | 'appeal'
  | 'dismiss'
  | 'allow';

export interface DecisionFacts {
  /** Who has confirmed in this round, in order. */
  readonly confirmedBy?: readonly string[];
  /** Conditions that nobody has found met yet. */
  readonly openConditions?: number;
  /** When an appeal arrives. */
  readonly at?: Date;
  /** Something of its voucher is claimed or paid. */
  readonly moneyUsed?: boolean;
  /** A later decision on the same application was told or is under way. */
  readonly followed?: boolean;
  /** Everybody who had a part in it: who recommended, confirmed or sent back, and its evaluators. */
  readonly tookPart?: readonly string[];
}

type DecisionGuard = Guard<Decision, DecisionFacts | undefined>;

/** Four eyes: recommend and confirm are two persons. */
const notTheRecommender: DecisionGuard = ({ entity, actor }) =>
  entity.recommendedById !== null && entity.recommendedById === actor.personId ? 'award.decision.own-recommendation' : null;
const notConfirmedBefore: DecisionGuard = ({ actor, facts }) =>
  actor.personId !== null && (facts?.confirmedBy ?? []).includes(actor.personId) ? 'award.decision.already-confirmed-by-you' : null;
const lastLevel: DecisionGuard = ({ entity, facts }) =>
  (facts?.confirmedBy?.length ?? 0) + 1 >= entity.levelsNeeded ? null : 'award.decision.more-levels-needed';
const notLastLevel: DecisionGuard = ({ entity, facts }) =>
  (facts?.confirmedBy?.length ?? 0) + 1 < entity.levelsNeeded ? null : 'award.decision.last-level';

const conditionsOpen: DecisionGuard = ({ facts }) => ((facts?.openConditions ?? 0) > 0 ? null : 'award.decision.no-open-condition');

const noMoneyUsed: DecisionGuard = ({ facts }) => (facts?.moneyUsed ? 'award.decision.money-used' : null);
const lastWord: DecisionGuard = ({ facts }) => (facts?.followed ? 'award.decision.followed' : null);
/** Who broke a rule and was told so takes the way of an appeal. */
const notIneligible: DecisionGuard = ({ entity }) => (entity.ineligible ? 'award.decision.reopen-ineligible' : null);

/** Against an award there is nothing to appeal. */
const notAnAward: DecisionGuard = ({ entity }) => (entity.outcome === 'fund' ? 'award.appeal.against-award' : null);
const withinTerm: DecisionGuard = ({ entity, facts }) =>
  facts?.at && entity.appealUntilAt && facts.at > entity.appealUntilAt ? 'award.appeal.too-late' : null;
/** An appeal is decided by somebody who had no part in the decision. Who took part has to be known. */
const hadNoPart: DecisionGuard = ({ entity, actor, facts }) =>
  !facts?.tookPart || entity.recommendedById === actor.personId || (actor.personId !== null && facts.tookPart.includes(actor.personId))
    ? 'award.appeal.took-part'
    : null;

export const decisionWorkflow = defineWorkflow<DecisionState, DecisionCommand, Decision, DecisionFacts | undefined>({
  name: 'award.decision',
  table: '"award"."decision"',
  initial: 'recommended',
  final: ['reopened', 'dismissed', 'allowed', 'cancelled'],
  states: ['recommended', 'sent-back', 'confirmed', 'communicated', 'reopened', 'appealed', 'dismissed', 'allowed', 'cancelled'],
  edges: [
    {
      from: 'recommended',
      on: 'confirm-level',
      to: 'recommended',
      by: ['approver'],
      guard: [notTheRecommender, notConfirmedBefore, notLastLevel],
      emits: null,
    },
    {
      from: 'recommended',
      on: 'confirm',
      to: 'confirmed',
      by: ['approver'],
      guard: [notTheRecommender, notConfirmedBefore, lastLevel],
      emits: DECISION_CONFIRMED,
    },
    { from: 'confirmed', on: 'communicate', to: 'communicated', by: ['system:award.communicate', 'officer'], emits: DECISION_COMMUNICATED },
    {
      from: ['recommended', 'confirmed'],
      on: 'send-back',
      to: 'sent-back',
      by: ['approver', 'system:award.communicate', 'system:award.follow-ranking'],
      emits: DECISION_SENT_BACK,
      reason: 'required',
      dangerous: true,
    },
    {
      from: ['recommended', 'confirmed', 'sent-back'],
      on: 'cancel',
      to: 'cancelled',
      by: ['system:award.follow-application'],
      emits: DECISION_CANCELLED,
    },
    { from: 'communicated', on: 'meet-condition', to: 'communicated', by: ['officer'], guard: [conditionsOpen], emits: null },
    {
      from: 'communicated',
      on: 'reopen',
      to: 'reopened',
      by: ['officer'],
      guard: [notIneligible, lastWord, noMoneyUsed],
      emits: DECISION_REOPENED,
      reason: 'required',
      dangerous: true,
    },
    { from: 'communicated', on: 'appeal', to: 'appealed', by: ['applicant'], guard: [notAnAward, withinTerm], emits: DECISION_APPEALED },
    {
      from: 'appealed',
      on: 'dismiss',
      to: 'dismissed',
      by: ['approver'],
      guard: [hadNoPart],
      emits: APPEAL_DISMISSED,
      reason: 'required',
      dangerous: true,
    },
    {
      from: 'appealed',
      on: 'allow',
      to: 'allowed',
      by: ['approver'],
      guard: [hadNoPart],
      emits: APPEAL_ALLOWED,
      reason: 'required',
      dangerous: true,
    },
    { from: 'sent-back', on: 'recommend', to: 'recommended', by: ['officer'], emits: DECISION_RECOMMENDED },
  ],
  parties: (decision) => ({
    programmeId: decision.programmeId,
    applicantOrganisationId: decision.applicantOrganisationId,
    partnerOrganisationId: decision.partnerOrganisationId,
  }),
});
