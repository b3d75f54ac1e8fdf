import { type Actor, defineWorkflow, type Guard, mayActFor } from '@traverse/kernel';

import {
  CLAIM_ANSWERED,
  CLAIM_APPROVED,
  CLAIM_CERTIFIED,
  CLAIM_CORRECTED,
  CLAIM_QUERIED,
  CLAIM_REJECTED,
  CLAIM_SUBMITTED,
  CLAIM_WITHDRAWN,
} from '../finance.events.js';
import type { Claim, ClaimState } from './claim.entity.js';

export type ClaimCommand =
  'submit' | 'query' | 'answer' | 'certify' | 'approve' | 'reject' | 'lapse' | 'withdraw' | 'correct' | 'begin-correction' | 'send-back';

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
const notTheCorrector: ClaimGuard = ({ entity, actor }) =>
  actor.personId !== null && actor.personId === entity.correctedById ? 'finance.claim.own-correction' : null;
const isCorrection = ({ revision }: Claim): boolean => revision > 1;
/** A correction may leave nothing: then all is asked back. */
const somethingAccepted: ClaimGuard = ({ entity }) =>
  entity.acceptedMinor > 0n || isCorrection(entity) ? null : 'finance.claim.nothing-accepted';
/** What was approved before stands until the correction is approved: it is put right or sent back, never ended without one. */
const notACorrection: ClaimGuard = ({ entity }) => (isCorrection(entity) ? 'finance.claim.is-correction' : null);
const aCorrection: ClaimGuard = ({ entity }) => (isCorrection(entity) ? null : 'finance.claim.no-correction');
const ratesKnown: ClaimGuard = ({ entity }) => (entity.awaitsRate ? 'finance.claim.rate-awaited' : null);
const termPassed: ClaimGuard = ({ entity, facts }) =>
  facts?.now && entity.answerByAt && facts.now > entity.answerByAt ? null : 'finance.claim.answer-not-due';

const CLAIMANTS = ['applicant', 'partner'] as const;

export const claimWorkflow = defineWorkflow<ClaimState, ClaimCommand, Claim, ClaimFacts | undefined>({
  name: 'finance.claim',
  table: '"finance"."claim"',
  initial: 'draft',
  final: ['corrected', 'rejected', 'withdrawn'],
  states: ['draft', 'submitted', 'queried', 'certified', 'approved', 'corrected', 'rejected', 'withdrawn'],
  edges: [
    { from: 'draft', on: 'submit', to: 'submitted', by: CLAIMANTS, guard: [claimant], emits: CLAIM_SUBMITTED },
    {
      from: ['submitted', 'certified'],
      on: 'query',
      to: 'queried',
      by: ['officer', 'approver'],
      guard: [notACorrection],
      emits: CLAIM_QUERIED,
      reason: 'required',
    },
    { from: 'queried', on: 'answer', to: 'submitted', by: CLAIMANTS, guard: [claimant], emits: CLAIM_ANSWERED },
    { from: 'submitted', on: 'certify', to: 'certified', by: ['officer'], guard: [ratesKnown], emits: CLAIM_CERTIFIED },
    {
      from: 'certified',
      on: 'approve',
      to: 'approved',
      by: ['approver'],
      guard: [notTheCertifier, notTheCorrector, somethingAccepted],
      emits: CLAIM_APPROVED,
      dangerous: true,
    },
    {
      from: 'certified',
      on: 'reject',
      to: 'rejected',
      by: ['approver'],
      guard: [notTheCertifier, notACorrection],
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
      guard: [claimant, notACorrection],
      emits: CLAIM_WITHDRAWN,
      dangerous: true,
    },
    // Its next version begins in the same transaction: a row of its own, which the office works on as on a claim that was handed in.
    { from: 'approved', on: 'correct', to: 'corrected', by: ['officer'], emits: CLAIM_CORRECTED, reason: 'required', dangerous: true },
    { from: 'draft', on: 'begin-correction', to: 'submitted', by: ['officer'], guard: [aCorrection], emits: null, reason: 'required' },
    { from: 'certified', on: 'send-back', to: 'submitted', by: ['approver'], guard: [aCorrection], emits: null, reason: 'required' },
  ],
  parties: (claim) => ({
    programmeId: claim.programmeId,
    applicantOrganisationId: claim.applicantOrganisationId,
    partnerOrganisationId: claim.partnerOrganisationId,
  }),
});
