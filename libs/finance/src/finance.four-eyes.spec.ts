import { type Actor, decide, newId } from '@traverse/kernel';

import { ledgerAlarmWorkflow } from './alarm/ledger-alarm.workflow.js';
import { batchWorkflow } from './batch/batch.workflow.js';
import { claimWorkflow } from './claim/claim.workflow.js';
import {
  alarm,
  batch,
  claim,
  clear,
  nobody,
  of,
  payout,
  payoutRun,
  recovery,
  repayment,
  sme,
  system,
} from './finance.workflows.fixture.js';
import { payoutWorkflow } from './payout/payout.workflow.js';
import { payoutRunWorkflow } from './payout-run/payout-run.workflow.js';
import { recoveryWorkflow } from './recovery/recovery.workflow.js';
import { repaymentWorkflow } from './recovery/repayment.workflow.js';

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
  test('who opened a correction cannot approve it', () =>
    expect(decide(claimWorkflow, claim('certified', { revision: 2, correctedById: person }), 'approve', every, {})).toEqual({
      kind: 'barred',
      reasons: ['finance.claim.own-correction'],
    }));
  test.each(['notify', 'withdraw'] as const)('who ordered a recovery cannot %s it', (command) =>
    expect(decide(recoveryWorkflow, recovery('ordered', { orderedById: person }), command, every, undefined)).toEqual({
      kind: 'barred',
      reasons: ['finance.recovery.own-order'],
    }),
  );
  test('who asked to write it off does not, who entered a repayment does not confirm it', () => {
    const asked = recovery('write-off-asked', { writeOffAskedById: person });
    expect(decide(recoveryWorkflow, asked, 'write-off', every, undefined)).toEqual({
      kind: 'barred',
      reasons: ['finance.recovery.own-write-off'],
    });
    expect(decide(repaymentWorkflow, repayment('entered', { enteredById: person }), 'confirm', every, { openMinor: 1n })).toEqual({
      kind: 'barred',
      reasons: ['finance.repayment.own-entry'],
    });
  });
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
