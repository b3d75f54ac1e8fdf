import type { NativeSelectProps } from '@mantine/core';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

/** The states of the Alpine space; their names come from the browser, in the reader's language. */
const COUNTRIES = ['AT', 'CH', 'DE', 'FR', 'IT', 'LI', 'SI'] as const;

interface RegionGroup {
  readonly name: string;
  readonly regions: Readonly<Record<string, string>>;
}

/** NUTS 2024, level 3 by level 2 (Eurostat): a file of its own on the line, fetched where somebody chooses or reads a region. */
const regionsQuery = {
  queryKey: ['regions'],
  queryFn: async () => (await import('./regions.json')).default as unknown as Readonly<Record<string, readonly RegionGroup[]>>,
  staleTime: Infinity,
};

export function useCountries(): { value: string; label: string }[] {
  const language = useTranslation().i18n.language;
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value })).sort((a, b) => a.label.localeCompare(b.label, language));
}

/** Regions of one country, by the groups that the country has; none before they are there. */
export function useRegionGroups(country: string): readonly RegionGroup[] {
  const { data } = useQuery(regionsQuery);
  return data?.[country] ?? [];
}

/** Regions of one country, grouped as the country groups them. */
export function RegionSelect({ country, ...rest }: Omit<NativeSelectProps, 'data'> & { readonly country: string }) {
  const { t } = useTranslation();
  const groups = useRegionGroups(country);
  return (
    <NativeSelect {...rest}>
      <option value="">{t('common:form.choose')}</option>
      {groups.map(({ name, regions }) => (
        <optgroup key={name} label={name}>
          {Object.entries(regions).map(([code, region]) => (
            <option key={code} value={code}>
              {region}
            </option>
          ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}
