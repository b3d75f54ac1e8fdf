import { defineWorkflow, type Guard } from '@traverse/kernel';

import { SCHEME_HOLD_RELEASED } from '../finance.events.js';
import type { SchemeHold, SchemeHoldState } from './scheme-hold.entity.js';

/** To stop takes one person, to go on takes another. */
const notWhoStopped: Guard<SchemeHold, undefined> = ({ entity, actor }) =>
  actor.personId !== null && actor.personId === entity.openedById ? 'finance.scheme-hold.own-hold' : null;

export const schemeHoldWorkflow = defineWorkflow<SchemeHoldState, 'release', SchemeHold, undefined>({
  name: 'finance.scheme-hold',
  table: '"finance"."scheme_hold"',
  initial: 'open',
  final: ['released'],
  states: ['open', 'released'],
  edges: [
    {
      from: 'open',
      on: 'release',
      to: 'released',
      by: ['finance-officer', 'finance-approver'],
      guard: [notWhoStopped],
      emits: SCHEME_HOLD_RELEASED,
      reason: 'required',
      dangerous: true,
    },
  ],
  parties: ({ programmeId }) => ({ programmeId }),
});
