import { type Actor, decide, type StaffMembership, systemActor } from '@traverse/kernel';

import { type GrantableRole, grantableRoles, type StaffRoleRow, type StaffRoleState } from './staff-role.entity.js';
import { clashes, needsTwo, type StaffRoleCommand, type StaffRoleFacts, staffRoleWorkflow } from './staff-role.workflow.js';

const HERE = 'programme-1';
const row = (role: GrantableRole, state: StaffRoleState, programmeId: string | null = HERE): StaffRoleRow =>
  ({ id: 'r', state, version: 1, personId: 'subject', role, programmeId, requestedBy: 'asker' }) as StaffRoleRow;
const staff = (personId: string, ...held: StaffMembership[]): Actor => ({ personId, system: null, staff: held, memberships: [] });
const holding = (role: GrantableRole, programmeId: string | null = null): Actor => staff('other', { role, programmeId });
const free: StaffRoleFacts = { otherRoles: [], administratorsLeft: 5, requesterStands: true };
const outcome = (entity: StaffRoleRow, command: StaffRoleCommand, actor: Actor, facts: StaffRoleFacts = free): string => {
  const verdict = decide(staffRoleWorkflow, entity, command, actor, facts);
  return verdict.kind === 'barred' ? verdict.reasons.join() : verdict.kind;
};

const states: StaffRoleState[] = ['requested', 'granted', 'revoked'];
const commands: StaffRoleCommand[] = ['confirm', 'revoke'];

describe('every state x command x role of the actor, on every role asked for', () => {
  const cases = states.flatMap((state) =>
    commands.flatMap((command) =>
      grantableRoles.flatMap((actor) => grantableRoles.map((asked) => [state, command, actor, asked] as const)),
    ),
  );
  test.each(cases)('%s, %s, by %s, of %s', (state, command, actorRole, asked) => {
    const possible = command === 'confirm' ? state === 'requested' : state !== 'revoked';
    const entitled = actorRole === 'administrator' || (actorRole === 'officer' && asked === 'evaluator');
    const expected = !possible ? 'no-edge' : entitled ? 'go' : actorRole === 'officer' ? 'identity.out-of-reach' : 'not-you';
    expect(outcome(row(asked, state), command, holding(actorRole))).toBe(expected);
  });
});

test('one who is nobody, or the public, does nothing', () => {
  for (const actor of [staff('nobody'), systemActor('public')])
    for (const command of commands) expect(outcome(row('auditor', 'requested'), command, actor)).toBe('not-you');
});

test('the administrator of another programme reaches neither this one nor all', () => {
  const local = holding('administrator', 'programme-2');
  expect(outcome(row('auditor', 'requested'), 'confirm', local)).toBe('not-you');
  expect(outcome(row('auditor', 'requested', null), 'confirm', local)).toBe('identity.out-of-reach');
  expect(outcome(row('auditor', 'requested', 'programme-2'), 'confirm', local)).toBe('go');
});

test('two administrators: who asked does not confirm what decides, nor does anybody confirm for themselves', () => {
  for (const role of grantableRoles) {
    const asker = staff('asker', { role: 'administrator', programmeId: null });
    expect(outcome(row(role, 'requested'), 'confirm', asker)).toBe(needsTwo(role) ? 'identity.second-administrator' : 'go');
    const subject = staff('subject', { role: 'administrator', programmeId: null });
    expect(outcome(row(role, 'requested'), 'confirm', subject)).toBe('identity.not-yourself');
  }
  expect(grantableRoles.filter(needsTwo)).toEqual(['officer', 'approver', 'finance-officer', 'finance-approver', 'administrator']);
});

test('a request stands and falls with who asked, and all reasons are named at once', () => {
  const facts = { ...free, requesterStands: false, otherRoles: ['approver' as const] };
  expect(outcome(row('administrator', 'requested'), 'confirm', holding('administrator'), facts)).toBe(
    'identity.requester-gone,identity.roles-clash',
  );
});

test('administration and deciding roles exclude each other, other pairs do not', () => {
  const deciding = ['officer', 'approver', 'finance-officer', 'finance-approver'];
  for (const role of grantableRoles)
    for (const other of grantableRoles) {
      const apart = (role === 'administrator' && deciding.includes(other)) || (other === 'administrator' && deciding.includes(role));
      expect(clashes(role, [other])).toBe(apart);
    }
});

test('two administrators of the installation stay; a request may always be refused', () => {
  const few = { ...free, administratorsLeft: 1 };
  expect(outcome(row('administrator', 'granted', null), 'revoke', holding('administrator'), few)).toBe('identity.two-administrators-stay');
  expect(outcome(row('administrator', 'granted'), 'revoke', holding('administrator'), few)).toBe('go');
  expect(outcome(row('administrator', 'requested', null), 'revoke', holding('administrator'), few)).toBe('go');
  expect(outcome(row('approver', 'granted', null), 'revoke', holding('administrator'), few)).toBe('go');
});
