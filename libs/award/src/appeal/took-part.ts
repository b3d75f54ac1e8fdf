import type { EvaluatorFacade } from '@traverse/evaluator';
import { historyOf, type Reader } from '@traverse/platform';

import type { Decision } from '../decision/decision.entity.js';

/** By decision, everybody who had a part in it, in any round: by the audit, which forgets nobody, and by the reviews that it rests on. */
export async function tookPart(
  read: Reader,
  evaluators: EvaluatorFacade,
  decisions: readonly Pick<Decision, 'id' | 'applicationId'>[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (decisions.length === 0) return new Map();
  const [steps, reviewers] = await Promise.all([
    Promise.all(decisions.map(({ id }) => historyOf(read, [id]))),
    evaluators.evaluatorsOf(
      read,
      decisions.map(({ applicationId }) => applicationId),
    ),
  ]);
  return new Map(
    decisions.map(({ id, applicationId }, i) => {
      const deciders = (steps[i] ?? []).filter(({ actedAs }) => actedAs !== 'applicant').flatMap(({ personId }) => personId ?? []);
      const readers = reviewers.filter((one) => one.applicationId === applicationId).map(({ personId }) => personId);
      return [id, [...new Set([...deciders, ...readers])]];
    }),
  );
}
