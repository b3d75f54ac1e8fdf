import { defineWorkflow, type Guard } from '@traverse/kernel';

import { BANK_ACCOUNT_CHANGE_CONFIRMED, BANK_ACCOUNT_CHANGE_REFUSED, BANK_ACCOUNT_CHANGED } from '../finance.events.js';
import type { AccountChangeState, BankAccountChange } from './bank-account-change.entity.js';

export interface AccountChangeFacts {
  /** People of the organisation besides the proposer who may act for it and can sign in. */
  readonly othersOfTheParty?: number;
  /** The organisation is a payee in a programme where the actor, as staff, pays. */
  readonly paidByTheActor?: boolean;
  readonly now?: Date;
}

type ChangeGuard = Guard<BankAccountChange, AccountChangeFacts | undefined>;

const anotherPerson: ChangeGuard = ({ entity, actor }) =>
  actor.personId === entity.proposedById ? 'finance.bank-account-change.own-change' : null;
/** Where the firm has a second person it is theirs to say; staff stands in only for a firm of one. */
const partyFirst: ChangeGuard = ({ entity, actor, facts }) =>
  (facts?.othersOfTheParty ?? 0) > 0 && !actor.memberships.some((one) => one.organisationId === entity.organisationId)
    ? 'finance.bank-account-change.party-confirms'
    : null;
/** A change belongs to no programme: whose payees staff may act for is told by the deed. */
const ownOrPaid: ChangeGuard = ({ entity, actor, facts }) =>
  facts?.paidByTheActor || actor.memberships.some((one) => one.organisationId === entity.organisationId)
    ? null
    : 'finance.bank-account.not-yours';
const waitedLongEnough: ChangeGuard = ({ entity, facts }) =>
  entity.effectiveAt !== null && facts?.now !== undefined && entity.effectiveAt <= facts.now
    ? null
    : 'finance.bank-account-change.too-early';

const WHO = ['applicant', 'finance-officer', 'finance-approver'] as const;

export const bankAccountChangeWorkflow = defineWorkflow<
  AccountChangeState,
  'confirm' | 'refuse' | 'take-effect',
  BankAccountChange,
  AccountChangeFacts | undefined
>({
  name: 'finance.bank-account-change',
  table: '"finance"."bank_account_change"',
  initial: 'proposed',
  final: ['in-force', 'refused'],
  states: ['proposed', 'waiting', 'in-force', 'refused'],
  edges: [
    {
      from: 'proposed',
      on: 'confirm',
      to: 'waiting',
      by: WHO,
      guard: [anotherPerson, ownOrPaid, partyFirst],
      emits: BANK_ACCOUNT_CHANGE_CONFIRMED,
      reason: 'required',
      dangerous: true,
    },
    {
      from: ['proposed', 'waiting'],
      on: 'refuse',
      to: 'refused',
      by: WHO,
      guard: [ownOrPaid],
      emits: BANK_ACCOUNT_CHANGE_REFUSED,
      reason: 'required',
      dangerous: true,
    },
    {
      from: 'waiting',
      on: 'take-effect',
      to: 'in-force',
      by: ['system:finance.account-changes'],
      guard: [waitedLongEnough],
      emits: BANK_ACCOUNT_CHANGED,
    },
  ],
  // Whoever acts for the organisation, be it an SME or a partner.
  parties: (change) => ({ applicantOrganisationId: change.organisationId }),
});
