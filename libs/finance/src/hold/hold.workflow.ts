import { defineWorkflow, type Guard } from '@traverse/kernel';

import { HOLD_RELEASED } from '../finance.events.js';
import type { Hold, HoldState } from './hold.entity.js';

export interface HoldFacts {
  /** The payee's account as it is now; null: none. */
  readonly account: { readonly id: string; readonly enteredById: string } | null;
  /** Hits of the sanctions list that nobody has decided on, or that were confirmed. */
  readonly standingHits?: number;
}

type HoldGuard = Guard<Hold, HoldFacts | undefined>;

/** An account that the bank rejected is paid again only after the payee has entered another one, or the same one anew. A name that differs is for a person to judge. */
const accountPutRight: HoldGuard = ({ entity, facts }) =>
  entity.reason === 'rejected-account' && entity.bankAccountId !== null && entity.bankAccountId === facts?.account?.id
    ? 'finance.hold.account-unchanged'
    : null;
const notWhoEnteredTheAccount: HoldGuard = ({ entity, actor, facts }) =>
  entity.bankAccountId !== null && actor.personId !== null && actor.personId === facts?.account?.enteredById
    ? 'finance.hold.own-account-entry'
    : null;
/** A payee who may be on the sanctions list is cleared where that is decided, not here. */
const hitsDecided: HoldGuard = ({ entity, facts }) =>
  entity.reason === 'sanctions' && (facts?.standingHits ?? 0) > 0 ? 'finance.hold.hits-standing' : null;

export const holdWorkflow = defineWorkflow<HoldState, 'release', Hold, HoldFacts | undefined>({
  name: 'finance.hold',
  table: '"finance"."payment_hold"',
  initial: 'open',
  final: ['released'],
  states: ['open', 'released'],
  edges: [
    {
      from: 'open',
      on: 'release',
      to: 'released',
      by: ['finance-officer', 'finance-approver', 'system:finance.screen-payees'],
      guard: [accountPutRight, notWhoEnteredTheAccount, hitsDecided],
      emits: HOLD_RELEASED,
      reason: 'required',
      dangerous: true,
    },
  ],
  parties: (hold) => ({ programmeId: hold.programmeId, applicantOrganisationId: hold.organisationId }),
});
