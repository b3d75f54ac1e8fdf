import type { FundingStep } from '../call-document/funding.js';
import { isTexts, textIn } from '../call-document/texts.js';
import { de } from './texts/de.js';
import { en } from './texts/en.js';
import type { Evidence, EvidenceValue, Verdict } from './verdict.js';

type TextKey = keyof typeof en;

const languages: Readonly<Record<string, Readonly<Record<TextKey, string>>>> = { en, de };

/** Every text there is, for those who show or check them. */
export const ruleTexts = languages;

/** A verdict in the reader's words, with its evidence put in; English where a language has no texts. */
export function explain(verdict: Pick<Verdict, 'textKey' | 'evidence'>, language: string): string {
  return fill(verdict.textKey, verdict.evidence, language);
}

/** One step of how a grant came about, in the reader's words. */
export function explainFunding(step: FundingStep, language: string): string {
  return fill(step.textKey, step.params, language);
}

function isTextKey(key: string): key is TextKey {
  return key in en;
}

function fill(key: string, values: Evidence, language: string): string {
  const texts = languages[language] ?? en;
  if (!isTextKey(key)) return key;
  return texts[key].replace(/\{(\w+)(?:\|(\w+))?\??\}/g, (_, name: string, format?: string) => {
    const value = values[name];
    return value === undefined || value === null ? texts.unknown : show(value, format, values, language);
  });
}

function show(value: EvidenceValue, format: string | undefined, values: Evidence, language: string): string {
  if (Array.isArray(value)) return new Intl.ListFormat(language, { type: 'conjunction' }).format(value.map((one) => textIn(one, language)));
  if (isTexts(value)) return textIn(value, language);
  const text = String(value);
  if (format === 'money') return money(text, String(values['currency'] ?? 'EUR'), language);
  if (format === 'dateTime') return dateTime(text, String(values['timeZone'] ?? 'UTC'), language);
  if (format === 'percent') return `${(Number(text) / 100).toLocaleString(language)} %`;
  if (format === 'number') return Number(text).toLocaleString(language);
  return text;
}

/** The decimal is passed as text: no digit is lost. */
function money(decimal: string, currency: string, language: string): string {
  return new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'code' }).format(decimal as `${number}`);
}

function dateTime(iso: string, timeZone: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeStyle: 'medium', timeZone }).format(
    new Date(iso),
  );
}
