import { defineWorkflow, type Guard } from '@traverse/kernel';

import { LEDGER_ALARM_CLEARED } from '../finance.events.js';
import type { AlarmState, LedgerAlarm } from './ledger-alarm.entity.js';

export interface AlarmFacts {
  /** What the proof says now. */
  readonly balanced: boolean;
}

type AlarmGuard = Guard<LedgerAlarm, AlarmFacts | undefined>;

const booksHold: AlarmGuard = ({ facts }) => (facts && !facts.balanced ? 'finance.ledger-alarm.books-do-not-hold' : null);
const notWhoAsked: AlarmGuard = ({ entity, actor }) =>
  actor.personId !== null && actor.personId === entity.askedById ? 'finance.ledger-alarm.own-request' : null;

/** A finance approver says why it may go, another person of the money agrees, and both times the proof holds. */
export const ledgerAlarmWorkflow = defineWorkflow<AlarmState, 'ask-to-clear' | 'keep' | 'clear', LedgerAlarm, AlarmFacts | undefined>({
  name: 'finance.ledger-alarm',
  table: '"finance"."ledger_alarm"',
  initial: 'open',
  final: ['cleared'],
  states: ['open', 'clearing', 'cleared'],
  edges: [
    { from: 'open', on: 'ask-to-clear', to: 'clearing', by: ['finance-approver'], guard: [booksHold], emits: null, reason: 'required' },
    { from: 'clearing', on: 'keep', to: 'open', by: ['finance-officer', 'finance-approver'], emits: null, reason: 'required' },
    {
      from: 'clearing',
      on: 'clear',
      to: 'cleared',
      by: ['finance-officer', 'finance-approver'],
      guard: [notWhoAsked, booksHold],
      emits: LEDGER_ALARM_CLEARED,
      dangerous: true,
    },
  ],
  parties: () => ({}),
});
