import fc from 'fast-check';

import type { PlanApplication, PlanEvaluator, PlanInput } from './plan-assignments.js';

export const named = <T>(prefix: string, all: readonly T[]): (T & { id: string })[] =>
  all.map((one, i) => ({ ...one, id: `${prefix}${i}` }));
export const competences = fc.subarray(['wood', 'data', 'food']);
export const languages = fc.shuffledSubarray(['de', 'fr', 'sl'], { minLength: 1 });

const applications: fc.Arbitrary<Omit<PlanApplication, 'id'>> = fc.record({
  competences,
  languages,
  parties: fc
    .nat(9)
    .map((n) => [{ organisationId: `org-${n}`, role: 'applicant' as const, name: `Firm ${n}`, emails: [], territory: null }]),
  declaredEvaluatorIds: fc.subarray(['e0'], { maxLength: 1 }),
});

const evaluators: fc.Arbitrary<Omit<PlanEvaluator, 'id'>> = fc
  .record({ competences, languages, org: fc.nat(9), load: fc.nat(1), minLoad: fc.nat(2), more: fc.nat(2), declared: fc.nat(9) })
  .map(({ org, more, declared, ...rest }) => ({
    ...rest,
    maxLoad: rest.minLoad + more,
    organisationIds: [`org-${org}`],
    employers: [],
    emails: [],
    nationalities: [],
    territories: [],
    declaredOrganisationIds: [`org-${declared}`],
    declaredApplicationIds: [],
  }));

export const inputs = (most: number): fc.Arbitrary<PlanInput> =>
  fc.record({
    applications: fc.array(applications, { maxLength: most }).map((all) => named('a', all)),
    evaluators: fc.array(evaluators, { maxLength: most }).map((all) => named('e', all)),
    existing: fc.subarray([
      { applicationId: 'a0', evaluatorId: 'e1', active: true },
      { applicationId: 'a1', evaluatorId: 'e0', active: false },
    ]),
    rules: fc.record({
      reviewersPerApplication: fc.integer({ min: 1, max: 3 }),
      commonLanguage: fc.constantFrom('required', 'not-required'),
      territoriesOfParties: fc.constant(false),
      territories: fc.constant([]),
      nationalities: fc.constant([]),
      links: fc.constantFrom([], [['org-1', 'org-2'] as const]),
      minimumFit: fc.constantFrom(0, 40),
    }),
  });
