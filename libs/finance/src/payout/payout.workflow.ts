import { defineWorkflow, type Guard, type Role } from '@traverse/kernel';

import {
  PAYOUT_APPROVED,
  PAYOUT_CANCELLED,
  PAYOUT_FAILED,
  PAYOUT_IN_DOUBT,
  PAYOUT_RETURNED,
  PAYOUT_SENT,
  PAYOUT_SETTLED,
} from '../finance.events.js';
import type { ScreeningState } from '../screening/screening-gate.js';
import type { Payout, PayoutState } from './payout.entity.js';

export type PayoutCommand =
  | 'approve'
  | 'cancel'
  | 'supersede'
  | 'batch'
  | 'unbatch'
  | 'mark-sent'
  | 'doubt'
  | 'fail'
  | 'settle'
  | 'return'
  | 'correct-settled'
  | 'question'
  | 'resolve-sent'
  | 'resolve-settled'
  | 'resolve-failed';

/** What decides besides the row itself, read under lock by the deed. */
export interface PayoutFacts {
  readonly openHolds?: number;
  /** Payments under the whole call are stopped. */
  readonly schemeStopped?: boolean;
  readonly voucherRevoked?: boolean;
  /** The payee's account as it is now; null: none. */
  readonly account?: { readonly id: string; readonly enteredById: string; readonly confirmedById: string | null } | null;
  /** Whether the payee was compared with the sanctions list in force. */
  readonly screening?: ScreeningState;
  /** Who approved what is paid: the last version of the claim that was approved. */
  readonly claimApprovedById?: string | null;
  /** Whether the bank has the payment file is not known yet. */
  readonly batchUndecided?: boolean;
}

type PayoutGuard = Guard<Payout, PayoutFacts | undefined>;

const notTheRequester: PayoutGuard = ({ entity, actor }) =>
  actor.personId !== null && actor.personId === entity.requestedById ? 'finance.payout.own-request' : null;
/** For a new claim it is the one who asked; after a second request, or a correction, it may be another person. */
const notWhoApprovedTheClaim: PayoutGuard = ({ entity, actor, facts }) =>
  actor.personId !== null && actor.personId === facts?.claimApprovedById && actor.personId !== entity.requestedById
    ? 'finance.payout.own-claim'
    : null;
const notWhoEnteredTheAccount: PayoutGuard = ({ actor, facts }) =>
  actor.personId !== null && (actor.personId === facts?.account?.enteredById || actor.personId === facts?.account?.confirmedById)
    ? 'finance.payout.own-account-entry'
    : null;
const noOpenHold: PayoutGuard = ({ facts }) => ((facts?.openHolds ?? 0) > 0 ? 'finance.payout.on-hold' : null);
const schemeGoesOn: PayoutGuard = ({ facts }) => (facts?.schemeStopped ? 'finance.payout.scheme-stopped' : null);
const voucherNotRevoked: PayoutGuard = ({ facts }) => (facts?.voucherRevoked ? 'finance.payout.voucher-revoked' : null);
/** While no list was ever imported the register of parameters says whether payments wait for one. */
const screened: PayoutGuard = ({ facts }) => {
  if (facts?.screening === 'no-list') return 'finance.payout.no-sanctions-list';
  return facts?.screening === 'pending' ? 'finance.payout.screening-pending' : null;
};
const hasAccount: PayoutGuard = ({ facts }) => (facts?.account === null ? 'finance.payout.no-account' : null);

/** Else the batch could be sent again with a payment in it that was declared failed and made anew. */
const batchDecided: PayoutGuard = ({ facts }) => (facts?.batchUndecided ? 'finance.payout.batch-undecided' : null);

/** Who tells what the bank did: the sender, the one who asks after it, the statement. */
const BANK_TELLERS = ['system:finance.send-batch', 'system:finance.settle-doubt', 'system:finance.import-bank-file'] as const;
/** Weighs what was paid for a claim against its correction. */
const BALANCER = 'system:finance.balance-claim';
const FROM_THE_STATEMENT: readonly Role[] = ['system:finance.import-bank-file'];
const MONEY_PEOPLE = ['finance-officer', 'finance-approver'] as const;

