import { type Actor, allowedCommands, decide, fromStates, newId, type Role } from '@traverse/kernel';

import { Application } from './application.entity.js';
import { type ApplicationState, applicationStates } from './application.states.js';
import {
  type ApplicationCommand,
  applicationCommands,
  applicationEvent,
  type ApplicationFacts,
  applicationWorkflow,
} from './application.workflow.js';

const organisationId = newId();
const partnerOrganisationId = newId();
const programmeId = newId();

function application(state: ApplicationState, more: Partial<Application> = {}): Application {
  const plain = {
    id: newId(),
    state,
    version: 1,
    organisationId,
    partnerOrganisationId,
    programmeId,
    eligibility: null,
    ineligibleFinalAt: null,
    twoStep: false,
  };
  return Object.assign(new Application(), plain, more);
}

const nobody: Actor = { personId: newId(), system: null, staff: [], memberships: [] };
const member = (organisation: string, right: 'owner' | 'editor' | 'viewer', kind: 'sme' | 'partner' = 'sme'): Actor => ({
  ...nobody,
  memberships: [{ organisationId: organisation, kind, right }],
});
const staff = (role: Actor['staff'][number]['role'], programme: string | null = programmeId): Actor => ({
  ...nobody,
  staff: [{ role, programmeId: programme }],
});
const system = (name: string): Actor => ({ ...nobody, personId: null, system: `system:${name}` });

/** Every kind of person or job that can knock, and the role that it has on this application. */
const actors: readonly { readonly name: string; readonly actor: Actor; readonly role: Role | null }[] = [
  { name: 'owner', actor: member(organisationId, 'owner'), role: 'applicant' },
  { name: 'editor', actor: member(organisationId, 'editor'), role: 'applicant' },
  { name: 'viewer', actor: member(organisationId, 'viewer'), role: null },
  { name: 'member of another company', actor: member(newId(), 'owner'), role: null },
  { name: 'member of the partner', actor: member(partnerOrganisationId, 'owner', 'partner'), role: 'partner' },
  { name: 'officer', actor: staff('officer'), role: 'officer' },
  { name: 'officer of every programme', actor: staff('officer', null), role: 'officer' },
  { name: 'officer of another programme', actor: staff('officer', newId()), role: null },
  {
    name: 'officer who is a viewer of the company',
    actor: { ...staff('officer'), ...{ memberships: member(organisationId, 'viewer').memberships } },
    role: null,
  },
  { name: 'approver', actor: staff('approver'), role: 'approver' },
  { name: 'finance officer', actor: staff('finance-officer'), role: 'finance-officer' },
  { name: 'finance approver', actor: staff('finance-approver'), role: 'finance-approver' },
  { name: 'auditor', actor: staff('auditor'), role: 'auditor' },
  { name: 'administrator', actor: staff('administrator', null), role: 'administrator' },
  { name: 'evaluator', actor: staff('evaluator'), role: null },
  ...['applicant', 'applicant.check-eligibility', 'applicant.expire-returns', 'partner', 'evaluator', 'award', 'finance'].map((name) => ({
    name: `system:${name}`,
    actor: system(name),
    role: `system:${name}` as Role,
  })),
];

