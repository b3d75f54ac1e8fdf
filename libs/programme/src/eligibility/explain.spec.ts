import { fundingFor } from '../call-document/funding.js';
import { aCall } from '../call-document/call-document.fixture.js';
import { explain, explainFunding, ruleTexts } from './explain.js';

const holes = (text: string): string[] => (text.match(/\{[^}]*\}/g) ?? []).sort();

describe('explain', () => {
  it('has the same texts with the same holes in every language', () => {
    const [first, ...others] = Object.values(ruleTexts);
    for (const texts of others) {
      expect(Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, holes(text)]))).toEqual(
        Object.fromEntries(Object.entries(first ?? {}).map(([key, text]) => [key, holes(text)])),
      );
    }
  });

  const late = {
    textKey: 'deadline.late',
    evidence: { receivedAt: '2026-12-15T16:00:01.000Z', closesAt: '2026-12-15T16:00:00.000Z', timeZone: 'Europe/Rome' },
  };

  it('tells times by the clock of the call, to the second', () => {
    expect(explain(late, 'en')).toMatch(
      /Received on 15 December 2026\D+17:00:01; the call had closed on 15 December 2026\D+17:00:00 \(Europe\/Rome\)/,
    );
    expect(explain(late, 'de')).toMatch(/Eingegangen am 15\. Dezember 2026\D+17:00:01;/);
  });

  it('speaks English where it has no other words, and shows what it does not know', () => {
    expect(explain(late, 'sl')).toContain('Late applications cannot be taken');
    expect(explain({ textKey: 'no.such-text', evidence: {} }, 'en')).toBe('no.such-text');
  });

  it('tells amounts exactly and says what is not known', () => {
    const evidence = { headcount: null, turnover: '123456789012345.67', balance: null, currency: 'EUR' };
    const text = explain({ textKey: 'sme-class.figures-missing', evidence }, 'en').replaceAll('\u00a0', ' ');
    expect(text).toContain('not known staff, turnover EUR 123,456,789,012,345.67, balance sheet total not known.');
  });

  it('puts lists and texts of the call in the language', () => {
    const allowed = [
      { en: 'Piedmont', de: 'Piemont' },
      { en: 'Tyrol', de: 'Tirol' },
    ];
    const evidence = { region: 'Wien', nutsCode: 'AT130', allowed };
    expect(explain({ textKey: 'sme-territory.outside', evidence }, 'de')).toContain('Anträge sind möglich aus: Piemont und Tirol.');
  });

  it('tells how a grant came about', () => {
    const { explanation } = fundingFor(aCall(), 'pilot', { currency: 'EUR', linesMinor: { experts: 200_001n } });
    expect(explanation.map((step) => explainFunding(step, 'en').replaceAll('\u00a0', ' '))).toEqual([
      'Costs that count: EUR 2,000.01.',
      'Share paid by the voucher (75 %), rounded down: EUR 1,500.00.',
      'Amount of the voucher: EUR 1,500.00.',
    ]);
  });
});
