import { type Actor, decide, fromStates, newId, rolesOn, type StaffRole, type WorkflowRow } from '@traverse/kernel';

import { type AnyWorkflow, workflows } from './contexts.js';

/** Who holds every role there is, in every programme: what stops this person is never a missing role. */
const roles: readonly StaffRole[] = ['officer', 'approver', 'finance-officer', 'finance-approver', 'auditor', 'administrator'];
const person = (personId = newId()): Actor => ({
  personId,
  system: null,
  staff: roles.map((role) => ({ role, programmeId: null })),
  memberships: [],
});

type Values = Readonly<Record<string, unknown>>;
interface Pair {
  /** Of the second deed: workflow, command, guard. */
  readonly second: string;
  readonly first: string;
  readonly code: string;
  /** The row after the first deed by this person. */
  readonly row: (by: string) => Values;
  readonly facts?: (by: string) => Values;
}

const recommended = (by: string): Values => ({ recommendedById: by, levelsNeeded: 1 });
const account = (by: string): Values => ({ account: { id: 'b', enteredById: by }, openHolds: 0 });
const granted = (): Values => ({ otherRoles: [], administratorsLeft: 5, requesterStands: true });
const stands = (): Values => ({ askerStands: true });
const self = (by: string): Values => ({ id: by });
const pair = (second: string, first: string, code: string, row: Pair['row'], facts?: Pair['facts']): Pair => ({
  ...{ second, first, code, row },
  ...(facts ? { facts } : {}),
});

const OWN_RECOMMENDATION = 'award.decision.own-recommendation';
const OWN_LEVEL = 'award.decision.already-confirmed-by-you';
const twoLevels = (): Values => ({ recommendedById: newId(), levelsNeeded: 2 });
const threeLevels = (): Values => ({ recommendedById: newId(), levelsNeeded: 3 });