/** The table once more, by hand: who may take which step, and where it leads. */
const steps: readonly [from: ApplicationState, command: ApplicationCommand, to: ApplicationState, role: Role][] = [
  ['draft', 'submit', 'submitted', 'applicant'],
  ['draft', 'submit-sketch', 'sketched', 'applicant'],
  ['draft', 'withdraw', 'withdrawn', 'applicant'],
  ['sketched', 'shortlist', 'shortlisted', 'officer'],
  ['sketched', 'decline-sketch', 'rejected', 'officer'],
  ['sketched', 'withdraw', 'withdrawn', 'applicant'],
  ['shortlisted', 'submit', 'submitted', 'applicant'],
  ['shortlisted', 'expire-full-form', 'lapsed', 'system:applicant.expire-returns'],
  ['shortlisted', 'withdraw', 'withdrawn', 'applicant'],
  ['submitted', 'return', 'returned', 'officer'],
  ['submitted', 'queue', 'waiting', 'system:applicant'],
  ['submitted', 'check-eligible', 'eligible', 'system:applicant.check-eligibility'],
  ['submitted', 'check-ineligible', 'ineligible', 'system:applicant.check-eligibility'],
  ['submitted', 'declare-eligible', 'eligible', 'officer'],
  ['submitted', 'declare-ineligible', 'ineligible', 'officer'],
  ['submitted', 'withdraw', 'withdrawn', 'applicant'],
  ['returned', 'resubmit', 'submitted', 'applicant'],
  ['returned', 'expire-return', 'ineligible', 'system:applicant.expire-returns'],
  ['returned', 'withdraw', 'withdrawn', 'applicant'],
  ['waiting', 'leave-queue', 'submitted', 'system:applicant'],
  ['waiting', 'lapse', 'lapsed', 'system:applicant'],
  ['waiting', 'withdraw', 'withdrawn', 'applicant'],
  ['ineligible', 'override-eligible', 'eligible', 'officer'],
  ['ineligible', 'allow-appeal', 'eligible', 'system:award'],
  ['eligible', 'mark-partnered', 'partnered', 'system:partner'],
  ['eligible', 'start-evaluation', 'in-evaluation', 'system:evaluator'],
  ['eligible', 'approve', 'approved', 'system:award'],
  ['eligible', 'reject', 'rejected', 'system:award'],
  ['eligible', 'withdraw', 'withdrawn', 'applicant'],
  ['partnered', 'lose-partner', 'eligible', 'system:partner'],
  ['partnered', 'start-evaluation', 'in-evaluation', 'system:evaluator'],
  ['partnered', 'approve', 'approved', 'system:award'],
  ['partnered', 'reject', 'rejected', 'system:award'],
  ['partnered', 'withdraw', 'withdrawn', 'applicant'],
  ['in-evaluation', 'finish-evaluation', 'evaluated', 'system:evaluator'],
  ['in-evaluation', 'withdraw', 'withdrawn', 'applicant'],
  ['evaluated', 'reopen-evaluation', 'in-evaluation', 'system:evaluator'],
  ['evaluated', 'approve', 'approved', 'system:award'],
  ['evaluated', 'reserve', 'reserve-listed', 'system:award'],
  ['evaluated', 'reject', 'rejected', 'system:award'],
  ['evaluated', 'withdraw', 'withdrawn', 'applicant'],
  ['reserve-listed', 'promote', 'approved', 'system:award'],
  ['reserve-listed', 'lapse', 'lapsed', 'system:award'],
  ['reserve-listed', 'withdraw', 'withdrawn', 'applicant'],
  ['approved', 'lapse', 'lapsed', 'system:award'],
  ['rejected', 'allow-appeal', 'approved', 'system:award'],
  ['rejected', 'reserve-on-appeal', 'reserve-listed', 'system:award'],
  ['approved', 'reopen-decision', 'evaluated', 'system:award'],
  ['rejected', 'reopen-decision', 'evaluated', 'system:award'],
  ['reserve-listed', 'reopen-decision', 'evaluated', 'system:award'],
];

/** Facts under which no guard bars: what guards say is tested below. */
const unbarred: ApplicationFacts = { partnerMode: 'chosen', selection: 'first-come' };

describe.each(applicationStates.map((state) => ({ state })))('from $state', ({ state }) => {
  test.each(applicationCommands.map((command) => ({ command })))('$command', ({ command }) => {
    const step = steps.find(([from, on]) => from === state && on === command);
    for (const { name, actor, role } of actors) {
      const verdict = decide(
        applicationWorkflow,
        application(state, { eligibility: 'open', twoStep: command === 'submit-sketch' }),
        command,
        actor,
        unbarred,
      );
      const expected = !step ? 'no-edge' : step[3] === role ? 'go' : 'not-you';
      expect([name, verdict.kind]).toEqual([name, expected]);
      if (verdict.kind === 'go') expect(verdict.edge.to).toBe(step?.[2]);
    }
  });
});

