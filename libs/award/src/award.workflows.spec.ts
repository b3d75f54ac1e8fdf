import { allowedCommands, checkWorkflow, decide, type Actor, type StaffRole } from '@traverse/kernel';

import type { Agreement } from './agreement/agreement.entity.js';
import { agreementWorkflow } from './agreement/agreement.workflow.js';
import { Decision } from './decision/decision.entity.js';
import { decisionWorkflow } from './decision/decision.workflow.js';
import { voucherWorkflow } from './voucher/voucher.workflow.js';

const staff = (personId: string, role: StaffRole): Actor => ({
  personId,
  system: null,
  staff: [{ role, programmeId: null }],
  memberships: [],
});
const member = (personId: string, organisationId: string, kind: 'sme' | 'partner', right: 'owner' | 'viewer' = 'owner'): Actor => ({
  personId,
  system: null,
  staff: [],
  memberships: [{ organisationId, kind, right }],
});
const decision = (over: Partial<Decision> = {}): Decision =>
  Object.assign(new Decision(), {
    id: 'd',
    state: 'recommended',
    version: 1,
    programmeId: 'p',
    applicantOrganisationId: 'sme',
    levelsNeeded: 2,
    recommendedById: 'officer',
    ...over,
  });
const agreement = (over: Partial<Agreement> = {}): Agreement =>
  ({
    id: 'a',
    state: 'offered',
    version: 1,
    programmeId: 'p',
    applicantOrganisationId: 'sme',
    partnerOrganisationId: 'lab',
    parties: ['sme', 'partner'],
    signByAt: new Date('2027-01-01'),
    ...over,
  }) as Agreement;

test('the tables are sound', () => {
  expect(checkWorkflow(decisionWorkflow)).toEqual([]);
  expect(checkWorkflow(agreementWorkflow)).toEqual([]);
  expect(checkWorkflow(voucherWorkflow)).toEqual([]);
});

describe('four eyes on a decision', () => {
  test('the one who recommended cannot confirm, whatever roles they hold', () => {
    const both: Actor = {
      ...staff('officer', 'approver'),
      staff: [
        { role: 'approver', programmeId: null },
        { role: 'officer', programmeId: null },
      ],
    };
    expect(decide(decisionWorkflow, decision(), 'confirm', both, { confirmedBy: ['x'] })).toEqual({
      kind: 'barred',
      reasons: ['award.decision.own-recommendation'],
    });
  });
  test('no person confirms on two levels', () => {
    expect(decide(decisionWorkflow, decision(), 'confirm', staff('a', 'approver'), { confirmedBy: ['a'] })).toEqual({
      kind: 'barred',
      reasons: ['award.decision.already-confirmed-by-you'],
    });
  });
  test('the amount asks for as many levels as it says', () => {
    const first = { confirmedBy: [] };
    expect(decide(decisionWorkflow, decision(), 'confirm', staff('a', 'approver'), first).kind).toBe('barred');
    expect(decide(decisionWorkflow, decision(), 'confirm-level', staff('a', 'approver'), first).kind).toBe('go');
    expect(decide(decisionWorkflow, decision(), 'confirm', staff('b', 'approver'), { confirmedBy: ['a'] }).kind).toBe('go');
  });
  test.each(['officer', 'auditor', 'finance-officer', 'finance-approver', 'administrator'] as const)('%s cannot confirm', (role) => {
    expect(decide(decisionWorkflow, decision(), 'confirm', staff('z', role), { confirmedBy: ['a'] }).kind).toBe('not-you');
  });
  test('a member of the company is never staff on its own case', () => {
    const mixed: Actor = { ...staff('m', 'approver'), memberships: [{ organisationId: 'sme', kind: 'sme', right: 'viewer' }] };
    expect(decide(decisionWorkflow, decision(), 'confirm', mixed, { confirmedBy: ['a'] }).kind).toBe('not-you');
  });
});

describe('signing', () => {
  const now = new Date('2026-12-01');
  test('each party signs once; the last one completes it', () => {
    const sme = member('s', 'sme', 'sme');
    const lab = member('l', 'lab', 'partner');
    expect(allowedCommands(agreementWorkflow, agreement(), sme, { signed: [], now }).map((c) => c.command)).toEqual([
      'sign-party',
      'change-language',
      'decline',
    ]);
    expect(allowedCommands(agreementWorkflow, agreement(), lab, { signed: ['sme'], now }).map((c) => c.command)).toEqual(['sign']);
    expect(allowedCommands(agreementWorkflow, agreement(), sme, { signed: ['sme'], now }).map((c) => c.command)).toEqual(['decline']);
  });
  test('a viewer signs nothing, nobody signs after the term', () => {
    expect(allowedCommands(agreementWorkflow, agreement(), member('v', 'sme', 'sme', 'viewer'), { signed: [], now })).toEqual([]);
    expect(
      decide(agreementWorkflow, agreement(), 'sign-party', member('s', 'sme', 'sme'), { signed: [], now: new Date('2027-01-02') }),
    ).toEqual({
      kind: 'barred',
      reasons: ['award.agreement.too-late'],
    });
  });
});
