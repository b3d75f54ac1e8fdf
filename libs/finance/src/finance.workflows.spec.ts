import { type Actor, checkWorkflow, decide, newId, type Role, type WorkflowRow, type WorkflowTable } from '@traverse/kernel';

import { LedgerAlarm } from './alarm/ledger-alarm.entity.js';
import { type AlarmFacts, ledgerAlarmWorkflow } from './alarm/ledger-alarm.workflow.js';
import { Batch } from './batch/batch.entity.js';
import { type BatchFacts, batchWorkflow } from './batch/batch.workflow.js';
import { claimWorkflow } from './claim/claim.workflow.js';
import { alarm, batch, claim, clear, hold, lab, nobody, of, payout, payoutRun, sme, staff, system } from './finance.workflows.fixture.js';
import { Hold } from './hold/hold.entity.js';
import { type HoldFacts, holdWorkflow } from './hold/hold.workflow.js';
import { payoutWorkflow } from './payout/payout.workflow.js';
import type { PayoutRun } from './payout-run/payout-run.entity.js';
import { type PayoutRunFacts, payoutRunWorkflow } from './payout-run/payout-run.workflow.js';

const jobs = [
  'finance.send-batch',
  'finance.settle-doubt',
  'finance.import-bank-file',
  'finance.lapse-queries',
  'finance.request-payout',
  'finance.payout-run',
  'award',
];
/** Everybody who can knock, and the role that they have on a row of these two parties in this programme. */
const actors: readonly (readonly [string, Actor, Role | null])[] = [
  ['nobody', nobody, null],
  ['owner', of(sme, 'owner', 'sme'), 'applicant'],
  ['editor', of(sme, 'editor', 'sme'), 'applicant'],
  ['viewer', of(sme, 'viewer', 'sme'), null],
  ['owner of another company', of(newId(), 'owner', 'sme'), null],
  ['partner', of(lab, 'owner', 'partner'), 'partner'],
  ...(['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor', 'administrator'] as const).map(
    (role) => [role, staff(role), role] as const,
  ),
  ['finance approver of another programme', staff('finance-approver', newId()), null],
  ['evaluator', staff('evaluator'), null],
  ...jobs.map((job) => [job, system(job), `system:${job}` as Role] as const),
];

/** `state command` -> `next: role, role`, by hand: the tables must say the same, and nothing else. */
type Expected = Readonly<Record<string, string>>;

function exhaust<S extends string, C extends string, E extends WorkflowRow<S>, F>(
  workflow: WorkflowTable<S, C, E, F>,
  row: (state: S) => E,
  facts: F,
  expected: Expected,
  people = actors,
): void {
  const commands = [...new Set(workflow.edges.map((edge) => edge.on))];
  const found: Record<string, string> = {};
  for (const state of workflow.states)
    for (const command of commands) {
      const may = new Set<string>();
      let next = '';
      for (const [name, actor, role] of people) {
        const verdict = decide(workflow, row(state), command, actor, facts);
        if (verdict.kind === 'barred') throw new Error(`${state} ${command}: ${name} is barred by ${verdict.reasons.join()}`);
        if (verdict.kind !== 'go') continue;
        next = verdict.edge.to;
        may.add(role ?? `NOT ${name}`);
      }
      if (may.size > 0) found[`${state} ${command}`] = `${next}: ${[...may].sort().join(', ')}`;
    }
  expect(found).toEqual(expected);
}

const money = 'finance-approver, finance-officer';
const tellers = 'system:finance.import-bank-file, system:finance.send-batch, system:finance.settle-doubt';
const senders = 'system:finance.send-batch, system:finance.settle-doubt';
const statement = 'system:finance.import-bank-file';
const run = 'system:finance.payout-run';

test('the tables are sound', () => {
  for (const workflow of [claimWorkflow, payoutWorkflow, batchWorkflow, payoutRunWorkflow, holdWorkflow, ledgerAlarmWorkflow])
    expect(checkWorkflow(workflow as never)).toEqual([]);
});

