import fc from 'fast-check';

import type { PlanInput } from '../assignment/plan-assignments.js';
import { inputs } from '../assignment/plan.fixture.js';
import { findConflicts } from '../conflict/find-conflicts.js';
import { type AssignmentExport, sealAssignment, storedInstance, verifyAssignment } from './assignment-proof.js';
import { type EvaluatorPair, planAround } from './plan-around.js';

const pairOf = ({ applicationId, evaluatorId }: EvaluatorPair): EvaluatorPair => ({ applicationId, evaluatorId });

function exported(input: PlanInput, locked: readonly EvaluatorPair[] = []): AssignmentExport {
  const { assignments, instance, certificate } = planAround(input, locked);
  const pairs = assignments.filter((pair) => !pair.locked).map(pairOf);
  const sealed = sealAssignment({ instance: storedInstance(instance), certificate, locked, pairs });
  return JSON.parse(JSON.stringify(sealed)) as AssignmentExport;
}

test('an exported run proves itself from its own text', () => {
  fc.assert(fc.property(inputs(8), (input) => expect(verifyAssignment(exported(input))).toEqual([])));
});

test('one changed digit is seen', () => {
  fc.assert(
    fc.property(inputs(5), fc.nat(), (input, at) => {
      const text = JSON.stringify(exported(input));
      const digits = [...text.matchAll(/[0-9]/g)].map(({ index }) => index);
      const place = digits[at % digits.length] ?? 0;
      const other = text[place] === '9' ? '1' : '9';
      expect(verifyAssignment(JSON.parse(text.slice(0, place) + other + text.slice(place + 1)) as AssignmentExport)).not.toEqual([]);
    }),
  );
});

test('a worse plan is refused although its seal is right', () => {
  fc.assert(
    fc.property(inputs(8), (input) => {
      const { hash: _, format: __, ...run } = exported(input);
      fc.pre(run.pairs.length > 0);
      expect(verifyAssignment(sealAssignment({ ...run, pairs: run.pairs.slice(1) }))).not.toEqual([]);
    }),
  );
});

test('text that is no export is said to be none', () => {
  for (const text of ['null', '{}', '[1]', '{"instance":5}'])
    expect(verifyAssignment(JSON.parse(text) as never)).toEqual(['not-an-assignment-run']);
});

test('around any pair of the plan: it stays, nobody is asked twice or above their load, none in a conflict, and the proof holds', () => {
  fc.assert(
    fc.property(inputs(8), fc.nat(), (input, which) => {
      const free = planAround(input, []).assignments;
      const kept = free[which % Math.max(1, free.length)];
      fc.pre(kept !== undefined);
      const locked = kept ? [pairOf(kept)] : [];
      const { assignments, loads } = planAround(input, locked);
      expect(assignments.filter((pair) => pair.locked).map(pairOf)).toEqual(locked);
      expect(new Set(assignments.map((pair) => JSON.stringify(pairOf(pair)))).size).toBe(assignments.length);
      for (const { id, load, maxLoad } of input.evaluators)
        expect(loads.find(({ evaluatorId }) => evaluatorId === id)?.load).toBeLessThanOrEqual(Math.max(load, maxLoad));
      for (const { applicationId, evaluatorId } of assignments) {
        const application = input.applications.find(({ id }) => id === applicationId);
        const evaluator = input.evaluators.find(({ id }) => id === evaluatorId);
        expect(application && evaluator && findConflicts(evaluator, application, input.rules)).toEqual([]);
      }
      // The best plan stays the best when one of its own pairs is kept.
      expect(assignments.map(pairOf)).toHaveLength(free.length);
      expect(verifyAssignment(exported(input, locked))).toEqual([]);
    }),
  );
});

test('a kept pair in a conflict, above the load, twice or of nobody is refused', () => {
  fc.assert(
    fc.property(inputs(8), (input) => {
      for (const application of input.applications)
        for (const evaluator of input.evaluators)
          if (findConflicts(evaluator, application, input.rules).length > 0)
            expect(() => planAround(input, [{ applicationId: application.id, evaluatorId: evaluator.id }])).toThrow(
              expect.objectContaining({ code: 'evaluator.assignment-run.locked-not-possible' }),
            );
      const [pair] = planAround(input, []).assignments;
      if (pair)
        expect(() => planAround(input, [pair, pair])).toThrow(
          expect.objectContaining({ code: 'evaluator.assignment-run.locked-not-possible' }),
        );
      expect(() => planAround(input, [{ applicationId: 'nobody', evaluatorId: 'e0' }])).toThrow(
        expect.objectContaining({ code: 'evaluator.assignment-run.locked-unknown' }),
      );
    }),
  );
});
