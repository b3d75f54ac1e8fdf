import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Why a run of a solver came to nothing, in words for the server's code, and what to do. */
export function RunFailed({ problem }: { readonly problem: string | null }) {
  const { t, i18n } = useTranslation('desk');
  const key = `desk:runFailed.${problem?.split('.').pop() ?? 'other'}`;
  return <Text role="status">{i18n.exists(key) ? t(key) : t('runFailed.other')}</Text>;
}
