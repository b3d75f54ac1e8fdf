import { type TemplateKey, templates } from '../letter/templates.js';
import { languageFor } from './languages.js';

/** What a letter names of its call. */
export interface CallFrame {
  readonly title: string;
  readonly timeZone: string;
  readonly contact: { readonly name: string; readonly email: string };
}

export interface Sheet {
  readonly subject: string;
  readonly happened: string;
  readonly next: string;
}

/** One letter in words, without what stands around it: what a notice shows and a mail is made of. */
export function compose(language: string, template: TemplateKey, params: Readonly<Record<string, string>>, call: CallFrame | null): Sheet {
  const { frame, wordings } = languageFor(language);
  const timeZone = call?.timeZone ?? 'UTC';
  const figure = (name: string): string => {
    if (name === 'call' && call) return call.title;
    const value = params[name];
    if (value === undefined) throw new Error(`letter ${template} needs ${name}`);
    if (name.endsWith('At')) return moment(value, frame.locale, timeZone);
    if (name === 'amount') return money(value, params['currency'], frame.locale);
    return value;
  };
  const { subject, happened, next } = wordings[template];
  return { subject: fill(subject, figure), happened: fill(happened, figure), next: fill(next, figure) };
}

export interface MailFacts {
  readonly name: string;
  /** Of the page that it leads to. */
  readonly url: string;
  readonly preferencesUrl: string;
}

/** The mail: greeting, what happened, what to do, where, whom to ask. */
export function composeMail(
  language: string,
  template: TemplateKey,
  params: Readonly<Record<string, string>>,
  call: CallFrame | null,
  { name, url, preferencesUrl }: MailFacts,
): { readonly subject: string; readonly text: string } {
  const { frame } = languageFor(language);
  const { subject, happened, next } = compose(language, template, params, call);
  const around = (text: string, given: Readonly<Record<string, string>>): string => fill(text, (key) => given[key] ?? '');
  const parts = [
    around(frame.greeting, { name }),
    happened,
    next,
    url,
    ...(call ? [around(frame.contact, { contact: call.contact.name, email: call.contact.email })] : []),
    ...(templates[template].category === null ? [] : [around(frame.mutable, { url: preferencesUrl })]),
  ];
  return { subject, text: `${parts.join('\n\n')}\n` };
}

/** One line each: a name with a line break in it must not write sentences of its own into our mail. */
function fill(text: string, figure: (name: string) => string): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => figure(name).replace(/\s+/g, ' ').slice(0, 200));
}

/** With the day of the week and the zone: a term is a legal matter. */
function moment(iso: string, locale: string, timeZone: string): string {
  const day = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(locale, { ...day, hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'short' }).format(
    new Date(iso),
  );
}

function money(amount: string, currency: string | undefined, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: currency ?? 'EUR', minimumFractionDigits: 2 }).format(
    amount as `${number}`,
  );
}
