import { aCall, anInstrument } from '../call-document/call-document.fixture.js';
import type { CallDocument } from '../call-document/call-document.types.js';
import { checkEligibility, checkPartnerEligibility } from './check-eligibility.js';
import { explain } from './explain.js';
import type { EligibilityFacts } from './facts.js';
import { legalParametersSeed } from './legal-parameters.seed.js';
import { parameterOn } from './legal-parameters.js';
import { monthsBefore } from './rules/vouchers-per-company.rule.js';
import type { Verdict } from './verdict.js';

const facts: EligibilityFacts = {
  instrument: 'pilot',
  receivedAt: new Date('2026-12-01T10:00:00Z'),
  sme: { nutsCode: 'DE132', figures: { headcount: '12.5', turnoverMinor: 100_000_000n, balanceMinor: null, includesLinked: true } },
  partner: { nutsCode: 'AT332' },
  declarations: { 'in-difficulty': false },
  documents: [],
  vouchers: [],
};
const check = (change: Partial<EligibilityFacts>, call: Partial<CallDocument> = {}) =>
  checkEligibility({ ...facts, ...change }, legalParametersSeed, aCall(call));
const verdictOf = (ruleId: string, verdicts: readonly Verdict[]): Verdict => {
  const found = verdicts.find((verdict) => verdict.ruleId === ruleId);
  if (!found) throw new Error(`no verdict of ${ruleId}`);
  return found;
};

