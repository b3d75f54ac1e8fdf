import type { UiLanguage } from '../person/person.entity.js';
import type { MailKey, MailText, MailTexts } from './mail-letter.js';
import { de } from './mail-texts.de.js';
import { en } from './mail-texts.en.js';

const texts: Readonly<Record<UiLanguage, MailTexts>> = { en, de };

/** A mail's subject and text in the reader's language, with its figures filled in; every {{name}} must be given. */
export function mailText(language: UiLanguage, key: MailKey, params: Readonly<Record<string, string | number>>): MailText {
  const fill = (text: string): string =>
    text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = params[name];
      if (value === undefined) throw new Error(`mail ${key} needs ${name}`);
      // One line each: a name with a line break in it must not write sentences of its own into our mail.
      return String(value).replace(/\s+/g, ' ');
    });
  const { subject, text } = texts[language][key];
  return { subject: fill(subject), text: fill(text) };
}

/** What somebody is invited to be, in words. */
export const roleText = (language: UiLanguage, role: string): string => texts[language].roles[role] ?? role;
