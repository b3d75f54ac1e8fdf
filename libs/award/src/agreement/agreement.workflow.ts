import { defineWorkflow, type Guard, mayActFor } from '@traverse/kernel';

import {
  AGREEMENT_DECLINED,
  AGREEMENT_IN_FORCE,
  AGREEMENT_LAPSED,
  AGREEMENT_SIGNED,
  AGREEMENT_TERMINATED,
  AGREEMENT_WITHDRAWN,
} from '../award.events.js';
import type { Agreement, AgreementParty, AgreementState } from './agreement.entity.js';

export type AgreementCommand =
  | 'sign-party'
  | 'sign'
  | 'accept-copy'
  | 'accept-last-copy'
  | 'countersign'
  | 'decline'
  | 'lapse'
  | 'amend'
  | 'replace'
  | 'withdraw'
  | 'terminate'
  | 'set-aside'
  | 'change-language';

export interface AgreementFacts {
  readonly signed: readonly AgreementParty[];
  readonly now: Date;
  /** Whose signed copy is accepted. */
  readonly copyOf?: AgreementParty;
  /** A signed copy waits to be looked at. */
  readonly copyWaits?: boolean;
  /** A new version of it is under way. */
  readonly openAmendment?: boolean;
}

type AgreementGuard = Guard<Agreement, AgreementFacts | undefined>;

/** For which party an actor signs. */
export function partyOf(agreement: Agreement, actor: Parameters<AgreementGuard>[0]['actor']): AgreementParty | null {
  if (mayActFor(actor, agreement.applicantOrganisationId)) return 'sme';
  return agreement.parties.includes('partner') && mayActFor(actor, agreement.partnerOrganisationId) ? 'partner' : null;
}

/** A name alone where the call says `simple`; where it says `advanced` the signer also shows their second factor. */
export const needsCode = (agreement: Pick<Agreement, 'signatureLevel'>): boolean => agreement.signatureLevel === 'advanced';

/** A qualified electronic signature is none that this house can make: it comes in a signed copy, and an officer has it validated. */
export const signsInWeb = (agreement: Pick<Agreement, 'signatureLevel'>): boolean => agreement.signatureLevel !== 'qualified';

type Context = Parameters<AgreementGuard>[0];
const signing = ({ entity, actor, facts }: Context): AgreementParty | null => facts?.copyOf ?? partyOf(entity, actor);
const missingAfter = (context: Context): readonly AgreementParty[] => {
  const { entity, facts } = context;
  const mine = signing(context);
  return entity.parties.filter((party) => party !== mine && !(facts?.signed ?? []).includes(party));
};
const notSignedBefore: AgreementGuard = (context) => {
  const mine = signing(context);
  return mine === null || (context.facts?.signed ?? []).includes(mine) ? 'award.agreement.already-signed' : null;
};
const inTime: AgreementGuard = ({ entity, facts }) => (facts && facts.now > entity.signByAt ? 'award.agreement.too-late' : null);
const lastToSign: AgreementGuard = (context) => (missingAfter(context).length === 0 ? null : 'award.agreement.signatures-missing');
const othersToSign: AgreementGuard = (context) => (missingAfter(context).length > 0 ? null : 'award.agreement.all-signed');
const inTheWeb: AgreementGuard = ({ entity }) => (signsInWeb(entity) ? null : 'award.agreement.only-by-copy');
/** Four eyes: whoever proposed a new version leaves its coming into force to somebody else. */
const notTheProposer: AgreementGuard = ({ entity, actor }) =>
  entity.proposedById !== null && entity.proposedById === actor.personId ? 'award.agreement.own-proposal' : null;
const isAmendment: AgreementGuard = ({ entity }) => (entity.previousId === null ? 'award.agreement.no-amendment' : null);
const noOpenAmendment: AgreementGuard = ({ facts }) => (facts?.openAmendment ? 'award.agreement.amendment-open' : null);

const nobodySigned: AgreementGuard = ({ facts }) =>
  (facts?.signed ?? []).length > 0 || facts?.copyWaits ? 'award.agreement.somebody-signed' : null;

const parties = ['applicant', 'partner'] as const;

export const agreementWorkflow = defineWorkflow<AgreementState, AgreementCommand, Agreement, AgreementFacts | undefined>({
  name: 'award.agreement',
  table: '"award"."agreement"',
  initial: 'offered',
  final: ['replaced', 'terminated', 'declined', 'lapsed', 'withdrawn'],
  states: ['offered', 'signed', 'in-force', 'replaced', 'terminated', 'declined', 'lapsed', 'withdrawn'],
  edges: [
    {
      from: 'offered',
      on: 'sign-party',
      to: 'offered',
      by: parties,
      guard: [inTheWeb, notSignedBefore, inTime, othersToSign],
      emits: null,
    },
    {
      from: 'offered',
      on: 'sign',
      to: 'signed',
      by: parties,
      guard: [inTheWeb, notSignedBefore, inTime, lastToSign],
      emits: AGREEMENT_SIGNED,
    },
    { from: 'offered', on: 'change-language', to: 'offered', by: ['applicant', 'officer'], guard: [nobodySigned], emits: null },
    // In time is what was brought in time: the copy waited for the office, not for the company.
    { from: 'offered', on: 'accept-copy', to: 'offered', by: ['officer'], guard: [notSignedBefore, othersToSign], emits: null },
    {
      from: 'offered',
      on: 'accept-last-copy',
      to: 'signed',
      by: ['officer'],
      guard: [notSignedBefore, lastToSign],
      emits: AGREEMENT_SIGNED,
    },
    {
      from: 'signed',
      on: 'countersign',
      to: 'in-force',
      by: ['officer', 'approver'],
      guard: [notTheProposer],
      emits: AGREEMENT_IN_FORCE,
    },
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
    // The new version is a row of its own; here the audit keeps who proposed it and why.
    { from: 'in-force', on: 'amend', to: 'in-force', by: ['officer'], guard: [noOpenAmendment], emits: null, reason: 'required' },
    { from: 'in-force', on: 'replace', to: 'replaced', by: ['system:award.countersign-agreement'], emits: null },
    {
      from: ['offered', 'signed'],
      on: 'withdraw',
      to: 'withdrawn',
      by: ['officer', 'system:award.terminate-agreement'],
      guard: [isAmendment],
      emits: AGREEMENT_WITHDRAWN,
      reason: 'required',
      dangerous: true,
    },
    // The decision that it stands on is opened again.
    { from: ['offered', 'signed'], on: 'set-aside', to: 'withdrawn', by: ['system:award.reopen-decision'], emits: AGREEMENT_WITHDRAWN },
    { from: 'in-force', on: 'set-aside', to: 'terminated', by: ['system:award.reopen-decision'], emits: AGREEMENT_TERMINATED },
    {
      from: 'in-force',
      on: 'terminate',
      to: 'terminated',
      by: ['approver'],
      emits: AGREEMENT_TERMINATED,
      reason: 'required',
      dangerous: true,
    },
  ],
  parties: (agreement) => ({
    programmeId: agreement.programmeId,
    applicantOrganisationId: agreement.applicantOrganisationId,
    partnerOrganisationId: agreement.partnerOrganisationId,
  }),
});
