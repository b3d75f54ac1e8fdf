import fc from 'fast-check';

import { findConflicts } from '../conflict/find-conflicts.js';
import { expertiseFit } from './expertise-fit.js';
import { checkPlan, type PlanApplication, planAssignments, type PlanEvaluator, type PlanInput } from './plan-assignments.js';
import { competences, inputs, languages, named } from './plan.fixture.js';

/** Allowed pairs, said once more and in another way than the code under test does. */
function allowed(input: PlanInput): { a: PlanApplication; e: PlanEvaluator; fit: number }[] {
  return input.applications.flatMap((a) =>
    input.evaluators.flatMap((e) => {
      const fit = expertiseFit(a, e).score;
      const fine =
        findConflicts(e, a, input.rules).length === 0 &&
        (input.rules.commonLanguage === 'not-required' || a.languages.some((code) => e.languages.includes(code))) &&
        fit >= (input.rules.minimumFit ?? 0) &&
        !input.existing.some((pair) => pair.applicationId === a.id && pair.evaluatorId === e.id);
      return fine ? [{ a, e, fit }] : [];
    }),
  );
}

const activeOf = (input: PlanInput, id: string): number => input.existing.filter((pair) => pair.active && pair.applicationId === id).length;

test('never with a conflict, nobody twice, nobody above their load, no application above what it wants', () => {
  fc.assert(
    fc.property(inputs(8), (input) => {
      const { assignments, short, loads } = planAssignments(input);
      const possible = allowed(input).map(({ a, e, fit }) => [a.id, e.id, fit].join(' '));
      for (const { applicationId, evaluatorId, fit } of assignments)
        expect(possible).toContain([applicationId, evaluatorId, fit].join(' '));
      expect(new Set(assignments.map(({ applicationId, evaluatorId }) => `${applicationId} ${evaluatorId}`)).size).toBe(assignments.length);
      for (const { id, load, maxLoad } of input.evaluators) {
        const now = loads.find(({ evaluatorId }) => evaluatorId === id)?.load;
        expect(now).toBe(load + assignments.filter(({ evaluatorId }) => evaluatorId === id).length);
        expect(now).toBeLessThanOrEqual(Math.max(load, maxLoad));
      }
      for (const { id } of input.applications) {
        const reviewers = activeOf(input, id) + assignments.filter(({ applicationId }) => applicationId === id).length;
        expect(reviewers).toBeLessThanOrEqual(Math.max(input.rules.reviewersPerApplication, activeOf(input, id)));
        const missing = short.find(({ applicationId }) => applicationId === id);
        expect(missing?.reviewers).toBe(reviewers < input.rules.reviewersPerApplication ? reviewers : undefined);
        if (missing) expect(missing.reasons.reduce((sum, { count }) => sum + count, 0)).toBe(input.evaluators.length);
      }
    }),
  );
});

/** The four aims of a set of pairs, as numbers to compare one after the other. */
function aims(input: PlanInput, chosen: readonly { a: PlanApplication; e: PlanEvaluator; fit: number }[]): number[] | null {
  const reviewers = input.applications.map(({ id }) => activeOf(input, id) + chosen.filter(({ a }) => a.id === id).length);
  const before = input.applications.map(({ id }) => activeOf(input, id));
  if (reviewers.some((count, i) => count > Math.max(input.rules.reviewersPerApplication, before[i] ?? 0))) return null;
  const loads = input.evaluators.map((e) => ({ e, now: e.load + chosen.filter((pair) => pair.e.id === e.id).length }));
  if (loads.some(({ e, now }) => now > Math.max(e.load, e.maxLoad))) return null;
  return [
    ...reviewers.sort((a, b) => a - b),
    loads.reduce((sum, { e, now }) => sum + Math.min(now, e.minLoad), 0),
    chosen.reduce((sum, { fit }) => sum + fit, 0),
    -loads.reduce((sum, { now }) => sum + now * now, 0),
  ];
}

