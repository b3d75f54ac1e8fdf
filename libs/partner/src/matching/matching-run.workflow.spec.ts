import { type Actor, checkWorkflow, decide, systemActor } from '@traverse/kernel';

import { matchingRunWorkflow } from './matching-run.workflow.js';

const staff = (role: Actor['staff'][number]['role'], programmeId: string | null = 'programme'): Actor => ({
  personId: 'p',
  system: null,
  staff: [{ role, programmeId }],
  memberships: [],
});
const actors: Readonly<Record<string, Actor>> = {
  officer: staff('officer'),
  'officer-of-another-programme': staff('officer', 'elsewhere'),
  approver: staff('approver'),
  auditor: staff('auditor'),
  administrator: staff('administrator'),
  computer: systemActor('partner.compute-matching'),
  member: { personId: 'm', system: null, staff: [], memberships: [{ organisationId: 'sme', kind: 'sme', right: 'owner' }] },
};
const allowed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  requested: { finish: 'computer', fail: 'computer', discard: 'officer' },
  done: { send: 'officer', move: 'officer', discard: 'officer' },
};

test('the table is sound', () => {
  expect(checkWorkflow(matchingRunWorkflow)).toEqual([]);
});

describe.each(matchingRunWorkflow.states)('in state %s', (state) => {
  test.each(['finish', 'fail', 'send', 'move', 'discard'] as const)('%s', (command) => {
    const expected = allowed[state]?.[command];
    for (const [name, actor] of Object.entries(actors)) {
      const verdict = decide(matchingRunWorkflow, { id: 'r', state, version: 1, programmeId: 'programme' }, command, actor, undefined);
      expect([name, verdict.kind]).toEqual([name, expected === undefined ? 'no-edge' : expected === name ? 'go' : 'not-you']);
    }
  });
});
