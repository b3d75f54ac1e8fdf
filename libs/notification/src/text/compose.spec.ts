import { isTemplate, type TemplateKey, templates } from '../letter/templates.js';
import { compose, composeMail } from './compose.js';
import { letterLanguages } from './languages.js';

const keys = Object.keys(templates).filter(isTemplate);
const languages = Object.keys(letterLanguages);
const call = { title: 'Alpine vouchers', timeZone: 'Europe/Vienna', contact: { name: 'Voucher desk', email: 'desk@alpine.example' } };
const samples: Readonly<Record<string, string>> = {
  number: 'A-2026-7',
  company: 'Lago Srl',
  code: 'TRV-1',
  amount: '9600.50',
  currency: 'EUR',
};
const paramsOf = (key: TemplateKey): Record<string, string> =>
  Object.fromEntries(
    templates[key].needs.map((name: string) => [name, name.endsWith('At') ? '2026-12-03T16:00:00.000Z' : (samples[name] ?? '')]),
  );
const facts = { name: 'Maria', url: 'https://traverse.example/applications/1', preferencesUrl: 'https://traverse.example/account' };

describe.each(languages)('in %s', (language) => {
  test.each(keys)('%s is complete', (key) => {
    const { subject, text } = composeMail(language, key, paramsOf(key), call, facts);
    expect(subject.length).toBeGreaterThan(10);
    expect(`${subject}${text}`).not.toMatch(/\{\{|\}\}|undefined|Invalid|NaN/);
    expect(text).toContain('Maria');
    expect(text).toContain(facts.url);
    expect(text).toContain('desk@alpine.example');
    expect(text.includes(facts.preferencesUrl)).toBe(templates[key].category !== null);
  });

  test.each(keys)('%s names exactly the figures that it is given', (key) => {
    const asked = new Set(JSON.stringify(letterLanguages[language]?.wordings[key]).match(/\{\{\w+\}\}/g));
    asked.delete('{{call}}');
    const needed = templates[key].needs.filter((name: string) => name !== 'currency').map((name: string) => `{{${name}}}`);
    for (const name of asked) expect(needed).toContain(name);
    for (const name of needed) expect([...asked]).toContain(name);
  });
});

test('the term is said in the reader’s language and in the time zone of the call', () => {
  const params = { number: 'A-1', signByAt: '2026-12-03T16:00:00.000Z' };
  expect(compose('en', 'agreement-offered', params, call).next).toContain('3 December 2026');
  expect(compose('en', 'agreement-offered', params, call).next).toContain('17:00');
  expect(compose('de', 'agreement-offered', params, call).next).toMatch(/3\. Dezember 2026.*17:00 MEZ/);
  expect(compose('en', 'agreement-offered', params, { ...call, timeZone: 'Europe/London' }).next).toContain('16:00');
});

test('amounts are written as the reader writes them', () => {
  const params = { number: 'A-1', amount: '9600.50', currency: 'CHF' };
  expect(compose('en', 'decision-fund', params, call).happened).toMatch(/CHF\s9,600\.50/);
  expect(compose('de', 'decision-fund', params, call).happened).toMatch(/9\.600,50\sCHF/);
});

test('a language that is not there yet is answered in English; a missing figure is an error', () => {
  const params = { number: 'A-1' };
  expect(compose('sl', 'decision-reserve', params, call)).toEqual(compose('en', 'decision-reserve', params, call));
  expect(() => compose('en', 'decision-reserve', {}, call)).toThrow('letter decision-reserve needs number');
});

test('a name writes no lines of its own', () => {
  const params = { company: 'Lago\n\nPay here: https://evil.example', number: 'A-1' };
  const { text } = composeMail('en', 'partner-confirmed', params, call, facts);
  expect(text).toContain('Lago Pay here: https://evil.example has confirmed');
});

test('only the own templates are templates', () => {
  expect(isTemplate('application-received')).toBe(true);
  expect(isTemplate('toString')).toBe(false);
});
