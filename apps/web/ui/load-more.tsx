import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface LoadMoreProps {
  readonly more: { readonly load: () => void; readonly loading: boolean } | null;
}

/** The next page of a list of cards; tables have their own. */
export function LoadMore({ more }: LoadMoreProps) {
  const { t } = useTranslation();
  if (!more) return null;
  return (
    <Button variant="default" onClick={more.load} loading={more.loading}>
      {t('common:table.more')}
    </Button>
  );
}
