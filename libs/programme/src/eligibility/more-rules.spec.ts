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

test('a graph of enterprises decides the size, and the verdict names who counts', () => {
  const status = (links: ReturnType<typeof holds>[], kind: 'enterprise' | 'public-body' = 'enterprise') =>
    smeStatus({ enterprises: [firm('A', [40, 1, 1]), firm('B', [300, 1, 1], { kind })], links }, 'A', legalParametersSeed, '2026-12-01');
  expect(told({ status: status([]) }, {}, 'sme-class')).toEqual(['met sme-status.met']);
  expect(told({ status: status([holds('B', 60, 'A')]) }, {}, 'sme-class')).toEqual(['not-met sme-status.too-large']);
  expect(told({ status: status([holds('B', 25, 'A')], 'public-body') }, {}, 'sme-class')).toEqual(['not-met sme-status.public-bodies']);
  const [verdict] = verdicts({ status: status([holds('B', 60, 'A')]) }, {}, 'sme-class');
  expect(explain(verdict ?? { textKey: '', evidence: {} }, 'en')).toContain('Firm A (applicant, 100 %); Firm B (linked, 100 %)');
});
