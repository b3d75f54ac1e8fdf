import { alpineDocument } from '../../../../test/support/alpine.js';
import type { AwardRow } from './award-rows.js';
import { grantedOn } from './operation.js';

// Half past midnight in Rome, when it is still the day before by UTC; in summer and in winter.
test.each([
  ['2026-11-30T23:30:00.000Z', '2026-12-01'],
  ['2026-07-14T22:30:00.000Z', '2026-07-15'],
  ['2026-12-31T23:00:00.000Z', '2027-01-01'],
  ['2026-12-31T22:59:59.000Z', '2026-12-31'],
])('what is granted at %s is granted on %s by the clocks of the call', (at, day) => {
  const document = alpineDocument();
  const row = { envelopeKey: document.envelopes[0]?.key, inForceAt: new Date(at), communicatedAt: new Date(at) } as AwardRow;
  expect(document.timeZone).toBe('Europe/Rome');
  expect(grantedOn(row, document)).toBe(day);
  expect(grantedOn({ ...row, inForceAt: null, communicatedAt: null } as unknown as AwardRow, document)).toBeNull();
});
