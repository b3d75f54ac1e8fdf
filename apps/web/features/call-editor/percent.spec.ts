import { asBasisPoints, asPercent } from './percent.js';

describe('shares', () => {
  it.each([
    [7500, '75'],
    [7550, '75.5'],
    [5, '0.05'],
    [10_000, '100'],
    [0, '0'],
  ])('%s basis points are %s percent, both ways', (bps, percent) => {
    expect(asPercent(bps)).toBe(percent);
    expect(asBasisPoints(percent)).toBe(bps);
  });

  it('keeps what is no share, for the server to refuse', () => {
    expect(asBasisPoints('75.555')).toBe('75.555');
    expect(asPercent('75.555')).toBe('75.555');
    expect(asBasisPoints('')).toBeNull();
  });
});
