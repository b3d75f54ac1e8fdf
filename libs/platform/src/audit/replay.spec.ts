import { replayOne, type ReplayableWorkflow } from './replay.js';

const workflow: ReplayableWorkflow = {
  name: 'x.y',
  table: 't',
  initial: 'draft',
  edges: [
    { from: 'draft', on: 'submit', to: 'submitted', by: ['applicant'] },
    { from: ['draft', 'submitted'], on: 'withdraw', to: 'withdrawn', by: ['applicant', 'system:x'] },
  ],
};
const step = (version: number, from: string | null, to: string, command: string, as = 'applicant') => ({
  entity_id: 'e',
  version,
  from_state: from,
  to_state: to,
  command,
  acted_as: as,
});
const created = step(1, null, 'draft', 'create', 'creator');
const row = (state: string, version: number) => ({ id: 'e', state, version });

test('a true history passes', () => {
  expect(replayOne(workflow, row('draft', 1), [created])).toBeNull();
  expect(
    replayOne(workflow, row('withdrawn', 3), [
      created,
      step(2, 'draft', 'submitted', 'submit'),
      step(3, 'submitted', 'withdrawn', 'withdraw', 'system:x'),
    ]),
  ).toBeNull();
});

test.each([
  ['no history', row('draft', 1), []],
  ['another beginning', row('submitted', 1), [step(1, null, 'submitted', 'create')]],
  ['a gap', row('submitted', 3), [created, step(3, 'draft', 'submitted', 'submit')]],
  ['an edge that is not there', row('approved', 2), [created, step(2, 'draft', 'approved', 'approve')]],
  ['somebody who may not', row('submitted', 2), [created, step(2, 'draft', 'submitted', 'submit', 'officer')]],
  ['a state written past the workflow', row('submitted', 1), [created]],
  ['a version written past the workflow', row('draft', 2), [created]],
  ['a torn chain', row('withdrawn', 3), [created, step(2, 'draft', 'submitted', 'submit'), step(3, 'draft', 'withdrawn', 'withdraw')]],
])('refuses %s', (_what, entity, steps) => {
  expect(replayOne(workflow, entity, steps)).not.toBeNull();
});
