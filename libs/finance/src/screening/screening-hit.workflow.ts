import { defineWorkflow, type Guard } from '@traverse/kernel';

import { SCREENING_HIT_CONFIRMED, SCREENING_HIT_DISMISSED } from '../finance.events.js';
import type { HitState, ScreeningHit } from './screening-hit.entity.js';

export interface HitFacts {
  /** The payee's account as it is now; null: none. */
  readonly account: { readonly enteredById: string; readonly confirmedById: string | null } | null;
}
export type HitCommand = 'dismiss' | 'confirm' | 'lift' | 'reopen' | 'lapse';

type HitGuard = Guard<ScreeningHit, HitFacts | undefined>;

const notWhoConfirmed: HitGuard = ({ entity, actor }) =>
  actor.personId !== null && actor.personId === entity.decidedById ? 'finance.screening-hit.own-confirmation' : null;
/** Who brought the account in, or stood in for the firm, does not also say that its holder is nobody's concern. */
const notWhoEnteredTheAccount: HitGuard = ({ actor, facts }) =>
  actor.personId !== null && (actor.personId === facts?.account?.enteredById || actor.personId === facts?.account?.confirmedById)
    ? 'finance.screening-hit.own-account-entry'
    : null;

const MONEY_PEOPLE = ['finance-officer', 'finance-approver'] as const;

/** While it is open or confirmed nothing is paid to the payee: the hold that comes with it says so. */
export const screeningHitWorkflow = defineWorkflow<HitState, HitCommand, ScreeningHit, HitFacts | undefined>({
  name: 'finance.screening-hit',
  table: '"finance"."screening_hit"',
  initial: 'open',
  final: ['lapsed'],
  states: ['open', 'dismissed', 'confirmed', 'lapsed'],
  edges: [
    {
      from: 'open',
      on: 'dismiss',
      to: 'dismissed',
      by: MONEY_PEOPLE,
      guard: [notWhoEnteredTheAccount],
      emits: SCREENING_HIT_DISMISSED,
      reason: 'required',
      dangerous: true,
    },
    { from: 'open', on: 'confirm', to: 'confirmed', by: MONEY_PEOPLE, emits: SCREENING_HIT_CONFIRMED, reason: 'required', dangerous: true },
    {
      from: 'confirmed',
      on: 'lift',
      to: 'dismissed',
      by: ['finance-approver'],
      guard: [notWhoConfirmed, notWhoEnteredTheAccount],
      emits: SCREENING_HIT_DISMISSED,
      reason: 'required',
      dangerous: true,
    },
    { from: 'dismissed', on: 'reopen', to: 'open', by: MONEY_PEOPLE, emits: null, reason: 'required' },
    // The list or the payee has changed: the question does not arise any more, or another one does. What was confirmed stays for a person.
    { from: 'open', on: 'lapse', to: 'lapsed', by: ['system:finance.screen-payees'], emits: null, reason: 'required' },
  ],
  parties: (hit) => ({ programmeId: hit.programmeId, applicantOrganisationId: hit.organisationId }),
});
