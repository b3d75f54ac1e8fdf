import fc from 'fast-check';
import { readFileSync } from 'node:fs';

import { parseDecimal } from '@traverse/kernel';
import { addWorkingDays } from '@traverse/reference';

import { describeWithReferenceData, referenceData } from '../../../../test/support/reference-data.js';
import { legalParametersSeed } from '../eligibility/legal-parameters.seed.js';
import { firm, holds } from '../eligibility/ownership/ownership.fixture.js';
import { euroBy } from './aid-register.js';
import { assessAid, type AidHeld, type AidQuestion, yearsBefore } from './assess-aid.js';
import { singleUndertaking } from './single-undertaking.js';

const euro = (amount: string): bigint => parseDecimal(amount, 'EUR');
const held = (grantDate: string | null, amount: string, more: Partial<AidHeld> = {}): AidHeld => ({
  route: 'DE_MINIMIS',
  memberState: 'DE',
  project: null,
  eurMinor: euro(amount),
  grantDate,
  state: grantDate === null ? 'earmarked' : 'granted',
  ...more,
});
const ask = (amount: string, more: Partial<AidQuestion> = {}): AidQuestion => ({
  route: 'DE_MINIMIS',
  memberState: 'DE',
  project: 'p',
  eurMinor: euro(amount),
  on: '2026-11-23',
  sizeClass: 'small',
  intensityBps: 10_000,
  held: [],
  ...more,
});
const answer = (question: AidQuestion): readonly (string | null)[] => {
  const { outcome, code, remaining } = assessAid(legalParametersSeed, question);
  return [outcome, code, remaining];
};

describe('assessAid', () => {
  it.each<[string, AidQuestion, string, string, string | null]>([
    ['the whole ceiling', ask('300000.00'), 'allow', 'aid.within-ceiling', '0.00'],
    ['one cent more', ask('300000.01'), 'refuse', 'aid.ceiling-exceeded', '300000.00'],
    ['the boundary day counts', ask('1.00', { held: [held('2023-11-23', '300000.00')] }), 'refuse', 'aid.ceiling-exceeded', '0.00'],
    ['the day before it does not', ask('1.00', { held: [held('2023-11-22', '300000.00')] }), 'allow', 'aid.within-ceiling', '299999.00'],
    ['earmarked aid counts', ask('1.00', { held: [held(null, '300000.00')] }), 'refuse', 'aid.ceiling-exceeded', '0.00'],
    [
      'another State does not',
      ask('1.00', { held: [held('2026-01-01', '300000.00', { memberState: 'AT' })] }),
      'allow',
      'aid.within-ceiling',
      '299999.00',
    ],
    [
      'another route does not',
      ask('1.00', { held: [held('2026-01-01', '300000.00', { route: 'GBER_28' })] }),
      'allow',
      'aid.within-ceiling',
      '299999.00',
    ],
    ['not converted', ask('1.00', { eurMinor: null }), 'refuse', 'aid.not-in-euro', '300000.00'],
    ['Switzerland', ask('400000.00', { memberState: 'CH' }), 'not-applicable', 'aid.outside-eu-law', null],
    ['Liechtenstein', ask('300000.01', { memberState: 'LI' }), 'refuse', 'aid.ceiling-exceeded', '300000.00'],
    ['outside the law, said of Germany', ask('1.00', { route: 'OUTSIDE_EU_LAW' }), 'refuse', 'aid.not-outside-eu-law', null],
    ['no aid', ask('900000.00', { route: 'NO_AID' }), 'not-applicable', 'aid.no-aid', null],
    ['20a', ask('22000.00', { route: 'GBER_20A' }), 'allow', 'aid.within-ceiling', '0.00'],
    [
      '20a, of the same project long ago',
      ask('2000.01', { route: 'GBER_20A', held: [held('2020-01-01', '20000.00', { route: 'GBER_20A', project: 'p' })] }),
      'refuse',
      'aid.ceiling-exceeded',
      '2000.00',
    ],
    [
      '20a, of another project',
      ask('22000.00', { route: 'GBER_20A', held: [held('2026-01-01', '20000.00', { route: 'GBER_20A', project: 'q' })] }),
      'allow',
      'aid.within-ceiling',
      '0.00',
    ],
    ['28 at half of the costs', ask('900000.00', { route: 'GBER_28', intensityBps: 5000 }), 'allow', 'aid.within-intensity', null],
    ['28 above half', ask('220000.01', { route: 'GBER_28', intensityBps: 5001 }), 'refuse', 'aid.ceiling-exceeded', '220000.00'],
    ['28 for a large firm', ask('1.00', { route: 'GBER_28', sizeClass: 'large' }), 'refuse', 'aid.only-for-smes', null],
  ])('%s', (_, question, outcome, code, remaining) => expect(answer(question)).toEqual([outcome, code, remaining]));

  it('takes the boundary day out when the parameter says so, and names the rows it rests on', () => {
    const params = legalParametersSeed.map((row) => (row.code === 'de-minimis.boundary' ? { ...row, value: 'exclusive' } : row));
    const { since, figures } = assessAid(params, ask('1.00', { held: [held('2023-11-23', '300000.00')] }));
    expect(since).toBe('2023-11-24');
    expect(figures.map(({ code }) => code)).toEqual(['de-minimis.ceiling', 'de-minimis.window-years', 'de-minimis.boundary']);
  });

  it('never lets the window be worth more than the ceiling, in whatever order aid is granted', () => {
    const request = fc.record({ day: fc.integer({ min: 0, max: 2500 }), amount: fc.bigInt({ min: 1n, max: 20_000_000n }) });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 30 }), (requests) => {
        const granted: AidHeld[] = [];
        for (const { day, amount } of [...requests].sort((a, b) => a.day - b.day)) {
          const on = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
          const question = { ...ask('1.00'), eurMinor: amount, on, held: granted };
          const params = legalParametersSeed;
          if (assessAid(params, question).outcome === 'allow') granted.push({ ...held(on, '0.00'), eurMinor: amount });
          const since = yearsBefore(on, 3);
          const inWindow = granted
            .filter(({ grantDate }) => (grantDate ?? '') >= since)
            .reduce((sum, one) => sum + (one.eurMinor ?? 0n), 0n);
          expect(inWindow).toBeLessThanOrEqual(30_000_000n);
        }
      }),
    );
  });

  it('goes back by years to the day', () => {
    expect([yearsBefore('2026-11-23', 3), yearsBefore('2028-02-29', 3), yearsBefore('2028-02-29', 4)]).toEqual([
      '2023-11-23',
      '2025-02-28',
      '2024-02-29',
    ]);
  });
});

