import { useLanguageName } from '../../api/competences.js';

/** The languages in which the house writes. */
const LANGUAGES = ['en', 'de'] as const;

export function useMailLanguages(): { value: string; label: string }[] {
  const nameOf = useLanguageName();
  return LANGUAGES.map((value) => ({ value, label: nameOf(value) }));
}
