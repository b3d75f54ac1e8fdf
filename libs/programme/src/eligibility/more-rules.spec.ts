import { aCall } from '../call-document/call-document.fixture.js';
import type { CallDocument } from '../call-document/call-document.types.js';
import { checkEligibility } from './check-eligibility.js';
import { explain } from './explain.js';
import type { EligibilityFacts } from './facts.js';
import { legalParametersSeed } from './legal-parameters.seed.js';
import { liesIn } from './nace-sections.js';
import { firm, holds } from './ownership/ownership.fixture.js';
import { smeStatus } from './ownership/sme-status.js';

const facts: EligibilityFacts = {
  instrument: 'pilot',
  receivedAt: new Date('2026-12-01T10:00:00Z'),
  sme: { nutsCode: 'DE132', figures: { headcount: '1', turnoverMinor: 1n, balanceMinor: 1n, includesLinked: true } },
  partner: { nutsCode: 'AT332' },
  declarations: { 'in-difficulty': false },
  documents: [],
  vouchers: [],
};
const deMinimis: Partial<CallDocument> = { stateAid: { route: 'DE_MINIMIS', legalBasis: 'x' } };
const noAid: Partial<CallDocument> = { stateAid: { route: 'NO_AID', legalBasis: 'x' } };
const sectors = { excluded: [{ code: 'C', label: { en: 'Manufacturing' } }], legalBasis: 'Call, 4.2' };
const verdicts = (sme: Partial<EligibilityFacts['sme']>, call: Partial<CallDocument>, ruleId: string) =>
  checkEligibility({ ...facts, sme: { ...facts.sme, ...sme } }, legalParametersSeed, aCall(call)).verdicts.filter(
    (one) => one.ruleId === ruleId,
  );
const told = (...of: Parameters<typeof verdicts>): string[] =>
  verdicts(...of).map((verdict) => {
    for (const language of ['en', 'de']) expect(explain(verdict, language)).not.toMatch(/[{}]|undefined|null|NaN|^[a-z-]+\.[a-z-]+/);
    return `${verdict.outcome} ${verdict.textKey}`;
  });

describe('sectors', () => {
  it.each<[string, Partial<EligibilityFacts['sme']>, Partial<CallDocument>, string[]]>([
    ['nobody asks for it', {}, deMinimis, []],
    ['nothing is left out', { nace: '01.11' }, noAid, []],
    ['primary production under de minimis', { nace: '01.11' }, deMinimis, ['not-met sectors.excluded']],
    ['forestry under de minimis', { nace: '02.10' }, deMinimis, ['met sectors.met']],
    ['left out by the call', { nace: '16.23' }, { ...noAid, sme: { ...aCall().sme, sectors } }, ['not-met sectors.excluded']],
    ['not told', { nace: null }, deMinimis, ['open sectors.unknown']],
  ])('%s', (_, sme, call, expected) => expect(told(sme, call, 'sectors')).toEqual(expected));

  it('lie in their section, division, group and class, and in no other', () => {
    expect(['C', '16', '16.2', '16.23'].map((area) => liesIn('16.23', area))).toEqual([true, true, true, true]);
    expect(['D', '1', '16.1', '16.24', '62'].map((area) => liesIn('16.23', area))).toEqual([false, false, false, false, false]);
  });
});

test('numbers of the firm: right, unusual and wrong', () => {
  const numbers = (registrationNumber: string | null, vatNumber: string | null) => ({
    identifiers: { countryCode: 'DE', registrationNumber, vatNumber },
  });
  expect(told(numbers('HRB 1234', 'DE136695976'), {}, 'identifiers')).toEqual([
    'met identifiers.registration.met',
    'met identifiers.vat.met',
  ]);
  expect(told(numbers('4711', 'DE136695978'), {}, 'identifiers')).toEqual([
    'warning identifiers.registration.unusual',
    'not-met identifiers.vat.wrong',
  ]);
  expect(told(numbers(null, null), {}, 'identifiers')).toEqual([]);
});

describe('a graph of enterprises decides the size', () => {
  const none = { kind: 'enterprise' as const };
  const status = (
    links: ReturnType<typeof holds>[],
    kind: 'enterprise' | 'public-body' = 'enterprise',
    heads: readonly number[] = [40],
  ) => {
    const own = firm(
      'A',
      heads.map((head) => [head, 1, 1]),
    );
    return smeStatus({ enterprises: [own, firm('B', [300, 1, 1], { ...none, kind })], links }, 'A', legalParametersSeed, '2026-12-01');
  };
  const missing = (own: Parameters<typeof firm>[1]) =>
    smeStatus({ enterprises: [firm('A', own), firm('B', null)], links: [holds('B', 30, 'A')] }, 'A', legalParametersSeed, '2026-12-01');
  const smallOnly: Partial<CallDocument> = { sme: { ...aCall().sme, classes: ['small'] } };

  it.each<[string, ReturnType<typeof status>, Partial<CallDocument>, string]>([
    ['alone', status([]), {}, 'met sme-status.met'],
    ['with a large owner', status([holds('B', 60, 'A')]), {}, 'not-met sme-status.too-large'],
    ['with a quarter in public hands', status([holds('B', 25, 'A')], 'public-body'), {}, 'not-met sme-status.public-bodies'],
    ['grown in one period only', status([], 'enterprise', [300, 200, 200]), {}, 'met sme-status.met'],
    ['grown in two periods', status([], 'enterprise', [300, 300, 200]), {}, 'not-met sme-status.too-large'],
    ['of another class', status([], 'enterprise', [5, 5]), smallOnly, 'not-met sme-status.other-class'],
    ['figures of a partner missing', missing([40, 1, 1]), {}, 'open sme-status.figures-missing'],
    ['figures missing, and large without them', missing([250, 1, 1]), {}, 'not-met sme-status.too-large'],
  ])('%s', (_, found, call, expected) => expect(told({ status: found }, call, 'sme-class')).toEqual([expected]));

  it('is settled where every class that is possible is allowed', () => {
    const unsure = { ...status([]), status: null, basis: 'figures-missing' as const };
    const periods = unsure.periods.map((period) => ({ ...period, turnoverMinor: null, possible: ['small', 'medium'] as const }));
    expect(told({ status: { ...unsure, periods } }, {}, 'sme-class')).toEqual(['met sme-status.met-anyhow']);
  });

  it('tells who counts with how much, every period, and why', () => {
    const [linked] = verdicts({ status: status([holds('B', 60, 'A')]) }, {}, 'sme-class');
    expect(explain(linked ?? { textKey: '', evidence: {} }, 'en')).toContain('Firm A (applicant, 100 %); Firm B (linked, 100 %)');
    const [kept] = verdicts({ status: status([], 'enterprise', [300, 200, 200]) }, {}, 'sme-class');
    expect(explain(kept ?? { textKey: '', evidence: {} }, 'en')).toMatch(
      /medium-sized \(kept from before.*Periods: \d{4}-12-31 large; \d{4}-12-31 medium/,
    );
    expect(explain(kept ?? { textKey: '', evidence: {} }, 'de')).toContain('mittleres Unternehmen (von früher behalten');
    expect(kept?.legalBasis).toContain('2003/361');
  });
});
