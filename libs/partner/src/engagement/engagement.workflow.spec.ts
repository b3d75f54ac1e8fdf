import { type Actor, allowedCommands, checkWorkflow, decide, type StaffRole, systemActor } from '@traverse/kernel';

import { Engagement, type EngagementState } from './engagement.entity.js';
import { type EngagementCommand, type EngagementFacts, engagementWorkflow } from './engagement.workflow.js';

const nobody: Actor = { personId: 'p', system: null, staff: [], memberships: [] };
const staff = (role: StaffRole): Actor => ({ ...nobody, staff: [{ role, programmeId: 'programme' }] });
const member = (organisationId: string, right: 'owner' | 'editor' | 'viewer' = 'owner'): Actor => ({
  ...nobody,
  memberships: [{ organisationId, kind: organisationId === 'sme' ? 'sme' : 'partner', right }],
});
const actors: Readonly<Record<string, Actor>> = {
  applicant: member('sme'),
  partner: member('lab'),
  'applicant-viewer': member('sme', 'viewer'),
  'partner-viewer': member('lab', 'viewer'),
  'another-company': member('other'),
  officer: staff('officer'),
  approver: staff('approver'),
  'finance-officer': staff('finance-officer'),
  'finance-approver': staff('finance-approver'),
  auditor: staff('auditor'),
  administrator: staff('administrator'),
  'officer-of-another-programme': { ...nobody, staff: [{ role: 'officer', programmeId: 'elsewhere' }] },
  'officer-in-the-company': { ...member('sme', 'viewer'), staff: [{ role: 'officer', programmeId: null }] },
  'expiry-timer': systemActor('partner.expire-engagements'),
  follower: systemActor('partner.follow-application'),
  replacer: systemActor('partner.replace-engagement'),
  'breaker-off': systemActor('partner.break-off'),
  'another-timer': systemActor('award.expire-vouchers'),
};

const now = new Date('2027-01-15T12:00:00Z');
const engagement = (over: Partial<Engagement> = {}): Engagement =>
  Object.assign(new Engagement(), {
    id: 'e',
    state: 'proposed',
    version: 1,
    programmeId: 'programme',
    applicantOrganisationId: 'sme',
    partnerOrganisationId: 'lab',
    dueAt: new Date('2027-01-20T12:00:00Z'),
    applicantSignedOffAt: null,
    partnerSignedOffAt: null,
    ...over,
  });
const facts: EngagementFacts = { now, placesLeft: 1, applicationState: 'approved' };
const late: EngagementFacts = { ...facts, now: new Date('2027-01-20T12:00:01Z') };

/** Who may do what, said once more and without looking at the table. */
const allowed: Readonly<Record<EngagementState, Partial<Record<EngagementCommand, readonly string[]>>>> = {
  proposed: { accept: ['partner'], decline: ['partner'], expire: ['expiry-timer'], cancel: ['officer', 'follower'] },
  accepted: { confirm: ['applicant'], refuse: ['applicant'], expire: ['expiry-timer'], cancel: ['officer', 'follower'] },
  confirmed: {
    replace: ['replacer'],
    'sign-off-applicant': ['applicant'],
    'sign-off-partner': ['partner'],
    deliver: ['applicant', 'partner'],
    'break-off': ['officer', 'follower', 'breaker-off'],
  },
  declined: {},
  expired: {},
  cancelled: {},
  refused: {},
  replaced: {},
  delivered: {},
  'broken-off': {},
};
const commands = [...new Set(engagementWorkflow.edges.map((edge) => edge.on))];

test('the table is sound', () => {
  expect(checkWorkflow(engagementWorkflow)).toEqual([]);
});

describe.each(engagementWorkflow.states)('in state %s', (state) => {
  test.each(commands)('%s', (command) => {
    const expected = allowed[state][command] ?? [];
    const able = Object.entries(actors).filter(([name, actor]) => {
      // For `deliver` the other side has signed before.
      const signed = command !== 'deliver' ? {} : name === 'partner' ? { applicantSignedOffAt: now } : { partnerSignedOffAt: now };
      const verdict = decide(engagementWorkflow, engagement({ state, ...signed }), command, actor, command === 'expire' ? late : facts);
      if (verdict.kind === 'barred') throw new Error(`${name} is barred: ${verdict.reasons.join()}`);
      expect(verdict.kind).toBe(expected.length === 0 ? 'no-edge' : expected.includes(name) ? 'go' : 'not-you');
      return verdict.kind === 'go';
    });
    expect(able.map(([name]) => name).sort()).toEqual([...expected].sort());
  });
});

describe('guards', () => {
  const reasons = (row: Engagement, command: EngagementCommand, actor: Actor, given: EngagementFacts): readonly string[] => {
    const verdict = decide(engagementWorkflow, row, command, actor, given);
    return verdict.kind === 'barred' ? verdict.reasons : [];
  };
  const { applicant, partner } = { applicant: member('sme'), partner: member('lab') };

  test('the last moment of the term is still in time', () => {
    expect(reasons(engagement(), 'accept', partner, { ...facts, now: engagement().dueAt })).toEqual([]);
    expect(reasons(engagement(), 'accept', partner, late)).toEqual(['partner.engagement.too-late']);
    expect(reasons(engagement({ state: 'accepted' }), 'confirm', applicant, late)).toEqual(['partner.engagement.too-late']);
    expect(reasons(engagement(), 'expire', systemActor('partner.expire-engagements'), facts)).toEqual(['partner.engagement.not-due']);
  });
  test('what bars the pair after all is named', () => {
    const barred = { ...facts, barredBy: ['no-accreditation' as const] };
    expect(reasons(engagement({ state: 'accepted' }), 'confirm', applicant, barred)).toEqual(['partner.obstacle.no-accreditation']);
  });
  test('without a place left nothing is accepted', () => {
    expect(reasons(engagement(), 'accept', partner, { ...facts, placesLeft: 0 })).toEqual(['partner.engagement.no-place-left']);
  });
  test('each side signs off once, the second one delivers, and nobody before the award', () => {
    const confirmed = { state: 'confirmed' } as const;
    const half = engagement({ ...confirmed, applicantSignedOffAt: now });
    expect(reasons(half, 'sign-off-applicant', applicant, facts)).toEqual(['partner.engagement.already-signed-off']);
    expect(reasons(half, 'sign-off-partner', partner, facts)).toEqual(['partner.engagement.last-to-sign-off']);
    expect(reasons(engagement(confirmed), 'deliver', partner, facts)).toEqual(['partner.engagement.other-side-first']);
    expect(reasons(engagement(confirmed), 'sign-off-partner', partner, { ...facts, applicationState: 'partnered' })).toEqual([
      'partner.engagement.not-awarded',
    ]);
  });
  test('the buttons of each side', () => {
    const names = (row: Engagement, actor: Actor): string[] => allowedCommands(engagementWorkflow, row, actor, facts).map((c) => c.command);
    expect(names(engagement(), partner)).toEqual(['accept', 'decline']);
    expect(names(engagement({ state: 'accepted' }), applicant)).toEqual(['confirm', 'refuse']);
    expect(names(engagement({ state: 'confirmed', partnerSignedOffAt: now }), applicant)).toEqual(['deliver']);
    expect(names(engagement({ state: 'confirmed', partnerSignedOffAt: now }), partner)).toEqual([]);
  });
});
