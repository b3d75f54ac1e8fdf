import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import { client, queryClient, sessionQuery, setRequestLanguage } from '../api/client.js';

/** Languages that are complete (complete.spec.ts proves it), under the names that their speakers use. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

const STORED = 'traverse.language';
const texts = import.meta.glob<Record<string, unknown>>('./*/*.json', { import: 'default' });

function isLanguage(value: string | null | undefined): value is Language {
  return value != null && Object.hasOwn(LANGUAGES, value);
}

function firstLanguage(): Language {
  const asked = [localStorage.getItem(STORED), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return asked.find(isLanguage) ?? 'en';
}

function applied(language: string): void {
  document.documentElement.lang = language;
  setRequestLanguage(language);
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await i18n.changeLanguage(language);
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  // Mails come in the language that a person reads in; that they cannot be told now must not stand in the way.
  if (queryClient.getQueryData(sessionQuery.queryKey)?.person)
    await client.PATCH('/api/profile', { body: { language } }).catch(() => undefined);
}

/** On a device where nobody has chosen yet, the language of the person who logs in. */
export async function followPerson(language: string | undefined): Promise<void> {
  if (localStorage.getItem(STORED) === null && isLanguage(language) && language !== i18n.language) await i18n.changeLanguage(language);
}

export async function startTexts(): Promise<void> {
  i18n.on('languageChanged', applied);
  await i18n
    .use({
      type: 'backend' as const,
      init: () => undefined,
      read: (language: string, namespace: string) => texts[`./${language}/${namespace}.json`]?.() ?? Promise.resolve({}),
    })
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: 'en',
      supportedLngs: Object.keys(LANGUAGES),
      ns: ['common', 'problems'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  applied(i18n.language);
}
