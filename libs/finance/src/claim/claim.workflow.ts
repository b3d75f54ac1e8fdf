import { type Actor, defineWorkflow, type Guard, mayActFor } from '@traverse/kernel';

import {
  CLAIM_ANSWERED,
  CLAIM_APPROVED,
  CLAIM_CERTIFIED,
  CLAIM_QUERIED,
  CLAIM_REJECTED,
  CLAIM_SUBMITTED,
  CLAIM_WITHDRAWN,
} from '../finance.events.js';
import type { Claim, ClaimState } from './claim.entity.js';

export type ClaimCommand = 'submit' | 'query' | 'answer' | 'certify' | 'approve' | 'reject' | 'lapse' | 'withdraw';

export interface ClaimFacts {
  readonly now?: Date;
}

type ClaimGuard = Guard<Claim, ClaimFacts | undefined>;

/** The SME always, the partner where the call pays partners. */
export function mayClaim(
  actor: Actor,
  claim: Pick<Claim, 'applicantOrganisationId' | 'partnerOrganisationId' | 'payeeOrganisationId'>,
): boolean {
  return mayActFor(actor, claim.applicantOrganisationId) || mayActFor(actor, claim.payeeOrganisationId);
}

const claimant: ClaimGuard = ({ entity, actor }) => (mayClaim(actor, entity) ? null : 'finance.claim.not-yours');
const notTheCertifier: ClaimGuard = ({ entity, actor }) =>
  actor.personId !== null && actor.personId === entity.certifiedById ? 'finance.claim.own-certification' : null;
const somethingAccepted: ClaimGuard = ({ entity }) => (entity.acceptedMinor > 0n ? null : 'finance.claim.nothing-accepted');
const ratesKnown: ClaimGuard = ({ entity }) => (entity.awaitsRate ? 'finance.claim.rate-awaited' : null);
const termPassed: ClaimGuard = ({ entity, facts }) =>
  facts?.now && entity.answerByAt && facts.now > entity.answerByAt ? null : 'finance.claim.answer-not-due';

const CLAIMANTS = ['applicant', 'partner'] as const;

export const claimWorkflow = defineWorkflow<ClaimState, ClaimCommand, Claim, ClaimFacts | undefined>({
  name: 'finance.claim',
  table: '"finance"."claim"',
  initial: 'draft',
  final: ['approved', 'rejected', 'withdrawn'],
  states: ['draft', 'submitted', 'queried', 'certified', 'approved', 'rejected', 'withdrawn'],
  edges: [
    { from: 'draft', on: 'submit', to: 'submitted', by: CLAIMANTS, guard: [claimant], emits: CLAIM_SUBMITTED },
    { from: ['submitted', 'certified'], on: 'query', to: 'queried', by: ['officer', 'approver'], emits: CLAIM_QUERIED, reason: 'required' },
    { from: 'queried', on: 'answer', to: 'submitted', by: CLAIMANTS, guard: [claimant], emits: CLAIM_ANSWERED },
    { from: 'submitted', on: 'certify', to: 'certified', by: ['officer'], guard: [ratesKnown], emits: CLAIM_CERTIFIED },
    {
      from: 'certified',
      on: 'approve',
      to: 'approved',
      by: ['approver'],
      guard: [notTheCertifier, somethingAccepted],
      emits: CLAIM_APPROVED,
      dangerous: true,
    },
    {
      from: 'certified',
      on: 'reject',
      to: 'rejected',
      by: ['approver'],
      guard: [notTheCertifier],
      emits: CLAIM_REJECTED,
      reason: 'required',
      dangerous: true,
    },
    {
      from: 'queried',
      on: 'lapse',
      to: 'rejected',
      by: ['officer', 'system:finance.lapse-queries'],
      guard: [termPassed],
      emits: CLAIM_REJECTED,
      dangerous: true,
    },
    {
      from: ['draft', 'submitted', 'queried'],
      on: 'withdraw',
      to: 'withdrawn',
      by: CLAIMANTS,
      guard: [claimant],
      emits: CLAIM_WITHDRAWN,
      dangerous: true,
    },
  ],
  parties: (claim) => ({
    programmeId: claim.programmeId,
    applicantOrganisationId: claim.applicantOrganisationId,
    partnerOrganisationId: claim.partnerOrganisationId,
  }),
});