/** docs/architecture.md, "Who may do what": no person does both. A guard that looks at who acts and is not in here fails the first test. */
const pairs: readonly Pair[] = [
  pair('award.decision confirm-level notTheRecommender', 'recommend', OWN_RECOMMENDATION, (by) => ({
    recommendedById: by,
    levelsNeeded: 2,
  })),
  pair('award.decision confirm notTheRecommender', 'recommend', OWN_RECOMMENDATION, recommended),
  pair('award.decision confirm-level notConfirmedBefore', 'confirm on level 1 of 3', OWN_LEVEL, threeLevels, (by) => ({
    confirmedBy: [by],
  })),
  pair('award.decision confirm notConfirmedBefore', 'confirm on level 1 of 2', OWN_LEVEL, twoLevels, (by) => ({ confirmedBy: [by] })),
  ...['dismiss', 'allow'].flatMap((deed) => [
    pair(`award.decision ${deed} hadNoPart`, 'confirm, or review', 'award.appeal.took-part', twoLevels, (by) => ({ tookPart: [by] })),
  ]),
  pair('award.agreement countersign notTheProposer', 'propose the new version', 'award.agreement.own-proposal', (by) => ({
    proposedById: by,
  })),
  ...['approve', 'reject'].map((deed) =>
    pair(`finance.claim ${deed} notTheCertifier`, 'certify', 'finance.claim.own-certification', (by) => ({
      certifiedById: by,
      acceptedMinor: 1n,
    })),
  ),
  pair('finance.claim approve notTheCorrector', 'open the correction', 'finance.claim.own-correction', (by) => ({
    ...{ revision: 2, correctedById: by, acceptedMinor: 1n },
  })),
  ...['notify', 'withdraw'].map((deed) =>
    pair(`finance.recovery ${deed} notWhoOrdered`, 'order', 'finance.recovery.own-order', (by) => ({
      orderedById: by,
      cause: 'irregularity',
    })),
  ),
  pair('finance.recovery write-off notWhoAsked', 'ask to write off', 'finance.recovery.own-write-off', (by) => ({ writeOffAskedById: by })),
  pair(
    'finance.repayment confirm notWhoEntered',
    'enter',
    'finance.repayment.own-entry',
    (by) => ({ enteredById: by, amountMinor: 1n }),
    () => ({ openMinor: 1n }),
  ),
  pair(
    'finance.bank-account-change confirm anotherPerson',
    'propose',
    'finance.bank-account-change.own-change',
    (by) => ({
      proposedById: by,
    }),
    () => ({ paidByTheActor: true }),
  ),
  ...['approve', 'resolve-sent', 'resolve-settled', 'resolve-failed'].map((deed) =>
    pair(`finance.payout ${deed} notTheRequester`, 'request', 'finance.payout.own-request', (by) => ({ requestedById: by })),
  ),
  ...['approve', 'resolve-sent', 'resolve-settled', 'resolve-failed'].map((deed) =>
    pair(
      `finance.payout ${deed} notWhoApprovedTheClaim`,
      'approve the claim',
      'finance.payout.own-claim',
      () => ({ requestedById: newId() }),
      (by) => ({ claimApprovedById: by }),
    ),
  ),
  pair('finance.payout approve notWhoEnteredTheAccount', 'enter the account', 'finance.payout.own-account-entry', () => ({}), account),
  ...['check', 'release'].map((deed) =>
    pair(`finance.payout-run ${deed} notTheMaker`, 'order', 'finance.batch.own-batch', (by) => ({ madeById: by })),
  ),
  ...['check', 'release', 'resolve-sent', 'resolve-refused'].map((deed) =>
    pair(`finance.batch ${deed} notTheMaker`, 'make', 'finance.batch.own-batch', (by) => ({ madeById: by })),
  ),
  pair('finance.scheme-hold release notWhoStopped', 'stop the payments', 'finance.scheme-hold.own-hold', (by) => ({ openedById: by })),
  pair(
    'finance.hold release notWhoEnteredTheAccount',
    'enter the account',
    'finance.hold.own-account-entry',
    () => ({ bankAccountId: 'a' }),
    account,
  ),
  ...['dismiss', 'lift'].map((deed) =>
    pair(
      `finance.screening-hit ${deed} notWhoEnteredTheAccount`,
      'enter the account',
      'finance.screening-hit.own-account-entry',
      () => ({}),
      account,
    ),
  ),
  pair('finance.screening-hit lift notWhoConfirmed', 'confirm the hit', 'finance.screening-hit.own-confirmation', (by) => ({
    decidedById: by,
  })),
  pair(
    'finance.ledger-alarm clear notWhoAsked',
    'ask to clear',
    'finance.ledger-alarm.own-request',
    (by) => ({ askedById: by }),
    () => ({ balanced: true }),
  ),
  pair(
    'identity.staff-role confirm notYourself',
    'hold the role',
    'identity.not-yourself',
    (by) => ({ personId: by, role: 'auditor', programmeId: null }),
    granted,
  ),
  pair(
    'identity.staff-role confirm anotherAdministrator',
    'ask for the role',
    'identity.second-administrator',
    (by) => ({ requestedBy: by, role: 'approver', programmeId: null }),
    granted,
  ),
  ...['disable', 'enable'].map((deed) =>
    pair(`identity.person ${deed} notYourself`, 'be the person', 'identity.not-yourself', self, () => ({
      isAdministrator: false,
      administratorsLeft: 5,
    })),
  ),
  ...['ask-reset', 'confirm-reset'].map((deed) =>
    pair(`identity.second-factor ${deed} notYourself`, 'be the person', 'identity.not-your-own-factor', (by) => ({ personId: by }), stands),
  ),
  pair(
    'identity.second-factor confirm-reset anotherAdministrator',
    'ask for the reset',
    'identity.second-administrator-resets',
    (by) => ({ resetAskedById: by }),
    stands,
  ),
  ...['confirm', 'refuse'].map((deed) =>
    pair(
      `programme.legal-parameter-proposal ${deed} anotherAdministrator`,
      'propose',
      'programme.legal-parameter.second-administrator',
      (by) => ({ proposedById: by }),
    ),
  ),
];
/** Guards that look at who acts, but to keep a deed for the one who began, or for those of a party or a reach: nothing for two persons. */
const forOnePerson = new Set([
  'programme.legal-parameter-proposal withdraw ownProposal',
  'identity.staff-role confirm withinReach',
  'identity.staff-role revoke withinReach',
]);

