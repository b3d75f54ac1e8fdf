import fc from 'fast-check';

import { legalParametersSeed } from '../legal-parameters.seed.js';
import { type Figures, firm, holds } from './ownership.fixture.js';
import type { EnterpriseFacts, OwnershipGraph, OwnershipLink, SmeStatus } from './ownership.types.js';
import { smeStatus } from './sme-status.js';

const day = '2026-11-23';
const of = (enterprises: readonly EnterpriseFacts[], links: readonly OwnershipLink[]): SmeStatus =>
  smeStatus({ enterprises, links }, 'A', legalParametersSeed, day);
const counted = ({ inclusions }: SmeStatus): string[] =>
  inclusions.map(({ enterpriseId, relation, shareBps }) => `${enterpriseId} ${relation} ${shareBps}`);
const a = firm('A', [40, 8_000_000, 7_000_000]);
const huge: Figures = [5000, 900_000_000, 900_000_000];

describe('SME status from the graph of enterprises', () => {
  it('leaves a firm alone whose holders stay below a quarter, in capital and in votes', () => {
    const status = of([a, firm('B', huge)], [holds('B', 24.99, 'A')]);
    expect([status.status, status.type, counted(status)]).toEqual(['small', 'autonomous', ['A applicant 10000']]);
    expect(status.exclusions).toEqual([{ enterpriseId: 'B', name: 'Firm B', shareBps: 2499, reason: 'below-threshold' }]);
    expect(of([a, firm('B', huge)], [holds('B', 10, 'A', { votesBps: 2500 })]).type).toBe('partner');
  });

  it('adds partners by share with their own linked firms, and not the partners of partners', () => {
    const status = of(
      [a, firm('B', [60, 9_000_000, 8_000_000]), firm('E', [100, 20_000_000, 18_000_000]), firm('F', huge)],
      [holds('B', 30, 'A'), holds('B', 100, 'E'), holds('F', 40, 'B')],
    );
    expect(counted(status)).toEqual(['A applicant 10000', 'B partner 3000', 'E linked-to-partner 3000']);
    expect(status.periods[0]).toMatchObject({ headcount: '88', turnoverMinor: 1_670_000_000n, balanceMinor: 1_480_000_000n });
    expect(status.inclusions.at(-1)?.path).toEqual(['A', 'B', 'E']);
  });

  it('takes the greater of two shares held in each other, and adds what linked firms hold together', () => {
    const cross = of([a, firm('B', [10, 1, 1])], [holds('A', 30, 'B'), holds('B', 40, 'A')]);
    expect(counted(cross)).toEqual(['A applicant 10000', 'B partner 4000']);
    const together = of([a, firm('L', [1, 1, 1]), firm('B', [10, 1, 1])], [holds('A', 60, 'L'), holds('A', 15, 'B'), holds('L', 15, 'B')]);
    expect(counted(together)).toEqual(['A applicant 10000', 'L linked 10000', 'B partner 3000']);
  });

  it.each<[string, readonly OwnershipLink[], string]>([
    ['the right to appoint the board', [holds('B', 5, 'A', { control: ['appoints-board'] })], 'appoints-board'],
    ['a dominant influence', [holds('B', 0, 'A', { control: ['dominant-influence'] })], 'dominant-influence'],
    ['an agreement with others', [holds('B', 30, 'A', { control: ['agreement'] })], 'agreement'],
    ['the majority of votes', [holds('B', 1, 'A', { votesBps: 5001 })], 'majority-of-votes'],
    ['a majority held through others', [holds('B', 100, 'C'), holds('B', 30, 'A'), holds('C', 21, 'A')], 'majority-of-votes'],
  ])('links by %s', (_, links, basis) => {
    const status = of([a, firm('B', [300, 1, 1]), firm('C', [0, 0, 0])], links);
    expect(status.status).toBe('large');
    expect(status.inclusions.find(({ enterpriseId }) => enterpriseId === 'B')).toMatchObject({ relation: 'linked', shareBps: 10_000 });
    expect(status.inclusions.map((one) => one.basis)).toContain(basis);
  });

  it('does not link by exactly half of the votes', () => {
    expect(counted(of([a, firm('B', [10, 1, 1])], [holds('B', 50, 'A')]))).toEqual(['A applicant 10000', 'B partner 5000']);
  });

  it('links firms of one person, or of persons acting jointly, in the same market only', () => {
    const person = firm('P', null, { kind: 'natural-person' });
    const other = firm('B', [300, 1, 1]);
    const links = [holds('P', 80, 'A'), holds('P', 60, 'B')];
    expect(of([a, person, other], links).status).toBe('large');
    expect(of([a, person, other], [holds('P', 80, 'A'), holds('P', 60, 'B', { sameMarket: false })]).type).toBe('autonomous');
    const family = [person, firm('Q', null, { kind: 'natural-person' })];
    const jointly = (key?: string): OwnershipLink[] =>
      ['A', 'B'].flatMap((owned) => ['P', 'Q'].map((owner) => holds(owner, 40, owned, key ? { jointly: key } : {})));
    expect(counted(of([a, other, ...family], jointly('family')))).toEqual(['A applicant 10000', 'B linked 10000']);
    expect(counted(of([a, other, ...family], jointly()))).toEqual(['A applicant 10000']);
  });

  it.each<[string, Partial<EnterpriseFacts>, Partial<OwnershipLink>, number, string]>([
    ['a venture fund of half', { kind: 'venture-capital' }, {}, 50, 'autonomous'],
    ['a university', { kind: 'university' }, {}, 25, 'autonomous'],
    ['a research centre', { kind: 'research-centre' }, {}, 30, 'autonomous'],
    ['a regional fund', { kind: 'institutional-investor' }, {}, 49, 'autonomous'],
    ['a public investment corporation', { kind: 'public-investment-corporation' }, {}, 30, 'autonomous'],
    ['an angel with little', { kind: 'business-angel' }, { investedMinor: 124_999_999n }, 30, 'autonomous'],
    ['an angel with much', { kind: 'business-angel' }, { investedMinor: 125_000_000n }, 30, 'partner'],
    ['a venture fund of more than half', { kind: 'venture-capital' }, {}, 50.01, 'linked'],
    ['a venture fund that rules', { kind: 'venture-capital' }, { control: ['dominant-influence'] }, 30, 'linked'],
  ])('knows %s', (_, kind, link, percent, type) => {
    expect(of([a, firm('V', [1, 1, 1], kind)], [holds('V', percent, 'A', link)]).type).toBe(type);
  });

  it('links exempt investors that act jointly with more than half', () => {
    const funds = [firm('V', [1, 1, 1], { kind: 'venture-capital' }), firm('U', [300, 1, 1], { kind: 'university' })];
    const each = (jointly?: string): OwnershipLink[] => ['V', 'U'].map((id) => holds(id, 30, 'A', jointly ? { jointly } : {}));
    expect(of([a, ...funds], each()).type).toBe('autonomous');
    expect(of([a, ...funds], each('together')).status).toBe('large');
  });

  it('is no SME with a quarter in public hands, sole, together or through what they control', () => {
    const body = (id: string): EnterpriseFacts => firm(id, null, { kind: 'public-body' });
    const holding = firm('H', [1, 1, 1]);
    expect(of([a, body('S')], [holds('S', 24.9, 'A')]).status).toBe('small');
    expect(of([a, body('S'), body('T')], [holds('S', 13, 'A'), holds('T', 12, 'A')])).toMatchObject({ status: 'not-sme', publicBps: 2500 });
    expect(of([a, holding, body('S')], [holds('S', 51, 'H'), holds('H', 25, 'A')]).status).toBe('not-sme');
    const half = [holds('S', 30, 'H'), holds('T', 30, 'H'), holds('H', 25, 'A')];
    expect(of([a, holding, body('S'), body('T')], half).status).toBe('not-sme');
    expect(of([a, holding, body('S')], [holds('S', 30, 'H'), holds('H', 25, 'A')]).status).toBe('small');
  });

  it('counts consolidated accounts once, also where two say so of each other', () => {
    const b = firm('B', [30, 1, 1]);
    const links = [holds('A', 100, 'B')];
    expect(of([{ ...a, consolidates: ['B'] }, b], links).periods[0]?.headcount).toBe('40');
    expect(
      of(
        [
          { ...a, consolidates: ['B'] },
          { ...b, consolidates: ['A'] },
        ],
        links,
      ).periods[0]?.headcount,
    ).not.toBe('0');
  });

  describe('over two periods', () => {
    const years = (...heads: number[]): EnterpriseFacts =>
      firm(
        'A',
        heads.map((head): Figures => [head, 1, 1]),
      );
    it.each<[readonly number[], string, string]>([
      [[40], 'small', 'one-period'],
      [[60, 55, 40], 'medium', 'two-periods-agree'],
      [[60, 40, 40], 'small', 'earlier-status-kept'],
      [[60, 40, 60], 'medium', 'earlier-status-kept'],
      [[40, 60], 'medium', 'earlier-status-kept'],
    ])('%j staff make it %s', (heads, status, basis) => expect(of([years(...heads)], [])).toMatchObject({ status, basis }));

    it('does not wait after an acquisition', () => {
      const graph = (since?: string): SmeStatus =>
        of(
          [
            years(40, 40, 40),
            firm('B', [
              [300, 1, 1],
              [100, 1, 1],
              [100, 1, 1],
            ]),
          ],
          [holds('B', 100, 'A', since ? { since } : {})],
        );
      expect(graph()).toMatchObject({ status: 'medium', basis: 'earlier-status-kept' });
      expect(graph('2025-03-01')).toMatchObject({ status: 'large', basis: 'ownership-changed' });
    });
  });

  it('says which figures are missing, unless the known ones decide', () => {
    const stub = firm('B', null);
    expect(of([a, stub], [holds('B', 30, 'A')])).toMatchObject({ status: null, missing: ['B.headcount', 'B.turnover', 'B.balance'] });
    expect(of([firm('A', [250, 1, 1]), stub], [holds('B', 30, 'A')]).status).toBe('large');
  });

  it.each<[string, OwnershipGraph, readonly string[]]>([
    [
      'shares of 130 %',
      { enterprises: [a, firm('B', [1, 1, 1]), firm('C', [1, 1, 1])], links: [holds('B', 70, 'A'), holds('C', 60, 'A')] },
      ['links.1.capitalBps ownership.shares-above-whole', 'links.1.votesBps ownership.shares-above-whole'],
    ],
    [
      'a majority circle',
      { enterprises: [a, firm('B', [1, 1, 1])], links: [holds('B', 60, 'A'), holds('A', 60, 'B')] },
      ['links.0.ownerId ownership.circle-of-majorities'],
    ],
    [
      'an unknown owner and one that owns itself',
      { enterprises: [a], links: [holds('X', 10, 'A'), holds('A', 10, 'A')] },
      ['links.0.ownerId ownership.unknown-enterprise', 'links.1.ownedId ownership.owns-itself'],
    ],
    [
      'shares out of range, twice the same',
      { enterprises: [a, firm('B', [1, 1, 1])], links: [holds('B', -1, 'A', { votesBps: 10 }), holds('B', 10, 'A')] },
      ['links.0.capitalBps ownership.share-out-of-range', 'links.1.ownedId ownership.listed-twice'],
    ],
  ])('names the mistakes of %s', (_, graph, expected) => {
    const refused = (): SmeStatus => smeStatus(graph, 'A', legalParametersSeed, day);
    expect(refused).toThrow('programme.ownership-invalid');
    try {
      refused();
    } catch (error) {
      expect((error as { fields: { path: string; code: string }[] }).fields.map(({ path, code }) => `${path} ${code}`)).toEqual(expected);
    }
  });

  it('ends on every graph, counts each firm once, and never falls when a firm grows', () => {
    const ids = ['A', 'B', 'C', 'D', 'E'];
    const order = ['micro', 'small', 'medium', 'large'];
    const pair = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.integer({ min: 0, max: 25 })), {
      maxLength: 12,
      selector: ([owner, owned]) => `${owner}${owned}`,
    });
    const kinds = fc.array(fc.constantFrom('enterprise' as const, 'natural-person' as const, 'venture-capital' as const), {
      minLength: 5,
      maxLength: 5,
    });
    const control = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(pair, kinds, control, fc.integer({ min: 0, max: 300 }), (pairs, kind, controls, more) => {
        const links = pairs
          .filter(([owner, owned]) => owner !== owned)
          .map(([owner, owned, percent], i) => holds(owner, percent, owned, controls[i] ? { control: ['agreement'] } : {}));
        const graph = (staff: number): EnterpriseFacts[] =>
          ids.map((id, i) => firm(id, [id === 'B' ? staff : 20, 1, 1], { kind: id === 'A' ? 'enterprise' : (kind[i] ?? 'enterprise') }));
        const status = of(graph(20), links);
        const included = status.inclusions.map(({ enterpriseId }) => enterpriseId);
        expect(new Set(included).size).toBe(included.length);
        expect(included).toContain('A');
        for (const { path, enterpriseId } of status.inclusions) expect([path[0], path.at(-1)]).toEqual(['A', enterpriseId]);
        expect(order.indexOf(of(graph(20 + more), links).status ?? '')).toBeGreaterThanOrEqual(order.indexOf(status.status ?? ''));
      }),
    );
  });
});
