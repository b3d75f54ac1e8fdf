import type { NativeSelectProps } from '@mantine/core';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../api/client.js';

/** The states of the Alpine space; their names come from the browser, in the reader's language. */
const COUNTRIES = ['AT', 'CH', 'DE', 'FR', 'IT', 'LI', 'SI'] as const;

interface RegionGroup {
  readonly name: string;
  readonly regions: Readonly<Record<string, string>>;
}

/** NUTS, level 3 by level 2, of one country: fetched where somebody chooses or reads a region. */
const regionsQuery = (country: string) => ({
  queryKey: ['reference', 'regions', country],
  queryFn: async (): Promise<RegionGroup[]> => {
    const { items } = await answer(client.GET('/api/reference/regions', { params: { query: { country } } }));
    return items
      .filter(({ level }) => level === 2)
      .map((group) => ({
        name: group.name,
        regions: Object.fromEntries(
          items.filter(({ code, level }) => level === 3 && code.startsWith(group.code)).map(({ code, name }) => [code, name]),
        ),
      }));
  },
  enabled: country !== '',
  staleTime: Infinity,
});

/** The region that a postcode lies in, where a table with it was imported: filled in for the reader, who can change it. */
export async function regionOfPostcode(country: string, postCode: string): Promise<string | null> {
  if (country === '' || postCode.trim().length < 2) return null;
  const { nutsCode } = await answer(client.GET('/api/reference/postcode-region', { params: { query: { country, postCode } } }));
  return nutsCode;
}

export function useCountries(): { value: string; label: string }[] {
  const language = useTranslation().i18n.language;
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value })).sort((a, b) => a.label.localeCompare(b.label, language));
}

/** Regions of one country, by the groups that the country has; none before they are there. */
export function useRegionGroups(country: string): readonly RegionGroup[] {
  const { data } = useQuery(regionsQuery(country));
  return data ?? [];
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