describe('single undertaking', () => {
  const firms = ['A', 'B', 'C', 'D'].map((id) => firm(id, null));
  it('binds by the majority of votes and by control, also through others, and not by partnership', () => {
    const links = [holds('A', 51, 'B'), holds('B', 30, 'C', { control: ['agreement'] }), holds('A', 49, 'D')];
    expect(singleUndertaking({ enterprises: firms, links }, 'C')).toEqual(['A', 'B', 'C']);
    expect(singleUndertaking({ enterprises: firms, links }, 'D')).toEqual(['D']);
  });
  it('does not bind through a person or a public body, as the SME definition does', () => {
    const owner = (kind: 'natural-person' | 'public-body') => [...firms, firm('P', null, { kind })];
    const links = [holds('P', 100, 'A'), holds('P', 100, 'B')];
    expect(singleUndertaking({ enterprises: owner('natural-person'), links }, 'A')).toEqual(['A']);
    expect(singleUndertaking({ enterprises: owner('public-body'), links }, 'A')).toEqual(['A']);
  });
  it('counts votes, not capital, and ends on circles', () => {
    const capital = [holds('A', 90, 'B', { votesBps: 4000 })];
    expect(singleUndertaking({ enterprises: firms, links: capital }, 'A')).toEqual(['A']);
    const circle = ['A', 'B', 'C'].map((id, i, all) => holds(id, 10, all[(i + 1) % 3] ?? 'A', { control: ['dominant-influence'] }));
    expect(singleUndertaking({ enterprises: firms, links: circle }, 'B')).toEqual(['A', 'B', 'C']);
  });
});

describe('working days', () => {
  it('leave out weekends and the holidays of the whole country, and begin on the next day', () => {
    expect(addWorkingDays('2026-12-23', 1, 'DE')).toBe('2026-12-24');
    expect(addWorkingDays('2026-12-24', 1, 'DE')).toBe('2026-12-28');
    expect(addWorkingDays('2026-10-23', 1, 'AT')).toBe('2026-10-27');
    expect(addWorkingDays('2026-07-13', 1, 'FR')).toBe('2026-07-15');
    expect(addWorkingDays('2026-07-13', 1, 'DE')).toBe('2026-07-14');
  });
});

interface Case {
  readonly id: string;
  readonly asOf?: string;
  readonly ms?: string;
  readonly prior?: readonly (readonly [string, string, string, string?])[];
  readonly request?: string;
  readonly expect?: string;
  readonly remaining?: string;
  readonly grantDate?: string;
  readonly calendar?: string;
  readonly expectRegisterBy?: string;
}

describeWithReferenceData('State aid against the reference cases', () => {
  const cases = JSON.parse(readFileSync(referenceData('cases', 'deminimis.json'), 'utf8')) as Case[];
  const words = { allow: 'allow', refuse: 'refuse_whole_new_aid', 'not-applicable': 'not_applicable' };

  it('agrees on each', () => {
    const told = cases.map((one) => {
      if (one.grantDate) return [one.id, addWorkingDays(one.grantDate, 20, one.calendar ?? '')];
      const prior = (one.prior ?? []).map(([day, amount, memberState, note]) =>
        held(day, amount, { memberState, state: note === 'status=cancelled' ? 'withdrawn' : 'granted' }),
      );
      const { outcome, remaining } = assessAid(
        legalParametersSeed,
        ask(one.request ?? '', { memberState: one.ms ?? '', on: one.asOf ?? '', held: prior }),
      );
      return [one.id, words[outcome], ...(one.remaining === undefined ? [] : [remaining])];
    });
    expect(told).toEqual(
      cases.map((one) => [one.id, one.expectRegisterBy ?? one.expect, ...(one.remaining === undefined ? [] : [one.remaining])]),
    );
    expect(cases.length).toBeGreaterThanOrEqual(10);
  });
});

test.each([
  ['100.00', '0.92270000', '108.38'],
  ['100.00', '1', '100.00'],
  ['100.00', '24.254', '4.13'],
  ['0.00', '0.9227', '0.00'],
])('%s at %s to the euro are %s euro, rounded up', (amount, rate, expected) => {
  expect(euroBy(parseDecimal(amount, 'CHF'), rate)).toBe(euro(expected));
});
