import fc from 'fast-check';

import { sumMinor } from '@traverse/kernel';

import { cut, type EnvelopeLeft, type InTurn, type Share } from './cut.js';

const of = (territory: string, amount: number): InTurn => ({ territory, requestedMinor: BigInt(amount) });
const envelope = (available: number, ...quotas: EnvelopeLeft['quotas']): EnvelopeLeft => ({ availableMinor: BigInt(available), quotas });
const said = (shares: readonly Share[]): string[] => shares.map(({ offeredMinor, why }) => why ?? String(offeredMinor));

test('the most of a territory holds up its own, the money of the envelope everybody', () => {
  const list = [of('north', 600), of('north', 600), of('south', 500), of('north', 300), of('south', 900), of('south', 100)];
  const shared = envelope(2000, { territory: 'north', maxMinor: 1000n });
  expect(said(cut(list, shared, 'skip'))).toEqual(['600', 'territory-money-exhausted', '500', '300', 'money-exhausted', '100']);
  expect(said(cut(list, shared, 'block'))).toEqual([
    '600',
    'territory-money-exhausted',
    '500',
    'territory-blocked',
    '900',
    'money-exhausted',
  ]);
  expect(said(cut(list, shared, 'offer-rest'))).toEqual(['600', '400', '500', 'territory-money-exhausted', '500', 'money-exhausted']);
});

test('a number of awards by territory', () => {
  const list = [of('north', 1), of('north', 1), of('south', 1), of('south', 1)];
  expect(said(cut(list, { ...envelope(10, { territory: 'north', maxAwards: 1 }), maxAwards: 2 }, 'skip'))).toEqual([
    '1',
    'territory-awards-exhausted',
    '1',
    'awards-exhausted',
  ]);
});

test('money kept for a territory waits for those further down; what they leave over goes back to the top of the list', () => {
  const kept = envelope(1000, { territory: 'south', reservedMinor: 400n });
  expect(said(cut([of('north', 700), of('south', 300)], kept, 'skip'))).toEqual(['700', '300']);
  expect(said(cut([of('north', 700), of('north', 600), of('south', 400)], kept, 'skip'))).toEqual(['money-exhausted', '600', '400']);
  expect(said(cut([of('north', 700), of('south', 400)], kept, 'offer-rest'))).toEqual(['600', '400']);
  // Nobody from there: all of it is for the others.
  expect(said(cut([of('north', 700), of('north', 300)], kept, 'block'))).toEqual(['700', '300']);
  // The first that does not fit holds up the common money; what is kept carries its own territory alone.
  expect(said(cut([of('north', 700), of('south', 400), of('south', 100)], kept, 'block'))).toEqual(['money-exhausted', '400', 'blocked']);
});

test('where more is kept than there is, the order decides', () => {
  const both = envelope(100, { territory: 'north', reservedMinor: 90n }, { territory: 'south', reservedMinor: 90n });
  expect(said(cut([of('south', 80), of('north', 80)], both, 'skip'))).toEqual(['80', 'money-exhausted']);
});

const territories = ['north', 'south', 'east'] as const;
const quota = (territory: string, reserving: boolean): fc.Arbitrary<EnvelopeLeft['quotas'][number]> =>
  fc.record(
    {
      territory: fc.constant(territory),
      maxMinor: fc.bigInt({ min: 0n, max: 1200n }),
      maxAwards: fc.integer({ min: 0, max: 6 }),
      ...(reserving ? { reservedMinor: fc.bigInt({ min: 0n, max: 800n }) } : {}),
    },
    { requiredKeys: ['territory'] },
  );
const situation = (reserving: boolean) =>
  fc
    .record({
      list: fc.array(
        fc.record({ territory: fc.constantFrom(undefined, ...territories), requestedMinor: fc.bigInt({ min: 1n, max: 500n }) }),
        { maxLength: 40 },
      ),
      left: fc.record({
        availableMinor: fc.bigInt({ min: 0n, max: 4000n }),
        quotas: fc
          .tuple(...territories.map((one) => fc.option(quota(one, reserving), { nil: undefined })))
          .map((all) => all.filter((one) => one !== undefined)),
      }),
      maxAwards: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
    })
    .map(({ list, left, maxAwards }): { list: InTurn[]; left: EnvelopeLeft } => ({
      list,
      left: maxAwards === undefined ? left : { ...left, maxAwards },
    }));
