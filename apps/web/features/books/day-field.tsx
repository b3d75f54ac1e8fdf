import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '../../ui/url-state.js';

/** The day that the books are looked at: in the address. A day that is none asks for today. */
export function useDay(): string | undefined {
  const [search] = useUrlState();
  return /^\d{4}-\d\d-\d\d$/.test(search['on'] ?? '') ? search['on'] : undefined;
}

export function DayField({ shown }: { readonly shown: string | undefined }) {
  const { t } = useTranslation(['common', 'books']);
  const [, set] = useUrlState();
  return (
    <TextInput
      type="date"
      label={t('books:on')}
      description={t('books:onHint')}
      value={useDay() ?? shown ?? ''}
      mt={12}
      mb={20}
      onChange={(event) => set({ on: event.currentTarget.value })}
      styles={{ input: { maxWidth: 200 } }}
    />
  );
}
