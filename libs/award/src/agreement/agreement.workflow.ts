import { defineWorkflow, type Guard, mayActFor } from '@traverse/kernel';

import { AGREEMENT_DECLINED, AGREEMENT_IN_FORCE, AGREEMENT_LAPSED, AGREEMENT_SIGNED } from '../award.events.js';
import type { Agreement, AgreementParty, AgreementState } from './agreement.entity.js';

export type AgreementCommand = 'sign-party' | 'sign' | 'countersign' | 'decline' | 'lapse';

export interface AgreementFacts {
  readonly signed: readonly AgreementParty[];
  readonly now: Date;
}

type AgreementGuard = Guard<Agreement, AgreementFacts | undefined>;

/** For which party an actor signs. */
export function partyOf(agreement: Agreement, actor: Parameters<AgreementGuard>[0]['actor']): AgreementParty | null {
  if (mayActFor(actor, agreement.applicantOrganisationId)) return 'sme';
  return agreement.parties.includes('partner') && mayActFor(actor, agreement.partnerOrganisationId) ? 'partner' : null;
}

/** A name alone where the call says `simple`; else the signer also shows their second factor. */
export const needsCode = (agreement: Pick<Agreement, 'signatureLevel'>): boolean => agreement.signatureLevel !== 'simple';

const missingAfter: (context: Parameters<AgreementGuard>[0]) => readonly AgreementParty[] = ({ entity, actor, facts }) => {
  const mine = partyOf(entity, actor);
  return entity.parties.filter((party) => party !== mine && !(facts?.signed ?? []).includes(party));
};
const notSignedBefore: AgreementGuard = ({ entity, actor, facts }) => {
  const mine = partyOf(entity, actor);
  return mine === null || (facts?.signed ?? []).includes(mine) ? 'award.agreement.already-signed' : null;
};
const inTime: AgreementGuard = ({ entity, facts }) => (facts && facts.now > entity.signByAt ? 'award.agreement.too-late' : null);
const lastToSign: AgreementGuard = (context) => (missingAfter(context).length === 0 ? null : 'award.agreement.signatures-missing');
const othersToSign: AgreementGuard = (context) => (missingAfter(context).length > 0 ? null : 'award.agreement.all-signed');

export const agreementWorkflow = defineWorkflow<AgreementState, AgreementCommand, Agreement, AgreementFacts | undefined>({
  name: 'award.agreement',
  table: '"award"."agreement"',
  initial: 'offered',
  final: ['in-force', 'declined', 'lapsed'],
  states: ['offered', 'signed', 'in-force', 'declined', 'lapsed'],
  edges: [
    {
      from: 'offered',
      on: 'sign-party',
      to: 'offered',
      by: ['applicant', 'partner'],
      guard: [notSignedBefore, inTime, othersToSign],
      emits: null,
    },
    {
      from: 'offered',
      on: 'sign',
      to: 'signed',
      by: ['applicant', 'partner'],
      guard: [notSignedBefore, inTime, lastToSign],
      emits: AGREEMENT_SIGNED,
    },
    { from: 'signed', on: 'countersign', to: 'in-force', by: ['officer', 'approver'], emits: AGREEMENT_IN_FORCE },
    {
      from: ['offered', 'signed'],
      on: 'decline',
      to: 'declined',
      by: ['applicant'],
      emits: AGREEMENT_DECLINED,
      reason: 'required',
      dangerous: true,
    },
    { from: 'offered', on: 'lapse', to: 'lapsed', by: ['system:award.lapse-agreements'], emits: AGREEMENT_LAPSED },
  ],
  parties: (agreement) => ({
    programmeId: agreement.programmeId,
    applicantOrganisationId: agreement.applicantOrganisationId,
    partnerOrganisationId: agreement.partnerOrganisationId,
  }),
});
