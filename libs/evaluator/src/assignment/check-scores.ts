import type { FieldError } from '@traverse/kernel';
import type { Evaluation } from '@traverse/programme';

import type { Scores } from './assignment.entity.js';

/**
 * What is wrong with scores, all of it. A draft may have gaps; a submission may not: every criterion scored, on its scale, with a comment; one that may
 * be left out may.
 */
export function checkScores(evaluation: Pick<Evaluation, 'criteria'>, scores: Scores, stage: 'draft' | 'submit'): FieldError[] {
  const errors: FieldError[] = [];
  const known = new Set(evaluation.criteria.map((criterion) => criterion.key));
  for (const key of Object.keys(scores)) if (!known.has(key)) errors.push({ path: `scores.${key}`, code: 'evaluator.unknown-criterion' });
  for (const { key, scaleMax, optional } of evaluation.criteria) {
    const given = scores[key];
    const score = given?.score ?? null;
    if (optional && score === null) continue;
    if (score === null) {
      if (stage === 'submit') errors.push({ path: `scores.${key}.score`, code: 'evaluator.score-missing' });
    } else if (!Number.isInteger(score) || score < 0 || score > scaleMax) {
      errors.push({ path: `scores.${key}.score`, code: 'evaluator.score-outside-scale', params: { max: scaleMax } });
    }
    if (stage === 'submit' && (given?.comment ?? '').trim().length < 3)
      errors.push({ path: `scores.${key}.comment`, code: 'evaluator.comment-missing' });
  }
  return errors;
}
