import { defineWorkflow, type Guard } from '@traverse/kernel';

import {
  DECISION_CANCELLED,
  DECISION_COMMUNICATED,
  DECISION_CONFIRMED,
  DECISION_RECOMMENDED,
  DECISION_SENT_BACK,
} from '../award.events.js';
import type { Decision, DecisionState } from './decision.entity.js';

export type DecisionCommand = 'confirm-level' | 'confirm' | 'communicate' | 'send-back' | 'recommend' | 'cancel' | 'meet-condition';

export interface DecisionFacts {
  /** Who has confirmed in this round, in order. */
  readonly confirmedBy?: readonly string[];
  /** Conditions that nobody has found met yet. */
  readonly openConditions?: number;
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

export const decisionWorkflow = defineWorkflow<DecisionState, DecisionCommand, Decision, DecisionFacts | undefined>({
  name: 'award.decision',
  table: '"award"."decision"',
  initial: 'recommended',
  final: ['cancelled'],
  states: ['recommended', 'sent-back', 'confirmed', 'communicated', 'cancelled'],
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
    { from: 'sent-back', on: 'recommend', to: 'recommended', by: ['officer'], emits: DECISION_RECOMMENDED },
  ],
  parties: (decision) => ({
    programmeId: decision.programmeId,
    applicantOrganisationId: decision.applicantOrganisationId,
    partnerOrganisationId: decision.partnerOrganisationId,
  }),
});
