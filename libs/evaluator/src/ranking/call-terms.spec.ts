import type { CallDocument, EnvelopeTerms } from '@traverse/programme';

import { type Awarded, limitsLeft, orderOf, slotOf } from './call-terms.js';

const call = (selection: CallDocument['selection']): CallDocument =>
  ({
    selection,
    timeZone: 'Europe/Vienna',
    evaluation: { overallThreshold: 50 },
  }) as unknown as CallDocument;
const rolling = call({ mode: 'rolling', slots: ['2026-12-10T12:00', '2027-01-10T12:00'] });

test('a slot has come when its second is over; the latest one counts', () => {
  expect(() => slotOf(rolling, new Date('2026-12-10T11:00:00.999Z'))).toThrow('evaluator.no-slot-yet');
  expect(slotOf(rolling, new Date('2026-12-10T11:00:01Z'))).toEqual({
    at: new Date('2026-12-10T11:00:00Z'),
    before: new Date('2026-12-10T11:00:01Z'),
  });
  expect(slotOf(rolling, new Date('2027-03-01T00:00:00Z'))?.at).toEqual(new Date('2027-01-10T11:00:00Z'));
  expect(slotOf(call({ mode: 'competitive' }), new Date('2027-03-01T00:00:00Z'))).toBeNull();
});

test('calls that assess one by one go by the approving score and by the order of receipt', () => {
  expect(orderOf(call({ mode: 'threshold', minimumScore: 70 }), null)).toEqual({ overallThreshold: 70, order: 'received' });
  expect(orderOf(call({ mode: 'competitive' }), null)).toEqual({ overallThreshold: 50 });
});

const none: Awarded = { territory: undefined, grantedMinor: 1n };
const shared: EnvelopeTerms = {
  key: 'a',
  authority: 'land',
  territories: ['north', 'south'],
  currency: 'EUR',
  amount: '1000.00',
  maxAwards: 3,
  quotas: [
    { territory: 'north', reservedAmount: '300.00', maxAmount: '500.00', maxAwards: 2 },
    { territory: 'south', maxAmount: '400.00' },
  ],
};

test('awards that an envelope has left', () => {
  const { quotas: _quotas, ...plain } = shared;
  expect([limitsLeft(plain, [none]), limitsLeft(plain, [none, none, none, none]), limitsLeft(undefined, [none])]).toEqual([
    { maxAwards: 2 },
    { maxAwards: 0 },
    {},
  ]);
});

test('what a territory was awarded counts against its own quota, and nothing goes below zero', () => {
  const north = { territory: 'north', grantedMinor: 350_00n };
  expect(limitsLeft(shared, [north, none])).toEqual({
    maxAwards: 1,
    quotas: [
      { territory: 'north', reservedMinor: '0', maxMinor: '15000', maxAwards: 1 },
      { territory: 'south', maxMinor: '40000' },
    ],
  });
});