const ways = fc.constantFrom('block' as const, 'skip' as const, 'offer-rest' as const);

test('never more than the envelope has, nor than the quota of a territory; never more than was asked', () => {
  fc.assert(
    fc.property(situation(true), ways, ({ list, left }, whenShort) => {
      const shares = cut(list, left, whenShort);
      const given = list.map((one, i) => ({ ...one, offered: shares[i]?.offeredMinor ?? 0n, isFunded: shares[i]?.why === null }));
      expect(sumMinor(given.map(({ offered }) => offered)) <= left.availableMinor).toBe(true);
      expect(given.filter(({ isFunded }) => isFunded).length).toBeLessThanOrEqual(left.maxAwards ?? Infinity);
      expect(given.every(({ offered, requestedMinor, isFunded }) => offered <= requestedMinor && isFunded === offered > 0n)).toBe(true);
      for (const { territory, maxMinor, maxAwards } of left.quotas) {
        const own = given.filter((one) => one.territory === territory);
        expect(maxMinor === undefined || sumMinor(own.map(({ offered }) => offered)) <= maxMinor).toBe(true);
        expect(own.filter(({ isFunded }) => isFunded).length).toBeLessThanOrEqual(maxAwards ?? Infinity);
      }
    }),
  );
});

test('under block nobody passes: not within a territory, and not for the money that is common', () => {
  fc.assert(
    fc.property(situation(true), ({ list, left }) => {
      const shares = cut(list, left, 'block');
      const limited = new Set(left.quotas.map(({ territory }) => territory));
      list.forEach(({ territory }, i) => {
        const why = shares[i]?.why ?? null;
        if (why === null) return;
        const later = list
          .map((one, j) => ({ ...one, share: shares[j] }))
          .slice(i + 1)
          .filter(({ share }) => share?.why === null);
        if (territory !== undefined && limited.has(territory)) expect(later.filter((one) => one.territory === territory)).toEqual([]);
        if (why.startsWith('territory-')) return;
        // Whoever is funded below is carried by what is kept for its own territory.
        for (const quotaOf of new Set(later.map((one) => one.territory))) {
          const kept = left.quotas.find((one) => one.territory === quotaOf)?.reservedMinor ?? 0n;
          const taken = sumMinor(later.filter((one) => one.territory === quotaOf).map(({ share }) => share?.offeredMinor ?? 0n));
          expect(taken <= kept).toBe(true);
        }
      });
    }),
  );
});

test('under skip everybody who was passed over really did not fit', () => {
  fc.assert(
    fc.property(situation(false), ({ list, left }) => {
      const shares = cut(list, left, 'skip');
      list.forEach(({ territory, requestedMinor }, i) => {
        if (shares[i]?.why === null) return;
        const before = list
          .slice(0, i)
          .map((one, j) => ({ ...one, offered: shares[j]?.offeredMinor ?? 0n }))
          .filter(({ offered }) => offered > 0n);
        const own = before.filter((one) => one.territory === territory);
        const mine = left.quotas.find((one) => one.territory === territory);
        const tooMuch = sumMinor(before.map(({ offered }) => offered)) + requestedMinor > left.availableMinor;
        const tooMany = before.length >= (left.maxAwards ?? Infinity);
        const overQuota =
          sumMinor(own.map(({ offered }) => offered)) + requestedMinor > (mine?.maxMinor ?? requestedMinor + left.availableMinor) ||
          own.length >= (mine?.maxAwards ?? Infinity);
        expect(tooMuch || tooMany || overQuota).toBe(true);
      });
    }),
  );
});

test('what is kept for a territory is never taken by others while its own could use it', () => {
  fc.assert(
    fc.property(situation(true), fc.bigInt({ min: 1n, max: 500n }), ({ list, left: { availableMinor } }, keptMinor) => {
      const kept: EnvelopeLeft = { availableMinor, quotas: [{ territory: 'south', reservedMinor: keptMinor }] };
      const shares = cut(list, kept, 'skip');
      const south = list.map((one, i) => ({ ...one, share: shares[i] })).filter(({ territory }) => territory === 'south');
      const got = sumMinor(south.map(({ share }) => share?.offeredMinor ?? 0n));
      const most = keptMinor < availableMinor ? keptMinor : availableMinor;
      // One of its own that goes without would not have fitted into what is kept and not used.
      for (const { requestedMinor, share } of south) if (share?.why !== null) expect(got + requestedMinor > most).toBe(true);
    }),
  );
});
