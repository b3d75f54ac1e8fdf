import { recovery } from './recovery-life.fixture.js';
import { type ClaimPosition, planOf, shareReduction, takeBackForReturn } from './recovery-rules.js';

const position = (acceptedMinor: bigint, more: Partial<ClaimPosition> = {}): ClaimPosition => ({
  ...{ acceptedMinor, heldMinor: 100n, paidMinor: 0n, underWayMinor: 0n, askedMinor: 0n, recoveries: [] },
  ...more,
});
const nothing = { callOff: false, dueMinor: 0n, reduceMinor: 0n, orderMinor: 0n, holdMinor: 0n };

describe('a claim of 100 that is corrected', () => {
  test('to less, not paid: the payout is called off, another one is due, the rest goes back', () =>
    expect(planOf(position(60n, { askedMinor: 100n }))).toEqual({
      ...nothing,
      callOff: true,
      dueMinor: 60n,
      holdMinor: -40n,
      heldMinor: 60n,
    }));
  test('to the same: nothing', () =>
    expect(planOf(position(100n, { askedMinor: 100n }))).toEqual({ ...nothing, dueMinor: 100n, heldMinor: 100n }));
  test('to less, paid: the difference is asked back', () =>
    expect(planOf(position(60n, { paidMinor: 100n }))).toEqual({ ...nothing, orderMinor: 40n, heldMinor: 60n }));
  test('to more, paid: the difference is due and held', () =>
    expect(planOf(position(130n, { paidMinor: 100n }))).toEqual({ ...nothing, dueMinor: 30n, holdMinor: 30n, heldMinor: 130n }));
  test('to less, under way: it stays held until the bank has spoken', () =>
    expect(planOf(position(60n, { underWayMinor: 100n }))).toEqual({ ...nothing, heldMinor: 100n }));
  test('to more again, asked back and open: less is asked back, nothing is paid', () =>
    expect(planOf(position(80n, { heldMinor: 60n, paidMinor: 100n, recoveries: [recovery(40n)] }))).toEqual({
      ...nothing,
      reduceMinor: 20n,
      heldMinor: 80n,
    }));
  test('to more again, given back: the difference is paid', () =>
    expect(planOf(position(80n, { heldMinor: 60n, paidMinor: 100n, recoveries: [recovery(40n, { repaidMinor: 40n })] }))).toEqual({
      ...nothing,
      dueMinor: 20n,
      holdMinor: 20n,
      heldMinor: 80n,
    }));
  test('to more again, written off: the payee has it already', () =>
    expect(planOf(position(80n, { heldMinor: 60n, paidMinor: 100n, recoveries: [recovery(40n, { writtenOffMinor: 40n })] }))).toEqual({
      ...nothing,
      heldMinor: 60n,
    }));
  test('what people ask back stands beside it, and is never asked back twice', () =>
    expect(planOf(position(0n, { paidMinor: 100n, recoveries: [recovery(70n, { ofCorrection: false })] }))).toMatchObject({
      orderMinor: 30n,
    }));
});

test('a payment that comes back takes back what was asked of it; what was given back already is for a person', () => {
  expect(takeBackForReturn({ paidMinor: 100n, recoveries: [recovery(40n)] }, 100n)).toBe(40n);
  expect(takeBackForReturn({ paidMinor: 100n, recoveries: [recovery(40n, { repaidMinor: 40n })] }, 100n)).toBeNull();
  expect(takeBackForReturn({ paidMinor: 120n, recoveries: [recovery(40n)] }, 20n)).toBe(0n);
});

test('corrections give way first, the latest first', () => {
  const [first, second, byHand] = [recovery(10n), recovery(20n), recovery(50n, { ofCorrection: false })];
  expect(shareReduction([first, byHand, second], 25n)).toEqual([
    [second, 20n],
    [first, 5n],
  ]);
});
