import fc from 'fast-check';
import { instantOf, instantsOf, isTimeZone, windowAt } from './local-time.js';
import { aCall } from './call-document.fixture.js';

describe('local time of a call', () => {
  it('turns a local time into UTC, summer and winter', () => {
    expect(instantOf('2026-12-15T17:00', 'Europe/Rome', 'later').toISOString()).toBe('2026-12-15T16:00:00.000Z');
    expect(instantOf('2026-07-15T17:00:30', 'Europe/Rome', 'later').toISOString()).toBe('2026-07-15T15:00:30.000Z');
    expect(instantOf('2026-12-15T17:00', 'Europe/Dublin', 'later').toISOString()).toBe('2026-12-15T17:00:00.000Z');
    expect(instantOf('2026-01-01T00:00', 'Pacific/Kiritimati', 'later').toISOString()).toBe('2025-12-31T10:00:00.000Z');
  });

  it('refuses the hour that is skipped in spring and tells the two passes of autumn apart, to the second', () => {
    expect(instantsOf('2027-03-28T01:59:59', 'Europe/Rome').map(String)).toEqual([String(new Date('2027-03-28T00:59:59Z'))]);
    expect(instantsOf('2027-03-28T02:00:00', 'Europe/Rome')).toEqual([]);
    expect(instantsOf('2027-03-28T02:59:59', 'Europe/Rome')).toEqual([]);
    expect(instantsOf('2027-03-28T03:00:00', 'Europe/Rome')).toEqual([new Date('2027-03-28T01:00:00Z')]);
    expect(instantsOf('2026-10-25T01:59:59', 'Europe/Rome')).toEqual([new Date('2026-10-24T23:59:59Z')]);
    expect(instantsOf('2026-10-25T02:00:00', 'Europe/Rome')).toEqual([new Date('2026-10-25T00:00:00Z'), new Date('2026-10-25T01:00:00Z')]);
    expect(instantsOf('2026-10-25T03:00:00', 'Europe/Rome')).toEqual([new Date('2026-10-25T02:00:00Z')]);
    expect(() => instantOf('2027-03-28T02:30', 'Europe/Rome', 'later')).toThrow('programme.no-such-local-time');
    expect(instantsOf('2026-02-30T10:00', 'Europe/Rome')).toEqual([]);
  });

  it('knows zones', () => {
    expect(isTimeZone('Europe/Ljubljana')).toBe(true);
    expect(isTimeZone('Europe/Alps')).toBe(false);
  });

  it('finds back every instant from what the wall shows', () => {
    const zones = ['Europe/Rome', 'Europe/Dublin', 'America/New_York', 'Australia/Lord_Howe', 'UTC'];
    const seconds = fc.integer({ min: Date.UTC(2024, 0, 1) / 1000, max: Date.UTC(2034, 0, 1) / 1000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), seconds, (timeZone, second) => {
        const instant = new Date(second * 1000);
        const wall = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
          .format(instant)
          .replace(' ', 'T');
        expect(instantsOf(wall, timeZone).map((found) => found.getTime())).toContain(instant.getTime());
      }),
    );
  });

  it('opens and closes to the second in the zone of the call', () => {
    const call = aCall({ opensAt: '2026-11-02T09:00', closesAt: '2026-12-15T17:00' });
    expect(windowAt(call, new Date('2026-11-02T07:59:59.999Z'))).toBe('early');
    expect(windowAt(call, new Date('2026-11-02T08:00:00.000Z'))).toBe('open');
    expect(windowAt(call, new Date('2026-12-15T16:00:00.999Z'))).toBe('open');
    expect(windowAt(call, new Date('2026-12-15T16:00:01.000Z'))).toBe('late');
    expect(windowAt(aCall({ closesAt: null, selection: { mode: 'first-come' } }), new Date('2099-01-01T00:00:00Z'))).toBe('open');
  });

  it('lets the repeated hour count whole, in favour of applicants', () => {
    const call = aCall({ opensAt: '2026-10-01T02:30', closesAt: '2026-10-25T02:30' });
    expect(windowAt(call, new Date('2026-10-25T01:30:00Z'))).toBe('open');
    expect(windowAt(call, new Date('2026-10-25T01:30:01Z'))).toBe('late');
  });
});
