import { type Actor, defineWorkflow, type Guard } from '@traverse/kernel';

import { PERSON_VERIFIED } from '../identity.events.js';
import type { Person, PersonState } from './person.entity.js';

export type PersonCommand = 'verify' | 'disable' | 'enable';

export interface PersonFacts {
  /** How many administrators of the whole installation would be left without this person. */
  readonly administratorsLeft: number;
  readonly isAdministrator: boolean;
}

type PersonGuard = Guard<Person, PersonFacts>;

const notYourself: PersonGuard = ({ entity, actor }) => (entity.id === actor.personId ? 'identity.not-yourself' : null);

/** People are not of one programme: an administrator of all has to decide. */
export const administersAll = ({ actor }: { readonly actor: Actor }): string | null =>
  actor.staff.some(({ role, programmeId }) => role === 'administrator' && programmeId === null) ? null : 'identity.out-of-reach';

const twoAdministratorsStay: PersonGuard = ({ facts }) =>
  facts.isAdministrator && facts.administratorsLeft < 2 ? 'identity.two-administrators-stay' : null;

export const personWorkflow = defineWorkflow<PersonState, PersonCommand, Person, PersonFacts>({
  name: 'identity.person',
  table: '"identity"."person"',
  initial: 'unverified',
  final: [],
  states: ['unverified', 'active', 'disabled'],
  parties: () => ({}),
  edges: [
    { from: 'unverified', on: 'verify', to: 'active', by: ['system:identity.verify'], emits: PERSON_VERIFIED },
    {
      from: ['unverified', 'active'],
      on: 'disable',
      to: 'disabled',
      by: ['administrator'],
      guard: [administersAll, notYourself, twoAdministratorsStay],
      emits: 'identity.person.disabled.v1',
      reason: 'required',
      dangerous: true,
    },
    {
      from: 'disabled',
      on: 'enable',
      to: 'active',
      by: ['administrator'],
      guard: [administersAll, notYourself],
      emits: 'identity.person.enabled.v1',
      reason: 'required',
    },
  ],
});