export const payoutWorkflow = defineWorkflow<PayoutState, PayoutCommand, Payout, PayoutFacts | undefined>({
  name: 'finance.payout',
  table: '"finance"."payout"',
  initial: 'requested',
  final: ['returned', 'cancelled'],
  states: ['requested', 'approved', 'batched', 'sent', 'settled', 'failed', 'in-doubt', 'returned', 'cancelled'],
  edges: [
    {
      from: 'requested',
      on: 'approve',
      to: 'approved',
      by: ['finance-approver'],
      guard: [
        ...[notTheRequester, notWhoApprovedTheClaim, notWhoEnteredTheAccount],
        ...[hasAccount, noOpenHold, schemeGoesOn, screened, voucherNotRevoked],
      ],
      emits: PAYOUT_APPROVED,
    },
    {
      from: ['requested', 'approved'],
      on: 'cancel',
      to: 'cancelled',
      by: MONEY_PEOPLE,
      emits: PAYOUT_CANCELLED,
      reason: 'required',
      dangerous: true,
    },
    // An earlier attempt turned out to be paid after all, or a correction came to another amount.
    {
      from: ['requested', 'approved'],
      on: 'supersede',
      to: 'cancelled',
      by: [...FROM_THE_STATEMENT, BALANCER],
      emits: PAYOUT_CANCELLED,
      reason: 'required',
    },
    {
      from: 'approved',
      on: 'batch',
      to: 'batched',
      by: ['finance-officer', 'system:finance.payout-run'],
      guard: [hasAccount, noOpenHold, schemeGoesOn, screened, voucherNotRevoked],
      emits: null,
    },
    { from: 'batched', on: 'unbatch', to: 'approved', by: [...MONEY_PEOPLE, BALANCER], emits: null },
    { from: ['batched', 'in-doubt'], on: 'mark-sent', to: 'sent', by: BANK_TELLERS, emits: PAYOUT_SENT },
    { from: ['batched', 'sent'], on: 'doubt', to: 'in-doubt', by: BANK_TELLERS, emits: PAYOUT_IN_DOUBT, reason: 'required' },
    { from: ['batched', 'sent', 'in-doubt'], on: 'fail', to: 'failed', by: BANK_TELLERS, emits: PAYOUT_FAILED, reason: 'required' },
    { from: ['sent', 'in-doubt'], on: 'settle', to: 'settled', by: FROM_THE_STATEMENT, emits: PAYOUT_SETTLED },
    {
      from: ['sent', 'in-doubt', 'settled'],
      on: 'return',
      to: 'returned',
      by: FROM_THE_STATEMENT,
      emits: PAYOUT_RETURNED,
      reason: 'required',
    },
    // The statement proves it, whatever was said before.
    { from: 'failed', on: 'correct-settled', to: 'settled', by: FROM_THE_STATEMENT, emits: PAYOUT_SETTLED, reason: 'required' },
    // It does not show on any statement: somebody doubts it.
    { from: 'sent', on: 'question', to: 'in-doubt', by: MONEY_PEOPLE, emits: PAYOUT_IN_DOUBT, reason: 'required' },
    {
      from: 'in-doubt',
      on: 'resolve-sent',
      to: 'sent',
      by: ['finance-approver'],
      guard: [notTheRequester, notWhoApprovedTheClaim, batchDecided],
      emits: PAYOUT_SENT,
      reason: 'required',
      dangerous: true,
    },
    {
      from: 'in-doubt',
      on: 'resolve-settled',
      to: 'settled',
      by: ['finance-approver'],
      guard: [notTheRequester, notWhoApprovedTheClaim, batchDecided],
      emits: PAYOUT_SETTLED,
      reason: 'required',
      dangerous: true,
    },
    {
      from: 'in-doubt',
      on: 'resolve-failed',
      to: 'failed',
      by: ['finance-approver'],
      guard: [notTheRequester, notWhoApprovedTheClaim, batchDecided],
      emits: PAYOUT_FAILED,
      reason: 'required',
      dangerous: true,
    },
  ],
  parties: (payout) => ({
    programmeId: payout.programmeId,
    applicantOrganisationId: payout.applicantOrganisationId,
    partnerOrganisationId: payout.partnerOrganisationId,
  }),
});
