import fc from 'fast-check';

import { calibrate, type Judgement } from './calibrate.js';
import { toText } from './fraction.js';
import { rank } from './rank.js';
import type { RankingSnapshot } from './ranking.types.js';
import { spreadOf } from './review-totals.js';
import { whatIf } from './what-if.js';

const judge = (applicationId: string, evaluatorId: string, total: number): Judgement => ({ applicationId, evaluatorId, total });

test('who gives twenty points less to everything is found, and the application that had bad luck rises', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  // "hard" reads the first half, "soft" the other; "even" reads all of them and finds them equal.
  const judgements = ids.flatMap((id, i) => [judge(id, 'even', 70), i < 4 ? judge(id, 'hard', 50) : judge(id, 'soft', 80)]);
  const { severity, calibrated } = calibrate(judgements);
  expect(severity.get('hard')).toBeLessThan(-8);
  expect(severity.get('soft')).toBeGreaterThan(0);
  const apart = (x: string, y: string): number => Math.abs((calibrated.get(x) ?? 0) - (calibrated.get(y) ?? 0));
  expect(apart('a', 'h')).toBeLessThan(15 - 8);
});

test('one review that differs accuses nobody much; nobody who differs, nothing to leave out', () => {
  expect(Math.abs(calibrate([judge('a', 'x', 40), judge('a', 'y', 60)]).severity.get('x') ?? 0)).toBeLessThanOrEqual(5);
  expect([...calibrate([judge('a', 'x', 60), judge('a', 'y', 60)]).severity.values()]).toEqual([0, 0]);
  expect(calibrate([]).calibrated.size).toBe(0);
});

test('calibration does not look at the order of its input, and a shift of all scores shifts all totals', () => {
  const some = fc.uniqueArray(
    fc.record({
      applicationId: fc.constantFrom('a', 'b', 'c', 'd'),
      evaluatorId: fc.constantFrom('x', 'y', 'z'),
      total: fc.integer({ min: 0, max: 90 }),
    }),
    { selector: ({ applicationId, evaluatorId }) => `${applicationId}${evaluatorId}`, minLength: 1 },
  );
  fc.assert(
    fc.property(some, (judgements) => {
      const { severity, calibrated } = calibrate(judgements);
      expect(calibrate([...judgements].reverse())).toEqual({ severity, calibrated });
      const shifted = calibrate(judgements.map((one) => ({ ...one, total: one.total + 10 })));
      for (const [id, total] of calibrated) expect(shifted.calibrated.get(id)).toBeCloseTo(total + 10, 5);
      for (const [id, points] of severity) expect(shifted.severity.get(id)).toBeCloseTo(points, 5);
    }),
  );
});

const snapshot: RankingSnapshot = {
  format: 'traverse.ranking/1',
  callId: 'c',
  callVersion: 1,
  criteria: [
    { key: 'need', weight: 60, scaleMax: 5 },
    { key: 'plan', weight: 40, scaleMax: 4 },
  ],
  overallThreshold: 30,
  aggregation: 'mean',
  tieBreak: [],
  whenShort: 'skip',
  reserveList: true,
  envelopes: [{ id: 'e1', availableMinor: '1000', currency: 'EUR' }],
  applications: ['a', 'b', 'c'].map((id, i) => ({
    id,
    number: id,
    envelopeId: 'e1',
    requestedMinor: '1000',
    receivedAt: '2026-11-01T00:00:00.000Z',
    reviews: [
      { id: `${id}1`, scores: { need: 5 - i, plan: 4 } },
      { id: `${id}2`, scores: { need: 4 - i, plan: 2 } },
    ],
  })),
};

test('the spread is in percent of the highest possible, exactly', () => {
  const [first] = snapshot.applications;
  const { totals, lowest, highest } = spreadOf(snapshot, first ?? { reviews: [] });
  expect(totals.map(({ reviewId, total }) => [reviewId, toText(total)])).toEqual([
    ['a1', '100.0000'],
    ['a2', '68.0000'],
  ]);
  expect([toText(lowest), toText(highest)]).toEqual(['68.0000', '100.0000']);
  expect(spreadOf(snapshot, { reviews: [] }).totals).toEqual([]);
});

test('another score shows every application that moves, and the snapshot stays as it is', () => {
  const before = JSON.stringify(snapshot);
  const moves = whatIf(snapshot, { reviewId: 'a1', criterion: 'need', score: 0 });
  expect(moves.map(({ applicationId, before: was, after }) => [applicationId, was.rank, after.rank, was.outcome, after.outcome])).toEqual([
    ['b', 2, 1, 'reserve', 'fund'],
    ['c', 3, 2, 'reserve', 'reserve'],
    ['a', 1, 3, 'fund', 'reserve'],
  ]);
  expect(whatIf(snapshot, { reviewId: 'a1', criterion: 'need', score: 5 })).toEqual([]);
  expect(JSON.stringify(snapshot)).toBe(before);
  expect(rank(snapshot).applications.map(({ applicationId }) => applicationId)).toEqual(['a', 'b', 'c']);
});

test('a review that is not counted, a criterion or a score that does not exist: each named', () => {
  const refused = (reviewId: string, criterion: string, score: number): unknown => {
    try {
      return whatIf(snapshot, { reviewId, criterion, score });
    } catch (error) {
      return error;
    }
  };
  expect(refused('zz', 'need', 1)).toMatchObject({ code: 'assignment.not-found' });
  expect(refused('a1', 'price', 1)).toMatchObject({ fields: [{ path: 'criterion', code: 'evaluator.unknown-criterion' }] });
  expect(refused('a1', 'plan', 5)).toMatchObject({
    fields: [{ path: 'score', code: 'evaluator.score-outside-scale', params: { max: 4 } }],
  });
});

test('another score shows what moves under quotas as well: who leaves the place of its territory makes room for its neighbours only', () => {
  const shared: RankingSnapshot = {
    ...snapshot,
    format: 'traverse.ranking/2',
    whenShort: 'block',
    envelopes: [{ id: 'e1', availableMinor: '5000', currency: 'EUR', quotas: [{ territory: 'north', maxAwards: 1 }] }],
    applications: snapshot.applications.map((one, i) => ({ ...one, territory: i < 2 ? 'north' : 'south' })),
  };
  expect(rank(shared).applications.map(({ outcome, reasons }) => [outcome, ...reasons])).toEqual([
    ['fund'],
    ['reserve', 'territory-awards-exhausted'],
    ['fund'],
  ]);
  const moves = whatIf(shared, { reviewId: 'a1', criterion: 'need', score: 0 });
  expect(moves.map(({ applicationId, before, after }) => [applicationId, before.outcome, after.outcome, ...after.reasons])).toEqual([
    ['b', 'reserve', 'fund'],
    ['c', 'fund', 'fund'],
    ['a', 'fund', 'reserve', 'territory-awards-exhausted'],
  ]);
});
