import { comparableName } from '@traverse/identity';

import {
  type Conflict,
  type ConflictApplication,
  type ConflictEvaluator,
  conflictRules,
  type ConflictRule,
  type ConflictRules,
} from './conflict.types.js';
import { ConflictIndex, findConflicts } from './find-conflicts.js';
import { organisationDomain } from './organisation-domain.js';

const evaluator = (change: Partial<ConflictEvaluator> = {}): ConflictEvaluator => ({
  id: 'ev',
  organisationIds: [],
  employers: [],
  emails: ['ev@gmail.com'],
  nationalities: ['AT'],
  territories: ['at-tirol'],
  declaredOrganisationIds: [],
  declaredApplicationIds: [],
  ...change,
});
const application: ConflictApplication = {
  id: 'app',
  parties: [
    {
      organisationId: 'firm',
      role: 'applicant',
      name: 'Holzbau Müller GmbH & Co. KG',
      emails: ['chef@holzbau-mueller.at', 'other@gmail.com'],
      territory: 'at-tirol',
    },
    { organisationId: 'sister', role: 'co-applicant', name: 'Sägewerk Inn OG', emails: [], territory: 'at-tirol' },
    { organisationId: 'lab', role: 'partner', name: 'Inštitut za les d.o.o.', emails: ['info@les.uni.si'], territory: 'si-zahodna' },
  ],
  declaredEvaluatorIds: ['somebody-else'],
};
const none: ConflictRules = { territoriesOfParties: false, territories: [], nationalities: [], links: [] };
const path = ({ path: nodes }: Conflict): string =>
  nodes.map(({ kind, id, role }) => `${kind}:${id}${role ? `(${role})` : ''}`).join(' > ');

test('no tie, no conflict: free mail, territory and nationality alone are none', () => {
  expect(findConflicts(evaluator(), application, none)).toEqual([]);
});

const cases: readonly [ConflictRule, Partial<ConflictEvaluator>, Partial<ConflictRules>, Partial<ConflictApplication>, string][] = [
  ['same-organisation', { organisationIds: ['firm'] }, {}, {}, 'evaluator:ev > organisation:firm(applicant) > application:app'],
  ['same-organisation', { organisationIds: ['sister'] }, {}, {}, 'evaluator:ev > organisation:sister(co-applicant) > application:app'],
  ['same-organisation', { organisationIds: ['lab'] }, {}, {}, 'evaluator:ev > organisation:lab(partner) > application:app'],
  [
    'linked-organisation',
    { organisationIds: ['holding'] },
    {
      links: [
        ['firm', 'middle'],
        ['middle', 'holding'],
      ],
    },
    {},
    'evaluator:ev > organisation:holding > organisation:middle > organisation:firm(applicant) > application:app',
  ],
  [
    'employer-name',
    { employers: ['MULLER Holzbau AG'] },
    {},
    {},
    'evaluator:ev > employer:MULLER Holzbau AG > organisation:firm(applicant) > application:app',
  ],
  [
    'employer-name',
    { employers: ['Institut za Les DOO'] },
    {},
    {},
    'evaluator:ev > employer:Institut za Les DOO > organisation:lab(partner) > application:app',
  ],
  ['email-domain', { emails: ['x@chem.uni.si'] }, {}, {}, 'evaluator:ev > domain:uni.si > organisation:lab(partner) > application:app'],
  ['declared-by-evaluator', { declaredOrganisationIds: ['lab'] }, {}, {}, 'evaluator:ev > organisation:lab(partner) > application:app'],
  ['declared-by-evaluator', { declaredApplicationIds: ['app'] }, {}, {}, 'evaluator:ev > application:app'],
  ['declared-by-party', {}, {}, { declaredEvaluatorIds: ['ev'] }, 'evaluator:ev > application:app'],
  [
    'territory-of-party',
    {},
    { territoriesOfParties: true },
    {},
    'evaluator:ev > territory:at-tirol > organisation:firm(applicant) > application:app',
  ],
  ['excluded-territory', {}, { territories: ['at-tirol'] }, {}, 'evaluator:ev > territory:at-tirol'],
  ['excluded-nationality', {}, { nationalities: ['AT'] }, {}, 'evaluator:ev > nationality:AT'],
];

test.each(cases)('%s: the path says how', (rule, who, rules, what, expected) => {
  const found = findConflicts(evaluator(who), { ...application, ...what }, { ...none, ...rules });
  expect(found.map((conflict) => [conflict.rule, path(conflict)])).toEqual([[rule, expected]]);
});

test('every rule is tried', () => {
  expect(new Set(cases.map(([rule]) => rule))).toEqual(new Set(conflictRules));
});

test('every tie is named, not the first', () => {
  const found = findConflicts(evaluator({ organisationIds: ['firm', 'lab'], emails: ['a@holzbau-mueller.at'] }), application, {
    ...none,
    nationalities: ['AT'],
  });
  expect(found.map(({ rule }) => rule).sort()).toEqual(['email-domain', 'excluded-nationality', 'same-organisation', 'same-organisation']);
});

test('links in a ring end', () => {
  const links = [['a', 'b'] as const, ['b', 'c'] as const, ['c', 'a'] as const];
  expect(findConflicts(evaluator({ organisationIds: ['a'] }), application, { ...none, links })).toEqual([]);
});

test('the index blocks exactly those who have a conflict', () => {
  const evaluators = cases.map(([, who], i) => evaluator({ ...who, id: `e${i}` }));
  for (const [, , rules, what] of cases) {
    const [all, one] = [
      { ...none, ...rules },
      { ...application, ...what },
    ];
    const index = new ConflictIndex(evaluators, all);
    expect([...index.blocked(one)].sort()).toEqual(
      evaluators
        .filter((who) => findConflicts(who, one, all).length > 0)
        .map(({ id }) => id)
        .sort(),
    );
  }
});

test.each([
  ['Holzbau Müller GmbH & Co. KG', 'holzbau muller'],
  ['S.r.l. Rossi', 'rossi'],
  ['Inštitut za les, d.o.o.', 'institut les za'],
  ['Société Générale S.A.', 'generale societe'],
  ['GmbH', ''],
])('the name %s is compared as "%s"', (name, comparable) => {
  expect(comparableName(name)).toBe(comparable);
});

test('a name that is nothing but a legal form ties nobody', () => {
  const nameless = { ...application, parties: application.parties.map((party) => ({ ...party, name: 'GmbH' })) };
  expect(findConflicts(evaluator({ employers: ['GmbH'] }), nameless, none)).toEqual([]);
});

test.each([
  ['a@Dept.Uni.AC.at', 'uni.ac.at'],
  ['a@lab.company.com', 'company.com'],
  ['a@gmx.net', null],
  ['a@mail.yahoo.fr', null],
  ['a@co.at', 'co.at'],
  ['nobody', null],
  ['a@', null],
])('the domain of %s is %s', (email, domain) => {
  expect(organisationDomain(email)).toBe(domain);
});
