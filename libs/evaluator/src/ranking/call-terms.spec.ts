import type { CallDocument } from '@traverse/programme';

import { awardsLeft, orderOf, slotOf } from './call-terms.js';

const call = (selection: CallDocument['selection']): CallDocument =>
  ({
    selection,
    timeZone: 'Europe/Vienna',
    evaluation: { overallThreshold: 50 },
    envelopes: [{ key: 'a', maxAwards: 3 }, { key: 'b' }],
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

test('awards that an envelope has left', () => {
  expect([awardsLeft(rolling, 'a', [1]), awardsLeft(rolling, 'a', [1, 2, 3, 4]), awardsLeft(rolling, 'b', [1])]).toEqual([
    { maxAwards: 2 },
    { maxAwards: 0 },
    {},
  ]);
});
