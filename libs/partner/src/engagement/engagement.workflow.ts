import { defineWorkflow, type Guard, mayActFor } from '@traverse/kernel';

import {
  ENGAGEMENT_ACCEPTED,
  ENGAGEMENT_BROKEN_OFF,
  ENGAGEMENT_CANCELLED,
  ENGAGEMENT_CONFIRMED,
  ENGAGEMENT_DECLINED,
  ENGAGEMENT_DELIVERED,
  ENGAGEMENT_EXPIRED,
  ENGAGEMENT_REFUSED,
  ENGAGEMENT_REPLACED,
  ENGAGEMENT_SIGNED_OFF,
} from '../partner.events.js';
import type { ObstacleCode } from '../matching/obstacles.js';
import type { Engagement, EngagementState } from './engagement.entity.js';

export type EngagementCommand =
  | 'accept'
  | 'decline'
  | 'expire'
  | 'cancel'
  | 'confirm'
  | 'refuse'
  | 'replace'
  | 'sign-off-applicant'
  | 'sign-off-partner'
  | 'deliver'
  | 'break-off';

export interface EngagementFacts {
  readonly now: Date;
  /** Places that the partner has left, counted under its lock; not looked at where it was not read. */
  readonly placesLeft?: number;
  readonly applicationState?: string;
  /** What bars this pair after all: codes of obstacles. */
  readonly barredBy?: readonly ObstacleCode[];
}

type EngagementGuard = Guard<Engagement, EngagementFacts | undefined>;
type Side = 'applicant' | 'partner';

export function sideOf(entity: Engagement, actor: Parameters<EngagementGuard>[0]['actor']): Side | null {
  if (mayActFor(actor, entity.applicantOrganisationId)) return 'applicant';
  return mayActFor(actor, entity.partnerOrganisationId) ? 'partner' : null;
}

const signedOff = (entity: Engagement, side: Side): boolean =>
  (side === 'applicant' ? entity.applicantSignedOffAt : entity.partnerSignedOffAt) != null;

const inTime: EngagementGuard = ({ entity, facts }) => (facts && facts.now > entity.dueAt ? 'partner.engagement.too-late' : null);
const termPassed: EngagementGuard = ({ entity, facts }) => (facts && facts.now > entity.dueAt ? null : 'partner.engagement.not-due');
const placeLeft: EngagementGuard = ({ facts }) =>
  facts?.placesLeft !== undefined && facts.placesLeft <= 0 ? 'partner.engagement.no-place-left' : null;
const stillPossible: EngagementGuard = ({ facts }) => {
  const [code] = facts?.barredBy ?? [];
  return code === undefined ? null : `partner.obstacle.${code}`;
};
/** Nothing is delivered before there is a voucher to deliver for. */
const awarded: EngagementGuard = ({ facts }) => (facts?.applicationState === 'approved' ? null : 'partner.engagement.not-awarded');
const notSignedOff: EngagementGuard = ({ entity, actor }) => {
  const side = sideOf(entity, actor);
  return side === null || signedOff(entity, side) ? 'partner.engagement.already-signed-off' : null;
};
const otherSide =
  (signed: boolean): EngagementGuard =>
  ({ entity, actor }) => {
    const other = sideOf(entity, actor) === 'applicant' ? 'partner' : 'applicant';
    if (signedOff(entity, other) === signed) return null;
    return signed ? 'partner.engagement.other-side-first' : 'partner.engagement.last-to-sign-off';
  };

export const engagementWorkflow = defineWorkflow<EngagementState, EngagementCommand, Engagement, EngagementFacts | undefined>({
  name: 'partner.engagement',
  table: '"partner"."engagement"',
  initial: 'proposed',
  final: ['declined', 'expired', 'cancelled', 'refused', 'replaced', 'delivered', 'broken-off'],
  states: ['proposed', 'accepted', 'declined', 'expired', 'cancelled', 'confirmed', 'refused', 'replaced', 'delivered', 'broken-off'],
  edges: [
    { from: 'proposed', on: 'accept', to: 'accepted', by: ['partner'], guard: [inTime, placeLeft], emits: ENGAGEMENT_ACCEPTED },
    { from: 'proposed', on: 'decline', to: 'declined', by: ['partner'], emits: ENGAGEMENT_DECLINED, dangerous: true },
    {
      from: ['proposed', 'accepted'],
      on: 'expire',
      to: 'expired',
      by: ['system:partner.expire-engagements'],
      guard: [termPassed],
      emits: ENGAGEMENT_EXPIRED,
    },
    {
      from: ['proposed', 'accepted'],
      on: 'cancel',
      to: 'cancelled',
      by: ['officer', 'system:partner.follow-application'],
      emits: ENGAGEMENT_CANCELLED,
      reason: 'required',
      dangerous: true,
    },
    {
      from: 'accepted',
      on: 'confirm',
      to: 'confirmed',
      by: ['applicant', 'system:partner.confirm-named'],
      guard: [inTime, stillPossible],
      emits: ENGAGEMENT_CONFIRMED,
    },
    { from: 'accepted', on: 'refuse', to: 'refused', by: ['applicant'], emits: ENGAGEMENT_REFUSED, reason: 'required', dangerous: true },
    { from: 'confirmed', on: 'replace', to: 'replaced', by: ['system:partner.replace-engagement'], emits: ENGAGEMENT_REPLACED },
    {
      from: 'confirmed',
      on: 'sign-off-applicant',
      to: 'confirmed',
      by: ['applicant'],
      guard: [awarded, notSignedOff, otherSide(false)],
      emits: ENGAGEMENT_SIGNED_OFF,
    },
    {
      from: 'confirmed',
      on: 'sign-off-partner',
      to: 'confirmed',
      by: ['partner'],
      guard: [awarded, notSignedOff, otherSide(false)],
      emits: ENGAGEMENT_SIGNED_OFF,
    },
    {
      from: 'confirmed',
      on: 'deliver',
      to: 'delivered',
      by: ['applicant', 'partner'],
      guard: [awarded, notSignedOff, otherSide(true)],
      emits: ENGAGEMENT_DELIVERED,
    },
    {
      from: 'confirmed',
      on: 'break-off',
      to: 'broken-off',
      by: ['officer', 'system:partner.follow-application', 'system:partner.break-off'],
      emits: ENGAGEMENT_BROKEN_OFF,
      reason: 'required',
      dangerous: true,
    },
  ],
  parties: (engagement) => ({
    programmeId: engagement.programmeId,
    applicantOrganisationId: engagement.applicantOrganisationId,
    partnerOrganisationId: engagement.partnerOrganisationId,
  }),
});
