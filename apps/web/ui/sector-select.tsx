import type { NativeSelectProps } from '@mantine/core';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../api/client.js';

/** The sector of a firm (NACE Rev. 2.1), grouped by section: divisions, or classes where the list goes so deep. */
export function SectorSelect(props: Omit<NativeSelectProps, 'data'>) {
  const { t, i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: ['reference', 'sectors', i18n.language],
    queryFn: () => answer(client.GET('/api/reference/sectors')),
    staleTime: Infinity,
  });
  const items = data?.items ?? [];
  const sections = items.filter(({ code, section }) => code === section);
  return (
    <NativeSelect {...props}>
      <option value="">{t('common:form.choose')}</option>
      {sections.map(({ section, label }) => (
        <optgroup key={section} label={`${section} ${label}`}>
          {items
            .filter((one) => one.section === section && one.code !== section)
            .map((one) => (
              <option key={one.code} value={one.code}>
                {one.code} {one.label}
              </option>
            ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}
