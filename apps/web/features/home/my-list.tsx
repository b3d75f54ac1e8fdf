import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/data-table.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState, Section } from '../../ui/section.js';

interface Owned {
  readonly id: string;
  readonly title: string;
}

interface MyListProps<R extends Owned> {
  /** Finds the words `home:section.<section>.title` and `.empty`. */
  readonly section: 'engagements' | 'vouchers';
  readonly rows: readonly R[] | undefined;
  readonly href: (row: R) => string;
  /** Second line under the title. */
  readonly note: (row: R) => string;
  readonly columns: readonly Column<R>[];
}

/** Things that the reader owns, a line each. */
export function MyList<R extends Owned>({ section, rows, href, note, columns }: MyListProps<R>) {
  const { t } = useTranslation(['common', 'home']);
  const title = t(`home:section.${section}.title`);
  return (
    <Section title={title}>
      <DataTable<R>
        caption={title}
        rows={rows}
        rowId={(row) => row.id}
        rowHref={href}
        empty={<EmptyState title={t('home:section.none')}>{t(`home:section.${section}.empty`)}</EmptyState>}
        columns={[
          {
            key: 'what',
            header: t('home:column.what'),
            cell: (row) => (
              <>
                {row.title}
                <br />
                <small>{note(row)}</small>
              </>
            ),
          },
          ...columns,
        ]}
      />
    </Section>
  );
}
