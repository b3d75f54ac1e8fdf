/** A review as calibration sees it: who gave how much to what. */
export interface Judgement {
  readonly applicationId: string;
  readonly evaluatorId: string;
  /** Percent of the highest possible. */
  readonly total: number;
}

export interface Calibration {
  /** Evaluator -> points by which they score higher (positive) or lower than their colleagues on the same applications. */
  readonly severity: ReadonlyMap<string, number>;
  /** Application -> total with what its evaluators are known to add or take away left out. */
  readonly calibrated: ReadonlyMap<string, number>;
}

const ROUNDS = 500;
const SETTLED = 1e-10;

/**
 * Who scores high and who scores low, and what the totals would be without it: the additive model `total = application + evaluator`, fitted by least
 * squares. An evaluator's part is drawn towards zero as if by one more review without any, so that one review alone accuses nobody. Advisory: no
 * decision is made by it. The same whatever the order of the input.
 */
export function calibrate(judgements: readonly Judgement[]): Calibration {
  const sorted = [...judgements].sort((a, b) => order(a.applicationId, b.applicationId) || order(a.evaluatorId, b.evaluatorId));
  const byApplication = groupBy(sorted, ({ applicationId }) => applicationId);
  const byEvaluator = groupBy(sorted, ({ evaluatorId }) => evaluatorId);
  const severity = new Map([...byEvaluator.keys()].sort(order).map((id) => [id, 0]));
  const calibrated = new Map<string, number>();
  for (let round = 0, moved = Infinity; round < ROUNDS && moved > SETTLED; round += 1) {
    moved = 0;
    for (const [id, own] of byApplication) {
      const sum = own.reduce((all, { total, evaluatorId }) => all + total - (severity.get(evaluatorId) ?? 0), 0);
      calibrated.set(id, sum / own.length);
    }
    for (const [id, own] of byEvaluator) {
      const sum = own.reduce((all, { total, applicationId }) => all + total - (calibrated.get(applicationId) ?? 0), 0);
      const next = sum / (own.length + 1);
      moved = Math.max(moved, Math.abs(next - (severity.get(id) ?? 0)));
      severity.set(id, next);
    }
  }
  return { severity, calibrated };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function groupBy(all: readonly Judgement[], key: (one: Judgement) => string): Map<string, Judgement[]> {
  const groups = new Map<string, Judgement[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}
