import type { CallDocument, Criterion } from '../call-document.types.js';
import { duplicateKeys, problem, type Problem } from './problem.js';

/** A call that ranks or scores says how; thresholds lie on the scale; weights weigh something. */
export function checkEvaluation(doc: CallDocument): Problem[] {
  const { evaluation, selection } = doc;
  if (!evaluation) return selection.mode === 'first-come' ? [] : [problem('evaluation', 'evaluation-needed', { mode: selection.mode })];
  const { criteria, tieBreak } = evaluation;
  const keys = criteria.map(({ key }) => key);
  const weight = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  return [
    ...duplicateKeys('evaluation.criteria', keys),
    ...(weight === 0 ? [problem('evaluation.criteria', 'weights-zero')] : []),
    ...(selection.mode === 'threshold' && selection.minimumScore < evaluation.overallThreshold
      ? [problem('selection.minimumScore', 'minimum-below-threshold', { threshold: evaluation.overallThreshold })]
      : []),
    ...criteria.flatMap(checkScale),
    ...criteria.flatMap(({ threshold = 0, scaleMax }, i) =>
      threshold > scaleMax ? [problem(`evaluation.criteria.${i}.threshold`, 'threshold-above-scale', { scaleMax })] : [],
    ),
    ...tieBreak.flatMap((step, i) => {
      const [kind, key] = step.split(':');
      return kind === 'criterion' && key !== undefined && !keys.includes(key)
        ? [problem(`evaluation.tieBreak.${i}`, 'unknown-criterion', { key })]
        : [];
    }),
  ];
}

/** Labels lie on the scale; what a reviewer may leave out weighs nothing and bars nobody. */
function checkScale({ optional, independent, weight, threshold, scaleLabels = {}, scaleMax }: Criterion, i: number): Problem[] {
  const path = `evaluation.criteria.${i}`;
  const outside = Object.keys(scaleLabels).filter((score) => Number(score) > scaleMax);
  return [
    ...outside.map((score) => problem(`${path}.scaleLabels.${score}`, 'label-outside-scale', { scaleMax })),
    ...(optional === true && (weight > 0 || threshold !== undefined) ? [problem(`${path}.optional`, 'optional-criterion-counts')] : []),
    ...(independent === true && weight > 0 ? [problem(`${path}.weight`, 'independent-criterion-weighs')] : []),
  ];
}
