import { checkScores } from './check-scores.js';

const criterion = (key: string, more: object = {}) => ({ key, label: { en: key }, weight: 10, scaleMax: 5, ...more });
const evaluation = {
  criteria: [
    criterion('need'),
    criterion('plan'),
    criterion('note', { weight: 0, optional: true }),
    criterion('ethics', { weight: 0, scaleMax: 2, independent: true }),
  ],
};
const given = (score: number | null, comment = 'Because of this.') => ({ score, comment });
const errors = (scores: Parameters<typeof checkScores>[1], stage: 'draft' | 'submit'): string[] =>
  checkScores(evaluation, scores, stage).map(({ path, code }) => `${path} ${code}`);

test('a review is complete with every criterion but the optional ones; one on its own is scored like any other', () => {
  expect(errors({ need: given(0), plan: given(5), ethics: given(2) }, 'submit')).toEqual([]);
  expect(errors({ need: given(0), plan: given(5) }, 'submit')).toEqual([
    'scores.ethics.score evaluator.score-missing',
    'scores.ethics.comment evaluator.comment-missing',
  ]);
});

test('everything that is wrong is named at once, each in its place', () => {
  const scores = { need: given(6, ''), plan: given(2.5), note: given(-1, ' '), ethics: given(3), ghost: given(1) };
  expect(errors(scores, 'submit')).toEqual([
    'scores.ghost evaluator.unknown-criterion',
    'scores.need.score evaluator.score-outside-scale',
    'scores.need.comment evaluator.comment-missing',
    'scores.plan.score evaluator.score-outside-scale',
    'scores.note.score evaluator.score-outside-scale',
    'scores.note.comment evaluator.comment-missing',
    'scores.ethics.score evaluator.score-outside-scale',
  ]);
});

test('a draft may have gaps, and no score off its scale', () => {
  expect(errors({ need: given(null, ''), ethics: given(3, '') }, 'draft')).toEqual(['scores.ethics.score evaluator.score-outside-scale']);
});
