import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSessionIfKnown } from '../../api/session.js';
import { TextLink } from '../../ui/link.js';

const PAGES = [
  { key: 'trial', href: '/books' },
  { key: 'transfers', href: '/books/transfers' },
  { key: 'reconciliation', href: '/books/reconciliation' },
  { key: 'registers', href: '/books/registers' },
  { key: 'proof', href: '/books/proof' },
] as const;
const MONEY: readonly string[] = ['finance-officer', 'finance-approver', 'auditor'];

/** From one book to the others, as far as this person reads them. */
export function BooksLinks({ here }: { readonly here: (typeof PAGES)[number]['key'] | null }) {
  const { t } = useTranslation(['common', 'books']);
  const roles: readonly string[] = useSessionIfKnown()?.roles ?? [];
  const reads = (key: string) => key === 'trial' || key === 'registers' || key === 'proof' || roles.some((role) => MONEY.includes(role));
  return (
    <nav aria-label={t('books:title')}>
      <Group gap={16}>
        {PAGES.filter(({ key }) => reads(key)).map(({ key, href }) =>
          key === here ? (
            <strong key={key} aria-current="page">
              {t(`books:pages.${key}`)}
            </strong>
          ) : (
            <TextLink key={key} href={href}>
              {t(`books:pages.${key}`)}
            </TextLink>
          ),
        )}
      </Group>
    </nav>
  );
}
