import { defineWorkflow, type Guard } from '@traverse/kernel';

import { PAYOUT_RUN_CHECKED, PAYOUT_RUN_MADE, PAYOUT_RUN_RELEASED } from '../finance.events.js';
import { PAYERS, programmesOf } from '../finance.scope.js';
import type { PayoutRun, PayoutRunState } from './payout-run.entity.js';

export type PayoutRunCommand = 'finish-making' | 'find-empty' | 'check' | 'finish-checking' | 'release' | 'finish-releasing';

export interface PayoutRunFacts {
  /** The proof of the books failed: nothing leaves the house. */
  readonly alarm?: boolean;
  /** Payouts in its batches of cases that the actor is a party to. */
  readonly ofYourOwn?: number;
}

type RunGuard = Guard<PayoutRun, PayoutRunFacts | undefined>;

const notTheMaker: RunGuard = ({ entity, actor }) =>
  actor.personId !== null && actor.personId === entity.madeById ? 'finance.batch.own-batch' : null;
/** To look at it a role that only reads is enough; to pay, a role that pays in each of its programmes. */
const paysInAll: RunGuard = ({ entity, actor }) => {
  const held = programmesOf(actor, PAYERS);
  return held === null || entity.scope.programmeIds?.every((id) => held.includes(id)) ? null : 'finance.payout-run.other-programmes';
};
const notOfYourOwn: RunGuard = ({ facts }) => ((facts?.ofYourOwn ?? 0) > 0 ? 'finance.batch.own-organisation' : null);
const noAlarm: RunGuard = ({ facts }) => (facts?.alarm ? 'finance.ledger-alarm.open' : null);

const JOB = ['system:finance.payout-run'] as const;

export const payoutRunWorkflow = defineWorkflow<PayoutRunState, PayoutRunCommand, PayoutRun, PayoutRunFacts | undefined>({
  name: 'finance.payout-run',
  table: '"finance"."payout_run"',
  initial: 'making',
  final: ['released', 'empty'],
  states: ['making', 'made', 'checking', 'checked', 'releasing', 'released', 'empty'],
  edges: [
    { from: 'making', on: 'finish-making', to: 'made', by: JOB, emits: PAYOUT_RUN_MADE },
    // None of what was approved can be paid now: the problems say why.
    { from: 'making', on: 'find-empty', to: 'empty', by: JOB, emits: null },
    // Once more when batches that could not be checked have been put right.
    {
      from: ['made', 'checked'],
      on: 'check',
      to: 'checking',
      by: PAYERS,
      guard: [notTheMaker, paysInAll, notOfYourOwn],
      emits: null,
    },
    { from: 'checking', on: 'finish-checking', to: 'checked', by: JOB, emits: PAYOUT_RUN_CHECKED },
    {
      from: 'checked',
      on: 'release',
      to: 'releasing',
      by: PAYERS,
      guard: [notTheMaker, paysInAll, notOfYourOwn, noAlarm],
      emits: null,
      dangerous: true,
    },
    { from: 'releasing', on: 'finish-releasing', to: 'released', by: JOB, emits: PAYOUT_RUN_RELEASED },
  ],
  parties: () => ({}),
});
