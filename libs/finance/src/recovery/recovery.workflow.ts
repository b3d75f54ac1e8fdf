import { defineWorkflow, type Guard } from '@traverse/kernel';

import {
  RECOVERY_NOTIFIED,
  RECOVERY_OFFSET,
  RECOVERY_REPAID,
  RECOVERY_WITHDRAWN,
  RECOVERY_WRITE_OFF_ASKED,
  RECOVERY_WRITTEN_OFF,
} from '../finance.events.js';
import type { Recovery, RecoveryState } from './recovery.entity.js';

export type RecoveryCommand =
  'notify' | 'withdraw' | 'take-back' | 'settle-repaid' | 'settle-offset' | 'ask-write-off' | 'write-off' | 'keep';

type RecoveryGuard = Guard<Recovery, undefined>;

const notWhoOrdered: RecoveryGuard = ({ entity, actor }) =>
  actor.personId !== null && actor.personId === entity.orderedById ? 'finance.recovery.own-order' : null;
const notWhoAsked: RecoveryGuard = ({ entity, actor }) =>
  actor.personId !== null && actor.personId === entity.writeOffAskedById ? 'finance.recovery.own-write-off' : null;
/** What a correction asks back only another correction takes back. */
const ofPeople: RecoveryGuard = ({ entity }) => (entity.cause === 'correction' ? 'finance.recovery.of-correction' : null);

const OPEN = ['ordered', 'notified', 'write-off-asked'] as const;
const MONEY_PEOPLE = ['finance-officer', 'finance-approver'] as const;
/** The statement, the person who confirms what another entered by hand, a correction that leaves nothing open. */
const BOOKERS = ['finance-officer', 'finance-approver', 'system:finance.import-bank-file', 'system:finance.balance-claim'] as const;

export const recoveryWorkflow = defineWorkflow<RecoveryState, RecoveryCommand, Recovery>({
  name: 'finance.recovery',
  table: '"finance"."recovery"',
  initial: 'ordered',
  final: ['repaid', 'offset', 'written-off', 'withdrawn'],
  states: ['ordered', 'notified', 'write-off-asked', 'repaid', 'offset', 'written-off', 'withdrawn'],
  edges: [
    {
      from: 'ordered',
      on: 'notify',
      to: 'notified',
      by: MONEY_PEOPLE,
      guard: [notWhoOrdered],
      emits: RECOVERY_NOTIFIED,
      dangerous: true,
    },
    {
      from: 'ordered',
      on: 'withdraw',
      to: 'withdrawn',
      by: MONEY_PEOPLE,
      guard: [notWhoOrdered, ofPeople],
      emits: RECOVERY_WITHDRAWN,
      reason: 'required',
      dangerous: true,
    },
    // A correction, or a payment that came back: nothing of it is owed any more.
    { from: OPEN, on: 'take-back', to: 'withdrawn', by: ['system:finance.balance-claim'], emits: RECOVERY_WITHDRAWN, reason: 'required' },
    { from: OPEN, on: 'settle-repaid', to: 'repaid', by: BOOKERS, emits: RECOVERY_REPAID },
    { from: OPEN, on: 'settle-offset', to: 'offset', by: ['system:finance.balance-claim'], emits: RECOVERY_OFFSET },
    {
      from: 'notified',
      on: 'ask-write-off',
      to: 'write-off-asked',
      by: MONEY_PEOPLE,
      emits: RECOVERY_WRITE_OFF_ASKED,
      reason: 'required',
    },
    {
      from: 'write-off-asked',
      on: 'write-off',
      to: 'written-off',
      by: ['finance-approver'],
      guard: [notWhoAsked],
      emits: RECOVERY_WRITTEN_OFF,
      dangerous: true,
    },
    { from: 'write-off-asked', on: 'keep', to: 'notified', by: MONEY_PEOPLE, emits: null, reason: 'required' },
  ],
  parties: (recovery) => ({
    programmeId: recovery.programmeId,
    applicantOrganisationId: recovery.applicantOrganisationId,
    partnerOrganisationId: recovery.partnerOrganisationId,
  }),
});
