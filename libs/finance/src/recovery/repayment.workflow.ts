import { defineWorkflow, type Guard } from '@traverse/kernel';

import type { Repayment, RepaymentState } from './repayment.entity.js';

export interface RepaymentFacts {
  /** What of its recovery is still open. */
  readonly openMinor?: bigint;
  /** The bank's statement has told of the same booking meanwhile. */
  readonly booked?: boolean;
}

type RepaymentGuard = Guard<Repayment, RepaymentFacts | undefined>;

const notWhoEntered: RepaymentGuard = ({ entity, actor }) =>
  actor.personId !== null && actor.personId === entity.enteredById ? 'finance.repayment.own-entry' : null;
const notAboveOpen: RepaymentGuard = ({ entity, facts }) =>
  facts?.openMinor !== undefined && entity.amountMinor > facts.openMinor ? 'finance.repayment.above-open' : null;
const notBooked: RepaymentGuard = ({ facts }) => (facts?.booked ? 'finance.repayment.booked' : null);

const MONEY_PEOPLE = ['finance-officer', 'finance-approver'] as const;

export const repaymentWorkflow = defineWorkflow<RepaymentState, 'confirm' | 'refuse', Repayment, RepaymentFacts | undefined>({
  name: 'finance.repayment',
  table: '"finance"."recovery_repayment"',
  initial: 'entered',
  final: ['confirmed', 'refused'],
  states: ['entered', 'confirmed', 'refused'],
  edges: [
    {
      from: 'entered',
      on: 'confirm',
      to: 'confirmed',
      by: MONEY_PEOPLE,
      guard: [notWhoEntered, notBooked, notAboveOpen],
      emits: null,
      dangerous: true,
    },
    { from: 'entered', on: 'refuse', to: 'refused', by: MONEY_PEOPLE, emits: null, reason: 'required' },
  ],
  parties: (repayment) => ({
    programmeId: repayment.programmeId,
    applicantOrganisationId: repayment.applicantOrganisationId,
    partnerOrganisationId: repayment.partnerOrganisationId,
  }),
});