test('the table has no step that is not written here', () => {
  const all = applicationWorkflow.edges.flatMap((edge) => fromStates(edge).map((from) => `${from} ${edge.on} ${edge.to}`));
  expect(all.sort()).toEqual(steps.map(([from, command, to]) => `${from} ${command} ${to}`).sort());
});

test('every step says what happened by the state that it leads to', () => {
  for (const { to, emits } of applicationWorkflow.edges) expect(emits).toBe(applicationEvent(to));
});

describe('guards', () => {
  const officer = staff('officer');
  const bars = (entity: Application, command: ApplicationCommand, actor: Actor, facts?: ApplicationFacts): readonly string[] => {
    const verdict = decide(applicationWorkflow, entity, command, actor, facts);
    return verdict.kind === 'barred' ? verdict.reasons : [verdict.kind];
  };

  test('an officer decides only what the rules left open', () => {
    for (const command of ['declare-eligible', 'declare-ineligible'] as const) {
      expect(bars(application('submitted'), command, officer)).toEqual(['applicant.rules-decide']);
      expect(bars(application('submitted', { eligibility: 'open' }), command, officer)).toEqual(['go']);
    }
  });

  test('no override once the company has been told', () => {
    expect(bars(application('ineligible'), 'override-eligible', officer)).toEqual(['go']);
    const told = application('ineligible', { ineligibleFinalAt: new Date(0) });
    expect(bars(told, 'override-eligible', officer)).toEqual(['applicant.ineligibility-communicated']);
  });

  test('evaluation and approval without a partner only where it is chosen later', () => {
    const alone = { partnerOrganisationId: null };
    for (const facts of [undefined, { partnerMode: 'assigned' }, { partnerMode: 'named' }] as (ApplicationFacts | undefined)[]) {
      expect(bars(application('eligible', alone), 'start-evaluation', system('evaluator'), facts)).toEqual(['applicant.no-partner-yet']);
      expect(bars(application('evaluated', alone), 'approve', system('award'), facts)).toEqual(['applicant.no-partner-yet']);
      expect(bars(application('reserve-listed', alone), 'promote', system('award'), facts)).toEqual(['applicant.no-partner-yet']);
    }
    expect(bars(application('eligible', alone), 'start-evaluation', system('evaluator'), { partnerMode: 'chosen' })).toEqual(['go']);
    expect(bars(application('evaluated', alone), 'approve', system('award'), { partnerMode: 'chosen' })).toEqual(['go']);
    expect(bars(application('evaluated'), 'approve', system('award'), { partnerMode: 'assigned' })).toEqual(['go']);
  });

  test('a sketch first where the call asks one, and nowhere else', () => {
    const owner = member(organisationId, 'owner');
    expect(bars(application('draft', { twoStep: true }), 'submit', owner)).toEqual(['applicant.sketch-first']);
    expect(bars(application('draft', { twoStep: true }), 'submit-sketch', owner)).toEqual(['go']);
    expect(bars(application('draft'), 'submit-sketch', owner)).toEqual(['applicant.no-sketch-asked']);
  });

  test('approval without evaluation only in first-come calls', () => {
    for (const selection of ['competitive', 'rolling', 'threshold'] as const)
      expect(bars(application('partnered'), 'approve', system('award'), { selection })).toEqual(['applicant.not-evaluated-yet']);
    expect(bars(application('partnered'), 'approve', system('award'), { selection: 'first-come' })).toEqual(['go']);
  });
});

test('buttons are what the reader can do, and nothing that only the system does', () => {
  const buttons = (state: ApplicationState, actor: Actor): string[] =>
    allowedCommands(applicationWorkflow, application(state), actor, undefined).map(({ command }) => command);
  expect(buttons('draft', member(organisationId, 'editor'))).toEqual(['submit', 'withdraw']);
  expect(buttons('draft', member(organisationId, 'viewer'))).toEqual([]);
  expect(buttons('sketched', staff('officer'))).toEqual(['shortlist', 'decline-sketch']);
  expect(buttons('submitted', staff('officer'))).toEqual(['return']);
  expect(buttons('ineligible', staff('officer'))).toEqual(['override-eligible']);
  expect(buttons('approved', staff('approver'))).toEqual([]);
});
