import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from './client.js';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Competences {
  readonly options: readonly Option[];
  readonly nameOf: (key: string) => string;
}

const A_DAY_MS = 86_400_000;

async function lists(): Promise<readonly Option[]> {
  const { items } = await answer(client.GET('/api/calls', { params: { query: { limit: 5 } } }));
  const calls = await Promise.all(items.map(({ id }) => answer(client.GET('/api/calls/{id}', { params: { path: { id } } }))));
  const entries = calls.flatMap(({ taxonomies }) => taxonomies.find(({ key }) => key === 'competences')?.entries ?? []);
  return [...new Map(entries.map(({ key, label }) => [key, { value: key, label }])).values()];
}

/** The calls' list of competences, in the reader's language; a key that no call has is shown as it is. */
export function useCompetences(): Competences {
  const language = useTranslation().i18n.language;
  const { data = [] } = useQuery({ queryKey: ['competences', language], queryFn: lists, staleTime: A_DAY_MS });
  return { options: data, nameOf: (key) => data.find(({ value }) => value === key)?.label ?? key };
}

/** Working languages of the Alpine space. */
export const WORKING_LANGUAGES = ['en', 'de', 'fr', 'it', 'sl'] as const;

export function useLanguageName(): (code: string) => string {
  const language = useTranslation().i18n.language;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return (code) => names.of(code) ?? code;
}