describe('checkEligibility', () => {
  it('lets a good application through, with a verdict of every rule that bears on the call', () => {
    const { outcome, verdicts } = check({});
    expect(outcome).toBe('eligible');
    expect(verdicts.map(({ ruleId, outcome: one }) => `${ruleId} ${one}`)).toEqual([
      'opening met',
      'deadline met',
      'sme-territory met',
      'partner-territory met',
      'border met',
      'sme-class met',
      'declarations met',
      'vouchers-per-company met',
    ]);
    expect(verdicts.every(({ legalBasis, version }) => legalBasis !== '' && version >= 1)).toBe(true);
  });

  const partner: CallDocument['partner'] = aCall().partner;
  const caps: CallDocument['sme'] = { ...aCall().sme, caps: { headcount: 12, turnoverOrBalance: { EUR: '500000.00' } } };
  const figures = { headcount: '12', turnoverMinor: null, balanceMinor: null, includesLinked: true };
  const letter = { key: 'letter', label: { en: 'Letter' }, required: true, types: ['application/pdf'], maxBytes: 1000 };
  const instruments = [anInstrument({ documents: [letter] })];
  const held = (grantedAt: string) => ({ vouchers: [{ programme: 'small', call: 'earlier', grantedAt: new Date(grantedAt) }] });

  const cases: readonly (readonly [string, Partial<EligibilityFacts>, Partial<CallDocument>, string, Verdict['outcome'], string])[] = [
    ['the last second', { receivedAt: new Date('2026-12-15T16:00:00.999Z') }, {}, 'deadline', 'met', 'deadline.met'],
    ['one second late', { receivedAt: new Date('2026-12-15T16:00:01Z') }, {}, 'deadline', 'not-met', 'deadline.late'],
    ['before opening', { receivedAt: new Date('2026-11-02T07:59:59.999Z') }, {}, 'opening', 'not-met', 'opening.early'],
    ['a firm from elsewhere', { sme: { ...facts.sme, nutsCode: 'AT322' } }, {}, 'sme-territory', 'not-met', 'sme-territory.outside'],
    ['a firm from nowhere', { sme: { ...facts.sme, nutsCode: null } }, {}, 'sme-territory', 'open', 'sme-territory.unknown'],
    ['a partner from elsewhere', { partner: { nutsCode: 'ES300' } }, {}, 'partner-territory', 'not-met', 'partner-territory.outside'],
    ['a partner next door', { partner: { nutsCode: 'DE111' } }, {}, 'border', 'not-met', 'border.other-state.not-crossed'],
    [
      'a partner in the next territory, which is enough',
      { sme: { ...facts.sme, nutsCode: 'AT322' } },
      { partner: { ...partner, borderRule: 'other-territory' } },
      'border',
      'met',
      'border.other-territory.met',
    ],
    [
      'a partner in the same territory',
      { sme: { ...facts.sme, nutsCode: 'AT341' } },
      { partner: { ...partner, borderRule: 'other-territory' } },
      'border',
      'not-met',
      'border.other-territory.not-crossed',
    ],
    ['a partner not named', { partner: null }, { partner: { ...partner, mode: 'named' } }, 'border', 'open', 'partner.not-named'],
    ['a partner who comes later', { partner: null }, {}, 'partner-territory', 'open', 'partner.later'],
    ['nothing known of its size', { sme: { nutsCode: 'DE132', figures: null } }, {}, 'sme-class', 'open', 'sme-class.figures-missing'],
    [
      'money unknown in a firm too large by staff',
      { sme: { nutsCode: 'DE132', figures: { ...figures, headcount: '250' } } },
      {},
      'sme-class',
      'not-met',
      'sme-class.too-large',
    ],
    [
      'linked firms left out',
      { sme: { nutsCode: 'DE132', figures: { ...figures, turnoverMinor: 1n, includesLinked: false } } },
      {},
      'sme-class',
      'open',
      'sme-class.linked-missing',
    ],
    [
      'a small firm in a call for medium ones',
      {},
      { sme: { ...aCall().sme, classes: ['medium'] } },
      'sme-class',
      'not-met',
      'sme-class.other-class',
    ],
    ['above the own caps', {}, { sme: caps }, 'call-caps', 'not-met', 'call-caps.both.exceeded'],
    ['own caps, money unknown', { sme: { nutsCode: 'DE132', figures } }, { sme: caps }, 'call-caps', 'open', 'call-caps.figures-missing'],
    [
      'own caps held by the balance',
      { sme: { nutsCode: 'DE132', figures: { ...figures, turnoverMinor: 60_000_000n, balanceMinor: 50_000_000n } } },
      { sme: caps },
      'call-caps',
      'met',
      'call-caps.both.met',
    ],
    ['in difficulty', { declarations: { 'in-difficulty': true } }, {}, 'declarations', 'not-met', 'declarations.contrary'],
    ['not declared', { declarations: {} }, {}, 'declarations', 'open', 'declarations.missing'],
    [
      'a declaration that only warns',
      { declarations: { 'in-difficulty': true } },
      { declarations: aCall().declarations.map((one) => ({ ...one, otherwise: 'warning' as const })) },
      'declarations',
      'warning',
      'declarations.contrary',
    ],
    ['a document missing', {}, { instruments }, 'documents', 'not-met', 'documents.missing'],
    [
      'a document too large',
      { documents: [{ key: 'letter', mediaType: 'application/pdf', bytes: 1001 }] },
      { instruments },
      'documents',
      'not-met',
      'documents.wrong',
    ],
    [
      'a voucher in the period',
      held('2024-12-01T10:00:01Z'),
      {},
      'vouchers-per-company',
      'not-met',
      'vouchers-per-company.programme-period.used-up',
    ],
    [
      'a voucher just out of the period',
      held('2024-12-01T10:00:00Z'),
      {},
      'vouchers-per-company',
      'met',
      'vouchers-per-company.programme-period.met',
    ],
    [
      'a voucher of another call, where only this one counts',
      held('2026-11-01T10:00:00Z'),
      { voucherLimits: [{ max: 1, periodMonths: null, within: 'call' }] },
      'vouchers-per-company',
      'met',
      'vouchers-per-company.call.met',
    ],
  ];

  it.each(cases)('judges %s', (_, change, call, ruleId, outcome, textKey) => {
    const answer = check(change, call);
    const verdict = verdictOf(ruleId, answer.verdicts);
    expect([verdict.outcome, verdict.textKey]).toEqual([outcome, textKey]);
    if (outcome === 'not-met') expect(answer.outcome).toBe('ineligible');
    for (const language of ['en', 'de']) expect(explain(verdict, language)).not.toMatch(/[{}]|undefined|null|NaN|^[a-z-]+\.[a-z-]+/);
  });

  it('is open while a fact is missing, but not for a partner that comes later', () => {
    expect(check({ declarations: {} }).outcome).toBe('open');
    expect(check({ partner: null }).outcome).toBe('eligible');
    expect(check({ partner: null }, { partner: { ...partner, mode: 'named' } }).outcome).toBe('open');
    expect(check({ partner: null, declarations: { 'in-difficulty': true } }).outcome).toBe('ineligible');
  });

  it('says everything that is wrong, not the first thing', () => {
    const { verdicts } = check({
      receivedAt: new Date('2027-01-01T00:00:00Z'),
      partner: { nutsCode: 'DE111' },
      declarations: { 'in-difficulty': true },
    });
    expect(verdicts.filter(({ outcome }) => outcome === 'not-met').map(({ ruleId }) => ruleId)).toEqual([
      'deadline',
      'border',
      'declarations',
    ]);
  });

  it('checks a replaced partner alone', () => {
    const verdicts = checkPartnerEligibility({ ...facts, partner: { nutsCode: 'CH070' } }, legalParametersSeed, aCall());
    expect(verdicts.map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual([
      ['partner-territory', 'met'],
      ['border', 'met'],
    ]);
  });

  it('gives the same verdicts for the same facts, in a form that can be stored', () => {
    const verdicts = JSON.stringify(check({}).verdicts);
    expect(JSON.parse(verdicts)).toEqual(check({}).verdicts);
  });
});

describe('legal parameters', () => {
  it('hold from their first to their last day', () => {
    expect(parameterOn(legalParametersSeed, 'gber-20a.ceiling', '2026-12-31').value).toBe('22000.00');
    expect(parameterOn(legalParametersSeed, 'gber-20a.ceiling', '2027-01-01').legalBasis).toContain('58(5)');
    expect(() => parameterOn(legalParametersSeed, 'de-minimis.ceiling', '2031-01-01')).toThrow('programme.no-single-legal-parameter');
    const twice = [...legalParametersSeed, ...legalParametersSeed];
    expect(() => parameterOn(twice, 'payment.days', '2026-12-31')).toThrow('programme.no-single-legal-parameter');
  });
});

describe('months back', () => {
  it('keep the day, or take the last of the month', () => {
    expect(monthsBefore(new Date('2026-12-01T10:00:00Z'), 24)).toEqual(new Date('2024-12-01T10:00:00Z'));
    expect(monthsBefore(new Date('2026-03-31T00:00:00Z'), 1)).toEqual(new Date('2026-02-28T00:00:00Z'));
    expect(monthsBefore(new Date('2024-03-31T00:00:00Z'), 1)).toEqual(new Date('2024-02-29T00:00:00Z'));
    expect(monthsBefore(new Date('2026-01-15T00:00:00Z'), 13)).toEqual(new Date('2024-12-15T00:00:00Z'));
  });
});
