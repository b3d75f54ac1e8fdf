import { useTranslation } from 'react-i18next';

interface Place {
  readonly countryCode: string;
  readonly regionName: string | null;
  readonly townName?: string;
}

/** Town, region and state in the reader's words; what has the same name is said once. */
export function usePlaceName(): (place: Place) => string {
  const language = useTranslation().i18n.language;
  const states = new Intl.DisplayNames(language, { type: 'region' });
  return ({ countryCode, regionName, townName }) => [...new Set([townName, regionName, states.of(countryCode)])].filter(Boolean).join(', ');
}
