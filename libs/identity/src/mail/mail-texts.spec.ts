import { languages } from '../person/person.entity.js';
import { grantableRoles } from '../staff-role/staff-role.entity.js';
import type { MailKey } from './mail-letter.js';
import { de } from './mail-texts.de.js';
import { en } from './mail-texts.en.js';
import { mailText, roleText } from './mail-texts.js';

const params = { name: 'Maria', company: 'Lago Srl', url: 'https://x.example/p#token=t', hours: 48, days: 14, role: 'editor' };
const { roles: _roles, ...letters } = en;
const keys = Object.keys(letters) as MailKey[];

test.each(languages.flatMap((language) => keys.map((key) => [language, key] as const)))('%s %s is complete', (language, key) => {
  const { subject, text } = mailText(language, key, params);
  expect(subject).not.toBe('');
  expect(`${subject}${text}`).not.toMatch(/\{\{|undefined/);
  expect(text).toContain(params.url);
});

test('both languages ask for the same figures', () => {
  const figures = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();
  for (const key of keys) expect(figures(de[key].text)).toEqual(figures(en[key].text));
});

test('every role has a name in every language', () => {
  for (const language of languages)
    for (const role of [...grantableRoles, 'owner', 'editor', 'viewer', 'programme'])
      expect(Object.hasOwn(language === 'en' ? en.roles : de.roles, role) && roleText(language, role)).toBeTruthy();
});

test('a missing figure is an error and a name writes no lines of its own', () => {
  expect(() => mailText('en', 'invitation', {})).toThrow('mail invitation needs');
  const { text } = mailText('en', 'verifyEmail', { ...params, name: 'Maria\n\nClick https://evil.example' });
  expect(text).toContain('Hello Maria Click https://evil.example,');
});
