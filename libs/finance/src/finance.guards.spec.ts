import { decide, newId } from '@traverse/kernel';

import { ledgerAlarmWorkflow } from './alarm/ledger-alarm.workflow.js';
import { batchWorkflow } from './batch/batch.workflow.js';
import { claimWorkflow } from './claim/claim.workflow.js';
import { alarm, batch, claim, hold, lab, of, payout, payoutRun, sme, staff, system } from './finance.workflows.fixture.js';
import { type HoldFacts, holdWorkflow } from './hold/hold.workflow.js';
import { payoutWorkflow } from './payout/payout.workflow.js';
import { payoutRunWorkflow } from './payout-run/payout-run.workflow.js';

describe('what bars', () => {
  const reasons = (verdict: { kind: string; reasons?: readonly string[] }): readonly string[] => verdict.reasons ?? [verdict.kind];

  test('a payout: everything at once', () =>
    expect(
      reasons(
        decide(payoutWorkflow, payout('requested'), 'approve', staff('finance-approver'), {
          openHolds: 1,
          schemeStopped: true,
          voucherRevoked: true,
          account: null,
        }),
      ),
    ).toEqual(['finance.payout.no-account', 'finance.payout.on-hold', 'finance.payout.scheme-stopped', 'finance.payout.voucher-revoked']));
  test('a batch: everything at once', () =>
    expect(
      reasons(
        decide(batchWorkflow, batch('checked'), 'release', staff('finance-approver'), {
          onHold: 1,
          stopped: 1,
          accountsChanged: 1,
          vouchersRevoked: 1,
          notScreened: 1,
          alarm: true,
        }),
      ),
    ).toEqual([
      'finance.ledger-alarm.open',
      'finance.batch.payee-on-hold',
      'finance.batch.scheme-stopped',
      'finance.batch.not-screened',
      'finance.batch.account-changed',
      'finance.batch.voucher-revoked',
    ]));
  test('an alarm keeps a payout run from its release', () =>
    expect(reasons(decide(payoutRunWorkflow, payoutRun('checked'), 'release', staff('finance-approver'), { alarm: true }))).toEqual([
      'finance.ledger-alarm.open',
    ]));
  test.each(['begin-sending', 'begin-again'] as const)('an alarm keeps a batch from the bank: %s', (command) =>
    expect(
      reasons(
        decide(batchWorkflow, batch(command === 'begin-sending' ? 'released' : 'sending'), command, system('finance.send-batch'), {
          alarm: true,
        }),
      ),
    ).toEqual(['finance.ledger-alarm.open']),
  );
  test.each(['ask-to-clear', 'clear'] as const)('while the books do not hold an alarm stays: %s', (command) =>
    expect(
      reasons(
        decide(ledgerAlarmWorkflow, alarm(command === 'clear' ? 'clearing' : 'open'), command, staff('finance-approver'), {
          balanced: false,
        }),
      ),
    ).toEqual(['finance.ledger-alarm.books-do-not-hold']),
  );
  test('nothing is resolved while its batch may still be sent again', () =>
    expect(
      reasons(decide(payoutWorkflow, payout('in-doubt'), 'resolve-failed', staff('finance-approver'), { batchUndecided: true })),
    ).toEqual(['finance.payout.batch-undecided']));
  test('a claim of which nothing was accepted is rejected, not approved', () =>
    expect(reasons(decide(claimWorkflow, claim('certified', { acceptedMinor: 0n }), 'approve', staff('approver'), {}))).toEqual([
      'finance.claim.nothing-accepted',
    ]));
  test('the partner claims only where partners are paid', () =>
    expect(reasons(decide(claimWorkflow, claim('draft', { payeeOrganisationId: sme }), 'submit', of(lab, 'owner', 'partner'), {}))).toEqual(
      ['finance.claim.not-yours'],
    ));
  test('a query lapses after its term and not before', () => {
    const queried = claim('queried', { answerByAt: new Date(1000) });
    expect(reasons(decide(claimWorkflow, queried, 'lapse', staff('officer'), { now: new Date(1000) }))).toEqual([
      'finance.claim.answer-not-due',
    ]);
    expect(decide(claimWorkflow, queried, 'lapse', staff('officer'), { now: new Date(1001) }).kind).toBe('go');
  });
  test('a rejected account: another revision, entered by another person', () => {
    const rejected = hold('open', { reason: 'rejected-account', bankAccountId: 'a' });
    const clerk = staff('finance-officer');
    const account = (id: string, enteredById: string): HoldFacts => ({ account: { id, enteredById } });
    expect(reasons(decide(holdWorkflow, rejected, 'release', clerk, account('a', newId())))).toEqual(['finance.hold.account-unchanged']);
    expect(reasons(decide(holdWorkflow, rejected, 'release', clerk, account('b', clerk.personId ?? '')))).toEqual([
      'finance.hold.own-account-entry',
    ]);
    expect(decide(holdWorkflow, rejected, 'release', clerk, account('b', newId())).kind).toBe('go');
    const otherName = hold('open', { reason: 'name-mismatch', bankAccountId: 'a' });
    expect(decide(holdWorkflow, otherName, 'release', clerk, account('a', newId())).kind).toBe('go');
  });
});
