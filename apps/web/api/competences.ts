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

const optionsOf = (entries: readonly { readonly key: string; readonly label: string }[] = []): Option[] =>
  entries.map(({ key, label }) => ({ value: key, label }));

/** What the newest calls let people choose from, in the reader's language. */
function useChoices() {
  const language = useTranslation().i18n.language;
  return useQuery({ queryKey: ['call-choices', language], queryFn: () => answer(client.GET('/api/call-choices')), staleTime: A_DAY_MS })
    .data;
}

/** The calls' lists of competences; a key that no call has is shown as it is. */
export function useCompetences(): Competences {
  const options = optionsOf(useChoices()?.competences);
  return { options, nameOf: (key) => options.find(({ value }) => value === key)?.label ?? key };
}

/** The kinds of voucher that the calls have. */
export function useInstruments(): readonly Option[] {
  return optionsOf(useChoices()?.instruments);
}

/** Working languages of the Alpine space. */
export const WORKING_LANGUAGES = ['en', 'de', 'fr', 'it', 'sl'] as const;

export function useLanguageName(): (code: string) => string {
  const language = useTranslation().i18n.language;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return (code) => names.of(code) ?? code;
}