type Looking = Readonly<Record<string, unknown>>;
/** Answers whatever is asked, and says whether the person was. */
function watched(): { context: Looking; asked: () => boolean } {
  let asked = false;
  const anything: Looking = new Proxy({}, { get: (_, key) => (key === Symbol.toPrimitive ? () => 1 : anything) });
  const actor = {
    system: null,
    staff: person().staff,
    memberships: [],
    get personId() {
      asked = true;
      return 'somebody';
    },
  };
  return { context: { entity: anything, facts: anything, actor }, asked: () => asked };
}

/** By what it reads, and by its text: a guard may look at the person only after something else. */
function looksAtPerson(guard: (context: never) => string | null): boolean {
  const { context, asked } = watched();
  try {
    guard(context as never);
  } catch {
    // It wanted more of the row than there is; what it says of the person stands in its text.
  }
  return asked() || guard.toString().includes('personId');
}

const edgesOf = (workflow: AnyWorkflow) => workflow.edges.map((edge) => ({ workflow, edge, guards: [...(edge.guard ?? [])] }));
const allEdges = workflows.flatMap(edgesOf);

test('every guard that looks at who acts is in the table', () => {
  const found = allEdges.flatMap(({ workflow, edge, guards }) =>
    guards.filter((guard) => looksAtPerson(guard)).map((guard) => `${workflow.name} ${edge.on} ${guard.name}`),
  );
  expect([...new Set(found)].filter((name) => !forOnePerson.has(name)).sort()).toEqual(pairs.map(({ second }) => second).sort());
});

test.each(pairs.map((one) => [`${one.first} / ${one.second}`, one] as const))('no person does both: %s', (_name, one) => {
  const [name, command] = one.second.split(' ');
  const edges = allEdges.filter(({ workflow, edge }) => workflow.name === name && edge.on === command);
  expect(edges.length).toBeGreaterThan(0);
  for (const { workflow, edge } of edges)
    for (const state of fromStates(edge)) {
      const first = newId();
      const row = { id: newId(), version: 1, programmeId: newId(), state, ...one.row(first) } as WorkflowRow<string>;
      const verdict = (actor: Actor, facts = one.facts?.(first)) => decide(workflow, row, edge.on, actor, facts as never);
      const same = verdict(person(first));
      expect(same.kind === 'barred' ? same.reasons : same.kind).toContain(one.code);
      // What bars is the person and nothing else: anybody else goes.
      expect(verdict(person())).toMatchObject({ kind: 'go' });
    }
});

describe('members of a party never act as staff on their party’s case', () => {
  const organisationId = newId();
  const row = {
    ...{ id: newId(), version: 1, state: '', programmeId: newId(), organisationId, applicantOrganisationId: organisationId },
    ...{ partnerOrganisationId: newId(), payeeOrganisationId: organisationId },
  };
  const ofParties = workflows.filter((workflow) => {
    const { applicantOrganisationId, partnerOrganisationId } = workflow.parties(row as never);
    return Boolean(applicantOrganisationId ?? partnerOrganisationId);
  });
  /** Rows of the contexts of companies that are about none of them: nobody is a party to them. */
  const ofNobody = [
    ...['applicant.question', 'finance.batch', 'finance.ledger-alarm', 'finance.payout-run', 'finance.scheme-hold', 'partner.matching-run'],
  ];

  test('every workflow of a company’s case says whose it is', () =>
    expect(
      workflows
        .filter((workflow) => /^(applicant|partner|award|finance)\./.test(workflow.name) && !ofParties.includes(workflow))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(ofNobody));

  test.each(ofParties.map((workflow) => [workflow.name, workflow] as const))('%s', (_name, workflow) => {
    const { applicantOrganisationId, partnerOrganisationId } = workflow.parties(row as never);
    for (const party of [applicantOrganisationId, partnerOrganisationId].filter((id) => id != null))
      for (const right of ['owner', 'editor', 'viewer'] as const) {
        const insider: Actor = { ...person(), memberships: [{ organisationId: party, kind: 'sme', right }] };
        expect(rolesOn(insider, workflow.parties(row as never)).filter((role) => roles.some((one) => one === role))).toEqual([]);
        for (const { edge } of edgesOf(workflow).filter(({ edge: { by } }) => by.every((role) => roles.some((one) => one === role))))
          for (const state of fromStates(edge))
            expect(decide(workflow, { ...row, state }, edge.on, insider, undefined as never)).toEqual({ kind: 'not-you' });
      }
  });
});
