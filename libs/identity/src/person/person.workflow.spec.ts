import { type Actor, decide, systemActor } from '@traverse/kernel';

import { grantableRoles } from '../staff-role/staff-role.entity.js';
import type { Person, PersonState } from './person.entity.js';
import { type PersonCommand, type PersonFacts, personWorkflow } from './person.workflow.js';

const person = (state: PersonState): Person => ({ id: 'subject', state, version: 1 }) as Person;
const actor = (role: (typeof grantableRoles)[number], personId = 'other', programmeId: string | null = null): Actor => ({
  personId,
  system: null,
  staff: [{ role, programmeId }],
  memberships: [],
});
const free: PersonFacts = { administratorsLeft: 5, isAdministrator: false };
const outcome = (state: PersonState, command: PersonCommand, by: Actor, facts = free): string => {
  const verdict = decide(personWorkflow, person(state), command, by, facts);
  return verdict.kind === 'barred' ? verdict.reasons.join() : verdict.kind;
};

const states: PersonState[] = ['unverified', 'active', 'disabled'];
const commands: PersonCommand[] = ['verify', 'disable', 'enable'];
const from: Record<PersonCommand, PersonState[]> = { verify: ['unverified'], disable: ['unverified', 'active'], enable: ['disabled'] };

test.each(states.flatMap((state) => commands.flatMap((command) => grantableRoles.map((role) => [state, command, role] as const))))(
  '%s, %s, by %s',
  (state, command, role) => {
    const entitled = role === 'administrator' && command !== 'verify';
    const expected = !from[command].includes(state) ? 'no-edge' : entitled ? 'go' : 'not-you';
    expect(outcome(state, command, actor(role))).toBe(expected);
  },
);

test('only a link that came by mail verifies an address', () => {
  expect(outcome('unverified', 'verify', systemActor('identity.verify'))).toBe('go');
  expect(outcome('unverified', 'verify', systemActor('public'))).toBe('not-you');
});

test('nobody shuts out themselves, the last but two administrators, or from one programme alone', () => {
  expect(outcome('active', 'disable', actor('administrator', 'subject'))).toBe('identity.not-yourself');
  expect(outcome('active', 'disable', actor('administrator', 'other', 'programme-1'))).toBe('identity.out-of-reach');
  const few = { administratorsLeft: 1, isAdministrator: true };
  expect(outcome('active', 'disable', actor('administrator'), few)).toBe('identity.two-administrators-stay');
  expect(outcome('active', 'disable', actor('administrator'), { ...few, isAdministrator: false })).toBe('go');
});
