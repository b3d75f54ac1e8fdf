import { DataSource, type Logger } from 'typeorm';

import { alpineDocument, publishCall, seedProgramme, staff } from '../../../../test/support/alpine.js';
import { startTestApp, type TestApp } from '../../../../test/support/app.js';
import { type Evaluated, seedEvaluated, seedEvaluators } from '../../../../test/support/evaluated-call.js';
import { FreezeRanking } from './freeze-ranking.js';
import { RankingQueries } from './ranking.queries.js';
import { RankingInsightQueries } from './ranking-insight.queries.js';
import type { RankingResult } from './ranking.types.js';
import { verifyRanking } from './verify-ranking.js';

type Document = Parameters<Parameters<typeof alpineDocument>[0] & object>[0];

let house: TestApp;
let programmeId: string;
let evaluators: string[];
beforeAll(async () => {
  house = await startTestApp();
  programmeId = await seedProgramme(house.app, alpineDocument());
  evaluators = await seedEvaluators(house, 3);
});
afterAll(() => house.close());

async function evaluatedCall(applications: readonly Evaluated[], edit?: (document: Document) => void) {
  const document = alpineDocument(edit);
  const { callId } = await publishCall(house.app, document);
  await seedEvaluated(house.query, { callId, programmeId, document }, evaluators, applications);
  return callId;
}

/** Three reviews that all give so many points of five. */
const application = (nutsCode: string, requested: bigint, points: number): Evaluated => ({
  nutsCode,
  requestedMinor: requested,
  reviews: Array.from({ length: 3 }, () => Array.from({ length: 8 }, () => points)),
});

async function counted<T>(work: () => Promise<T>): Promise<{ result: T; queries: number }> {
  const dataSource = house.get(DataSource);
  const before = dataSource.logger;
  let queries = 0;
  const silent = (): void => undefined;
  const counting: Logger = {
    logQuery: () => void (queries += 1),
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
  dataSource.logger = counting;
  try {
    return { result: await work(), queries };
  } finally {
    dataSource.logger = before;
  }
}

test('five thousand applications are ranked and shown without a query for each of them', async () => {
  const officer = staff('officer', programmeId);
  const look = async (count: number): Promise<number[]> => {
    const some = Array.from({ length: count }, (_, i) => application(i % 2 ? 'DE111' : 'ITC11', 5000_00n, (i % 4) + 2));
    const callId = await evaluatedCall(some);
    const frozen = await counted(() => house.get(FreezeRanking).execute(officer, callId));
    const seen = await counted(() => house.get(RankingQueries).view(officer, callId));
    const insights = house.get(RankingInsightQueries);
    const overview = await counted(() => insights.overview(officer, callId, 'en'));
    const page = await counted(() => insights.rows(officer, callId, {}, 'en'));
    const next = await counted(() => insights.rows(officer, callId, { cursor: page.result.nextCursor ?? '', sort: 'rank' }, 'en'));
    const shown = overview.result.envelopes.reduce((sum, { applications }) => sum + applications, 0);
    expect([seen.result.applications.length, shown]).toEqual([count, count]);
    return [frozen, seen, overview, page, next].map(({ queries }) => queries);
  };
  await look(55);
  const few = await look(55);
  expect(few.every((queries) => queries > 0)).toBe(true);
  const many = await look(5000);
  // Organisations are read some hundreds at a time; nothing else grows.
  many.forEach((queries, i) => expect(queries - (few[i] ?? 0)).toBeLessThanOrEqual(5000 / 100));
  // What never changes was kept: a page costs what a page shows.
  for (const queries of many.slice(3)) expect(queries).toBeLessThanOrEqual(15);
});

test('the quotas of a shared envelope are frozen with the territory of each seat, and prove themselves outside of the database', async () => {
  const officer = staff('officer', programmeId);
  const callId = await evaluatedCall(
    [
      application('ITC20', 10_000_00n, 5),
      application('ITC20', 9_000_00n, 5),
      application('ITC31', 15_000_00n, 4),
      { ...application('ITC32', 15_000_00n, 4), reviews: [4, 4, 3].map((points) => Array.from({ length: 8 }, () => points)) },
      application('ITC20', 1_000_00n, 3),
    ],
    (document) => {
      document.whenShort = 'block';
      const shared = document.envelopes.find(({ key }) => key === 'vda-liguria');
      if (shared)
        shared.quotas = [
          { territory: 'it-vda', maxAmount: '12000.00' },
          { territory: 'it-liguria', maxAwards: 1 },
        ];
    },
  );
  await house.get(FreezeRanking).execute(officer, callId);
  const { hash, snapshot, result } = await house.get(RankingQueries).export(officer, callId);
  expect((result as RankingResult).applications.map(({ territory, outcome, reasons }) => [territory, outcome, ...reasons])).toEqual([
    ['it-vda', 'fund'],
    ['it-vda', 'reserve', 'territory-money-exhausted'],
    ['it-liguria', 'fund'],
    ['it-liguria', 'reserve', 'territory-awards-exhausted'],
    ['it-vda', 'reserve', 'territory-blocked'],
  ]);
  expect(verifyRanking(JSON.parse(JSON.stringify({ hash, snapshot, result })) as never)).toEqual([]);
});

test('the pages of a ranking are its rows, once each and in its order, narrowed as asked; a new ranking does not disturb a reader', async () => {
  const officer = staff('officer', programmeId);
  const seats = ['ITC20', 'ITC31', 'DE111'];
  const some = Array.from({ length: 30 }, (_, i) => application(seats[i % 3] ?? '', BigInt(3000 + i) * 100n, (i % 4) + 2));
  const callId = await evaluatedCall(some);
  await house.get(FreezeRanking).execute(officer, callId);
  const insights = house.get(RankingInsightQueries);
  const { applications } = await house.get(RankingQueries).view(officer, callId);
  const all: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof insights.rows>> = await insights.rows(
      officer,
      callId,
      { limit: 7, ...(cursor ? { cursor } : {}) },
      'en',
    );
    if (cursor === null) await house.get(FreezeRanking).execute(officer, callId);
    all.push(...page.items.map(({ applicationId }) => applicationId));
    cursor = page.nextCursor;
  } while (cursor !== null);
  // Envelope by envelope as the call names them, within one as ranked.
  const { envelopes } = await insights.overview(officer, callId, 'en');
  const inOrder = envelopes.flatMap(({ id }) => applications.filter(({ envelopeId }) => envelopeId === id));
  expect(all).toEqual(inOrder.map(({ applicationId }) => applicationId));
  expect(all).toHaveLength(applications.length);

  const narrowed = await insights.rows(officer, callId, { territory: 'it-vda', outcome: 'fund', limit: 100 }, 'de');
  expect(narrowed.items.length).toBeGreaterThan(0);
  expect(narrowed.items.every(({ territory, outcome, why }) => territory === 'it-vda' && outcome === 'fund' && why.length > 0)).toBe(true);
  const [first] = applications;
  expect((await insights.rows(officer, callId, { q: first?.number.toLowerCase() ?? '' }, 'en')).items).toHaveLength(1);
  await expect(insights.rows(officer, callId, { cursor: 'nonsense' }, 'en')).rejects.toMatchObject({ code: 'kernel.bad-cursor' });
  await expect(insights.rows(staff('officer', callId), callId, {}, 'en')).rejects.toMatchObject({ code: 'ranking.not-found' });
});
