import { type Actor, checkWorkflow, decide, newId, type Role, type WorkflowRow, type WorkflowTable } from '@traverse/kernel';

import { LedgerAlarm } from './alarm/ledger-alarm.entity.js';
import { type AlarmFacts, ledgerAlarmWorkflow } from './alarm/ledger-alarm.workflow.js';
import { Batch } from './batch/batch.entity.js';
import { type BatchFacts, batchWorkflow } from './batch/batch.workflow.js';
import { claimWorkflow } from './claim/claim.workflow.js';
import {
  alarm,
  batch,
  claim,
  clear,
  hold,
  lab,
  nobody,
  of,
  payout,
  payoutRun,
  programmeId,
  recovery,
  repayment,
  sme,
  staff,
  system,
} from './finance.workflows.fixture.js';
import { Hold } from './hold/hold.entity.js';
import { type HoldFacts, holdWorkflow } from './hold/hold.workflow.js';
import { SchemeHold } from './scheme-hold/scheme-hold.entity.js';
import { schemeHoldWorkflow } from './scheme-hold/scheme-hold.workflow.js';
import { payoutWorkflow } from './payout/payout.workflow.js';
import { recoveryWorkflow } from './recovery/recovery.workflow.js';
import { repaymentWorkflow } from './recovery/repayment.workflow.js';
import type { PayoutRun } from './payout-run/payout-run.entity.js';
import { type PayoutRunFacts, payoutRunWorkflow } from './payout-run/payout-run.workflow.js';

const schemeHold = (state: SchemeHold['state']): SchemeHold =>
  Object.assign(new SchemeHold(), { id: newId(), state, version: 1, programmeId, openedById: null });

const jobs = [
  'finance.send-batch',
  'finance.settle-doubt',
  'finance.import-bank-file',
  'finance.lapse-queries',
  'finance.request-payout',
  'finance.balance-claim',
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
  commands = [...new Set(workflow.edges.map((edge) => edge.on))],
): void {
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

const claimCommands = [...new Set(claimWorkflow.edges.map((edge) => edge.on))];
const ofCorrections = ['begin-correction', 'send-back'] as (typeof claimCommands)[number][];
const everyOpen = (command: string, expected: string): Expected =>
  Object.fromEntries(['ordered', 'notified', 'write-off-asked'].map((state) => [`${state} ${command}`, expected]));
const money = 'finance-approver, finance-officer';
const tellers = 'system:finance.import-bank-file, system:finance.send-batch, system:finance.settle-doubt';
const senders = 'system:finance.send-batch, system:finance.settle-doubt';
const balancer = 'system:finance.balance-claim';
const statement = 'system:finance.import-bank-file';
const run = 'system:finance.payout-run';

test('the tables are sound', () => {
  for (const workflow of [
    claimWorkflow,
    payoutWorkflow,
    batchWorkflow,
    payoutRunWorkflow,
    holdWorkflow,
    schemeHoldWorkflow,
    ledgerAlarmWorkflow,
    recoveryWorkflow,
    repaymentWorkflow,
  ])
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
        'approved correct': 'corrected: officer',
      },
      actors,
      claimCommands.filter((command) => !ofCorrections.includes(command)),
    ));

  test('a correction: certified, approved or sent back, never ended without an approval', () => {
    exhaust(
      claimWorkflow,
      (state) => claim(state, { revision: 2 }),
      { now: new Date(1) },
      {
        'draft begin-correction': 'submitted: officer',
        'submitted certify': 'certified: officer',
        'certified approve': 'approved: approver',
        'certified send-back': 'submitted: approver',
        'approved correct': 'corrected: officer',
      },
      actors,
      [...ofCorrections, 'certify', 'approve', 'correct'],
    );
    for (const [state, command] of [
      ['submitted', 'query'],
      ['certified', 'reject'],
      ['submitted', 'withdraw'],
    ] as const) {
      const who = command === 'withdraw' ? of(sme, 'owner', 'sme') : staff('approver');
      const row = claim(state, { revision: 2, payeeOrganisationId: sme });
      expect(decide(claimWorkflow, row, command, who, {})).toEqual({ kind: 'barred', reasons: ['finance.claim.is-correction'] });
    }
  });

  test('recovery', () =>
    exhaust(recoveryWorkflow, recovery, undefined, {
      'ordered notify': `notified: ${money}`,
      'ordered withdraw': `withdrawn: ${money}`,
      ...everyOpen('take-back', 'withdrawn: system:finance.balance-claim'),
      ...everyOpen('settle-repaid', `repaid: ${money}, system:finance.balance-claim, system:finance.import-bank-file`),
      ...everyOpen('settle-offset', 'offset: system:finance.balance-claim'),
      'notified ask-write-off': `write-off-asked: ${money}`,
      'write-off-asked write-off': 'written-off: finance-approver',
      'write-off-asked keep': `notified: ${money}`,
    }));

  test('repayment', () =>
    exhaust(
      repaymentWorkflow,
      repayment,
      { openMinor: 1n },
      {
        'entered confirm': `confirmed: ${money}`,
        'entered refuse': `refused: ${money}`,
      },
    ));

  test('payout', () =>
    exhaust(payoutWorkflow, payout, clear, {
      'requested approve': 'approved: finance-approver',
      'requested cancel': `cancelled: ${money}`,
      'requested supersede': `cancelled: ${balancer}, ${statement}`,
      'approved cancel': `cancelled: ${money}`,
      'approved supersede': `cancelled: ${balancer}, ${statement}`,
      'approved batch': `batched: finance-officer, ${run}`,
      'batched unbatch': `approved: ${money}, ${balancer}`,
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
      'draft discard': `discarded: ${money}, ${balancer}`,
      'checked send-back': `draft: ${money}, ${balancer}`,
      'checked discard': `discarded: ${money}, ${balancer}`,
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

  test('scheme hold', () =>
    exhaust<SchemeHold['state'], string, SchemeHold, undefined>(schemeHoldWorkflow as never, schemeHold, undefined, {
      'open release': `released: ${money}`,
    }));

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
