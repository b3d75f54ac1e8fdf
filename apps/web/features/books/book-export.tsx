import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSessionIfKnown } from '../../api/session.js';

const MONEY: readonly string[] = ['finance-officer', 'finance-approver', 'auditor'];

/** The same rows as a file. */
export function BookExport({ book, query }: { readonly book: string; readonly query: Readonly<Record<string, string | undefined>> }) {
  const { t } = useTranslation(['common', 'books']);
  const roles: readonly string[] = useSessionIfKnown()?.roles ?? [];
  if (!roles.some((role) => MONEY.includes(role))) return null;
  const href = (format: string) => {
    const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
    return `/api/ledger/export?${new URLSearchParams([...given, ['book', book], ['format', format]]).toString()}`;
  };
  return (
    <Group gap={8}>
      <Button component="a" href={href('csv')} variant="default" download>
        {t('books:csv')}
      </Button>
      <Button component="a" href={href('xlsx')} variant="default" download>
        {t('books:xlsx')}
      </Button>
    </Group>
  );
}
