import { defineWorkflow, type Guard } from '@traverse/kernel';

import { BATCH_CHECKED, BATCH_IN_DOUBT, BATCH_REFUSED, BATCH_RELEASED, BATCH_SENT } from '../finance.events.js';
import type { Batch, BatchState } from './batch.entity.js';

export type BatchCommand =
  | 'check'
  | 'send-back'
  | 'discard'
  | 'release'
  | 'begin-sending'
  | 'begin-again'
  | 'mark-sent'
  | 'refuse'
  | 'doubt'
  | 'resolve-sent'
  | 'resolve-refused';

/** What stands against paying what is in it, read under lock. */
export interface BatchFacts {
  readonly onHold?: number;
  /** Payouts under a call whose payments are stopped. */
  readonly stopped?: number;
  readonly accountsChanged?: number;
  readonly vouchersRevoked?: number;
  /** Payees that were not compared with the sanctions list in force. */
  readonly notScreened?: number;
  /** Payouts of cases that the actor is a party to. */
  readonly ofYourOwn?: number;
  /** The proof of the books failed: nothing leaves the house. */
  readonly alarm?: boolean;
}

type BatchGuard = Guard<Batch, BatchFacts | undefined>;

const notTheMaker: BatchGuard = ({ entity, actor }) =>
  actor.personId !== null && actor.personId === entity.madeById ? 'finance.batch.own-batch' : null;
const notOfYourOwn: BatchGuard = ({ facts }) => ((facts?.ofYourOwn ?? 0) > 0 ? 'finance.batch.own-organisation' : null);
const noOpenHold: BatchGuard = ({ facts }) => ((facts?.onHold ?? 0) > 0 ? 'finance.batch.payee-on-hold' : null);
const schemesGoOn: BatchGuard = ({ facts }) => ((facts?.stopped ?? 0) > 0 ? 'finance.batch.scheme-stopped' : null);
const accountsAsChecked: BatchGuard = ({ facts }) => ((facts?.accountsChanged ?? 0) > 0 ? 'finance.batch.account-changed' : null);
const vouchersNotRevoked: BatchGuard = ({ facts }) => ((facts?.vouchersRevoked ?? 0) > 0 ? 'finance.batch.voucher-revoked' : null);
const payeesScreened: BatchGuard = ({ facts }) => ((facts?.notScreened ?? 0) > 0 ? 'finance.batch.not-screened' : null);

const noAlarm: BatchGuard = ({ facts }) => (facts?.alarm ? 'finance.ledger-alarm.open' : null);

const MONEY_PEOPLE = ['finance-officer', 'finance-approver'] as const;
/** Carries out what a person ordered for all batches of a run, in that person's name. */
const MONEY_PEOPLE_OR_RUN = [...MONEY_PEOPLE, 'system:finance.payout-run'] as const;
/** A payout in it was called off: its claim was corrected. */
const BALANCER = 'system:finance.balance-claim';
const SENDERS = ['system:finance.send-batch', 'system:finance.settle-doubt'] as const;
const TELLERS = [...SENDERS, 'system:finance.import-bank-file'] as const;

export const batchWorkflow = defineWorkflow<BatchState, BatchCommand, Batch, BatchFacts | undefined>({
  name: 'finance.batch',
  table: '"finance"."batch"',
  initial: 'draft',
  final: ['sent', 'refused', 'discarded'],
  states: ['draft', 'checked', 'released', 'sending', 'sent', 'in-doubt', 'refused', 'discarded'],
  edges: [
    {
      from: 'draft',
      on: 'check',
      to: 'checked',
      by: MONEY_PEOPLE_OR_RUN,
      guard: [notTheMaker, notOfYourOwn, noOpenHold, schemesGoOn, payeesScreened, accountsAsChecked, vouchersNotRevoked],
      emits: BATCH_CHECKED,
    },
    { from: 'checked', on: 'send-back', to: 'draft', by: [...MONEY_PEOPLE, BALANCER], emits: null, reason: 'required' },
    { from: ['draft', 'checked'], on: 'discard', to: 'discarded', by: [...MONEY_PEOPLE, BALANCER], emits: null, dangerous: true },
    {
      from: 'checked',
      on: 'release',
      to: 'released',
      by: MONEY_PEOPLE_OR_RUN,
      guard: [notTheMaker, notOfYourOwn, noAlarm, noOpenHold, schemesGoOn, payeesScreened, accountsAsChecked, vouchersNotRevoked],
      emits: BATCH_RELEASED,
      dangerous: true,
    },
    { from: 'released', on: 'begin-sending', to: 'sending', by: SENDERS, guard: [noAlarm], emits: null },
    // The sender before crashed, or the bank says that nothing arrived: the same bytes once more, under a new fencing id.
    { from: ['sending', 'in-doubt'], on: 'begin-again', to: 'sending', by: SENDERS, guard: [noAlarm], emits: null },
    { from: ['sending', 'in-doubt'], on: 'mark-sent', to: 'sent', by: TELLERS, emits: BATCH_SENT },
    { from: ['sending', 'in-doubt'], on: 'refuse', to: 'refused', by: TELLERS, emits: BATCH_REFUSED, reason: 'required' },
    { from: 'sending', on: 'doubt', to: 'in-doubt', by: SENDERS, emits: BATCH_IN_DOUBT, reason: 'required' },
    {
      from: 'in-doubt',
      on: 'resolve-sent',
      to: 'sent',
      by: ['finance-approver'],
      guard: [notTheMaker],
      emits: BATCH_SENT,
      reason: 'required',
      dangerous: true,
    },
    {
      from: 'in-doubt',
      on: 'resolve-refused',
      to: 'refused',
      by: ['finance-approver'],
      guard: [notTheMaker],
      emits: BATCH_REFUSED,
      reason: 'required',
      dangerous: true,
    },
  ],
  parties: (batch) => ({ programmeId: batch.programmeId }),
});