function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const first = one.findIndex((value, i) => value !== other[i]);
  return first >= 0 && (one[first] ?? 0) > (other[first] ?? 0);
}

test('the worst served first, then least loads, then expertise, then even loads: no choice of pairs is better', () => {
  fc.assert(
    fc.property(inputs(3), (input) => {
      const possible = allowed(input);
      const key = (a: string, e: string): string => `${a} ${e}`;
      const planned = new Set(planAssignments(input).assignments.map((one) => key(one.applicationId, one.evaluatorId)));
      const mine = aims(
        input,
        possible.filter(({ a, e }) => planned.has(key(a.id, e.id))),
      );
      for (let set = 0; set < 2 ** possible.length; set++) {
        const other = aims(
          input,
          possible.filter((_, i) => (set >> i) % 2 === 1),
        );
        if (other && isBetter(other, mine ?? [])) throw new Error(`${JSON.stringify(other)} is better than ${JSON.stringify(mine)}`);
      }
    }),
    { numRuns: 150 },
  );
});

test('does not depend on the order of its input, and proves itself', () => {
  fc.assert(
    fc.property(inputs(8), (input) => {
      const plan = planAssignments(input);
      const turned = {
        ...input,
        applications: [...input.applications].reverse(),
        evaluators: [...input.evaluators].reverse(),
        existing: [...input.existing].reverse(),
      };
      expect(planAssignments(turned)).toEqual(plan);
      expect(checkPlan(input, plan).problems).toEqual([]);
      if (plan.assignments.length > 0) expect(checkPlan(input, { ...plan, assignments: plan.assignments.slice(1) }).valid).toBe(false);
    }),
  );
});

test('a plan with a conflict does not pass the check', () => {
  const [application] = named('a', [
    {
      competences: [],
      languages: ['de'],
      declaredEvaluatorIds: [],
      parties: [{ organisationId: 'firm', role: 'applicant' as const, name: 'Firm', emails: [], territory: null }],
    },
  ]);
  const evaluator: PlanEvaluator = {
    id: 'e',
    competences: [],
    languages: ['de'],
    load: 0,
    minLoad: 0,
    maxLoad: 3,
    organisationIds: ['firm'],
    employers: [],
    emails: [],
    nationalities: [],
    territories: [],
    declaredOrganisationIds: [],
    declaredApplicationIds: [],
  };
  const rules = {
    reviewersPerApplication: 1,
    commonLanguage: 'required' as const,
    territoriesOfParties: false,
    territories: [],
    nationalities: [],
    links: [],
  };
  const input: PlanInput = { applications: application ? [application] : [], evaluators: [evaluator], existing: [], rules };
  const plan = planAssignments(input);
  expect(plan.assignments).toEqual([]);
  expect(plan.short).toEqual([{ applicationId: 'a0', wanted: 1, reviewers: 0, reasons: [{ code: 'conflict', count: 1 }] }]);
  const forged = { ...plan, assignments: [{ applicationId: 'a0', evaluatorId: 'e', fit: 60, parts: [] }] };
  expect(checkPlan(input, forged).problems).toEqual(expect.arrayContaining([expect.stringMatching(/^not-an-edge/)]));
});

test('expertise: from 0 to 100, never less for knowing more', () => {
  fc.assert(
    fc.property(competences, languages, competences, languages, fc.constantFrom('wood', 'data', 'food'), (c, l, knows, speaks, more) => {
      const application = { competences: c, languages: l };
      const { score, parts } = expertiseFit(application, { competences: knows, languages: speaks });
      expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
      expect(expertiseFit(application, { competences: [...knows, more], languages: speaks }).score).toBeGreaterThanOrEqual(score);
      expect(expertiseFit(application, { competences: knows, languages: [...speaks, 'de', 'fr', 'sl'] }).score).toBeGreaterThanOrEqual(
        score,
      );
    }),
  );
});
