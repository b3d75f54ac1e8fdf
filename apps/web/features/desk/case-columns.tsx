import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/data-table.js';
import { Money } from '../../ui/money.js';

/** What the staff's lists say of the case that a row belongs to. */
interface CaseRow {
  readonly applicationNumber: string;
  readonly title: string;
  readonly applicantName: string;
  readonly amount: string;
  readonly currency: string;
}

/** The same columns, by the same names, in every list of cases. */
export function useCaseColumns(): Readonly<Record<'application' | 'company' | 'amount', Column<CaseRow>>> {
  const { t } = useTranslation(['common', 'desk']);
  return {
    application: {
      key: 'application',
      header: t('desk:column.application'),
      rowHeader: true,
      cell: (row) => `${row.applicationNumber} · ${row.title}`,
    },
    company: { key: 'company', header: t('desk:column.company'), cell: (row) => row.applicantName },
    amount: {
      key: 'amount',
      header: t('desk:column.amount'),
      align: 'end',
      cell: (row) => <Money amount={row.amount} currency={row.currency} />,
    },
  };
}
