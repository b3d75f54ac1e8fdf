import { defineWorkflow, type Guard } from '@traverse/kernel';

import {
  SECOND_FACTOR_OFF,
  SECOND_FACTOR_ON,
  SECOND_FACTOR_RESET,
  SECOND_FACTOR_RESET_ASKED,
  SECOND_FACTOR_RESET_REFUSED,
} from '../identity.events.js';
import { administersAll } from '../person/person.workflow.js';
import type { SecondFactor, SecondFactorState } from './second-factor.entity.js';

export type SecondFactorCommand = 'confirm' | 'abandon' | 'switch-off' | 'refuse-reset' | 'ask-reset' | 'confirm-reset' | 'withdraw-reset';

export interface SecondFactorFacts {
  /** Whether the administrator who asked for the reset is one still. */
  readonly askerStands: boolean;
}

type FactorGuard = Guard<SecondFactor, SecondFactorFacts | undefined>;

/** Who may do what with their own factor is judged by password and code, not by a role. */
export const OWNER = 'identity.own-second-factor';

const notYourself: FactorGuard = ({ entity, actor }) => (entity.personId === actor.personId ? 'identity.not-your-own-factor' : null);
const anotherAdministrator: FactorGuard = ({ entity, actor }) =>
  entity.resetAskedById === actor.personId ? 'identity.second-administrator-resets' : null;
const askerStands: FactorGuard = ({ facts }) => (facts && !facts.askerStands ? 'identity.requester-gone' : null);

export const secondFactorWorkflow = defineWorkflow<SecondFactorState, SecondFactorCommand, SecondFactor, SecondFactorFacts | undefined>({
  name: 'identity.second-factor',
  table: '"identity"."second_factor"',
  initial: 'pending',
  final: ['off'],
  states: ['pending', 'active', 'reset-asked', 'off'],
  parties: () => ({}),
  edges: [
    { from: 'pending', on: 'confirm', to: 'active', by: [`system:${OWNER}`], emits: SECOND_FACTOR_ON },
    { from: 'pending', on: 'abandon', to: 'off', by: [`system:${OWNER}`], emits: null },
    { from: ['active', 'reset-asked'], on: 'switch-off', to: 'off', by: [`system:${OWNER}`], emits: SECOND_FACTOR_OFF },
    { from: 'reset-asked', on: 'refuse-reset', to: 'active', by: [`system:${OWNER}`], emits: SECOND_FACTOR_RESET_REFUSED },
    {
      from: 'active',
      on: 'ask-reset',
      to: 'reset-asked',
      by: ['administrator'],
      guard: [administersAll, notYourself],
      emits: SECOND_FACTOR_RESET_ASKED,
      reason: 'required',
      dangerous: true,
    },
    {
      from: 'reset-asked',
      on: 'confirm-reset',
      to: 'off',
      by: ['administrator'],
      guard: [administersAll, notYourself, anotherAdministrator, askerStands],
      emits: SECOND_FACTOR_RESET,
      dangerous: true,
    },
    {
      from: 'reset-asked',
      on: 'withdraw-reset',
      to: 'active',
      by: ['administrator'],
      guard: [administersAll],
      emits: SECOND_FACTOR_RESET_REFUSED,
    },
  ],
});