describe('who may do what, state by state', () => {
  test('claim', () =>
    exhaust(
      claimWorkflow,
      claim,
      { now: new Date(1) },
      {
        'draft submit': 'submitted: applicant, partner',
        'draft withdraw': 'withdrawn: applicant, partner',
        'submitted query': 'queried: approver, officer',
        'submitted certify': 'certified: officer',
        'submitted withdraw': 'withdrawn: applicant, partner',
        'queried answer': 'submitted: applicant, partner',
        'queried lapse': 'rejected: officer, system:finance.lapse-queries',
        'queried withdraw': 'withdrawn: applicant, partner',
        'certified query': 'queried: approver, officer',
        'certified approve': 'approved: approver',
        'certified reject': 'rejected: approver',
      },
    ));

  test('payout', () =>
    exhaust(payoutWorkflow, payout, clear, {
      'requested approve': 'approved: finance-approver',
      'requested cancel': `cancelled: ${money}`,
      'requested supersede': `cancelled: ${statement}`,
      'approved cancel': `cancelled: ${money}`,
      'approved supersede': `cancelled: ${statement}`,
      'approved batch': `batched: finance-officer, ${run}`,
      'batched unbatch': `approved: ${money}`,
      'batched mark-sent': `sent: ${tellers}`,
      'batched doubt': `in-doubt: ${tellers}`,
      'batched fail': `failed: ${tellers}`,
      'sent doubt': `in-doubt: ${tellers}`,
      'sent fail': `failed: ${tellers}`,
      'sent settle': `settled: ${statement}`,
      'sent return': `returned: ${statement}`,
      'sent question': `in-doubt: ${money}`,
      'in-doubt mark-sent': `sent: ${tellers}`,
      'in-doubt fail': `failed: ${tellers}`,
      'in-doubt settle': `settled: ${statement}`,
      'in-doubt return': `returned: ${statement}`,
      'in-doubt resolve-sent': 'sent: finance-approver',
      'in-doubt resolve-settled': 'settled: finance-approver',
      'in-doubt resolve-failed': 'failed: finance-approver',
      'settled return': `returned: ${statement}`,
      'failed correct-settled': `settled: ${statement}`,
    }));

  test('batch', () =>
    exhaust<Batch['state'], string, Batch, BatchFacts | undefined>(batchWorkflow as never, batch, undefined, {
      'draft check': `checked: ${money}, ${run}`,
      'draft discard': `discarded: ${money}`,
      'checked send-back': `draft: ${money}`,
      'checked discard': `discarded: ${money}`,
      'checked release': `released: ${money}, ${run}`,
      'released begin-sending': `sending: ${senders}`,
      'sending begin-again': `sending: ${senders}`,
      'sending mark-sent': `sent: ${tellers}`,
      'sending refuse': `refused: ${tellers}`,
      'sending doubt': `in-doubt: ${senders}`,
      'in-doubt begin-again': `sending: ${senders}`,
      'in-doubt mark-sent': `sent: ${tellers}`,
      'in-doubt refuse': `refused: ${tellers}`,
      'in-doubt resolve-sent': 'sent: finance-approver',
      'in-doubt resolve-refused': 'refused: finance-approver',
    }));

  test('hold', () =>
    exhaust<Hold['state'], string, Hold, HoldFacts | undefined>(
      holdWorkflow as never,
      hold,
      { account: null },
      { 'open release': `released: ${money}` },
    ));

  // It may pay for several programmes: PayoutRunQueries says whose it is.
  test('payout run', () =>
    exhaust<PayoutRun['state'], string, PayoutRun, PayoutRunFacts | undefined>(
      payoutRunWorkflow as never,
      payoutRun,
      undefined,
      {
        'making finish-making': `made: ${run}`,
        'making find-empty': `empty: ${run}`,
        'made check': `checking: ${money}`,
        'checked check': `checking: ${money}`,
        'checking finish-checking': `checked: ${run}`,
        'checked release': `releasing: ${money}`,
        'releasing finish-releasing': `released: ${run}`,
      },
      actors.filter(([name]) => name !== 'finance approver of another programme'),
    ));

  // The books are the house's: a role in any programme counts.
  test('ledger alarm', () =>
    exhaust<LedgerAlarm['state'], string, LedgerAlarm, AlarmFacts | undefined>(
      ledgerAlarmWorkflow as never,
      alarm,
      { balanced: true },
      { 'open ask-to-clear': 'clearing: finance-approver', 'clearing keep': `open: ${money}`, 'clearing clear': `cleared: ${money}` },
      actors.filter(([name]) => name !== 'finance approver of another programme'),
    ));
});

describe('four eyes', () => {
  const person = newId();
  const every: Actor = {
    ...nobody,
    personId: person,
    staff: (['officer', 'approver', 'finance-officer', 'finance-approver'] as const).map((role) => ({ role, programmeId: null })),
  };

  test.each(['approve', 'reject'] as const)('who certified a claim cannot %s it, whatever roles they hold', (command) =>
    expect(decide(claimWorkflow, claim('certified', { certifiedById: person }), command, every, {})).toEqual({
      kind: 'barred',
      reasons: ['finance.claim.own-certification'],
    }),
  );
  test('who asked for a payout, as the approver of its claim or by hand, cannot approve it', () =>
    expect(decide(payoutWorkflow, payout('requested', { requestedById: person }), 'approve', every, clear)).toEqual({
      kind: 'barred',
      reasons: ['finance.payout.own-request'],
    }));
  test.each([
    { enteredById: person, confirmedById: null },
    { enteredById: newId(), confirmedById: person },
  ])('who entered or confirmed the account cannot approve a payout to it', (account) =>
    expect(decide(payoutWorkflow, payout('requested'), 'approve', every, { ...clear, account: { id: 'a', ...account } })).toEqual({
      kind: 'barred',
      reasons: ['finance.payout.own-account-entry'],
    }),
  );
  test.each(['check', 'release'] as const)('who made a batch cannot %s it', (command) =>
    expect(
      decide(batchWorkflow, batch(command === 'check' ? 'draft' : 'checked', { madeById: person }), command, every, undefined),
    ).toEqual({ kind: 'barred', reasons: ['finance.batch.own-batch'] }),
  );
  test.each(['check', 'release'] as const)('who made a payout run cannot %s it, nor can a job do it in their name', (command) => {
    const barred = { kind: 'barred', reasons: ['finance.batch.own-batch'] };
    const state = command === 'check' ? 'made' : 'checked';
    expect(decide(payoutRunWorkflow, payoutRun(state, { madeById: person }), command, every, undefined)).toEqual(barred);
    const made = batch(command === 'check' ? 'draft' : 'checked', { madeById: person });
    expect(decide(batchWorkflow, made, command, { ...system('finance.payout-run'), personId: person }, undefined)).toEqual(barred);
  });
  test('who asked to clear an alarm cannot clear it', () =>
    expect(decide(ledgerAlarmWorkflow, alarm('clearing', { askedById: person }), 'clear', every, { balanced: true })).toEqual({
      kind: 'barred',
      reasons: ['finance.ledger-alarm.own-request'],
    }));
  test('a viewer of the company is never staff on its claim', () => {
    const both = { ...every, memberships: of(sme, 'viewer', 'sme').memberships };
    expect(decide(claimWorkflow, claim('submitted'), 'certify', both, {}).kind).toBe('not-you');
    expect(decide(payoutWorkflow, payout('requested'), 'approve', both, clear).kind).toBe('not-you');
  });
});
