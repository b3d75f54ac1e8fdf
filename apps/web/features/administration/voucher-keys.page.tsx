import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';

type Key = Dto<'VoucherKeyDto'>;

/** The keys that vouchers are signed with. A new one breaks nothing: what was printed before still verifies. */
export function VoucherKeysPage() {
  const { t } = useTranslation(['common', 'administration', 'commands']);
  const { data } = useQuery({
    queryKey: ['administration', 'voucher-keys'],
    queryFn: () => answer(client.GET('/api/voucher-keys')),
    throwOnError: true,
  });
  return (
    <Page title={t('administration:voucherKeys.title')} sub={t('administration:voucherKeys.text')}>
      <Section>
        <DataTable<Key>
          caption={t('administration:voucherKeys.title')}
          rows={data?.items}
          rowId={(row) => row.kid}
          empty={<EmptyState title={t('administration:voucherKeys.none')}>{t('administration:voucherKeys.noneText')}</EmptyState>}
          columns={[
            {
              key: 'kid',
              header: t('administration:voucherKeys.key'),
              rowHeader: true,
              cell: (row) => <code>{row.kid.slice(0, 12)}</code>,
            },
            { key: 'made', header: t('administration:voucherKeys.made'), cell: (row) => <DateTime at={row.createdAt} /> },
            {
              key: 'use',
              header: t('administration:voucherKeys.use'),
              cell: (row) => t(row.signs ? 'administration:voucherKeys.signs' : 'administration:voucherKeys.verifies'),
            },
          ]}
        />
      </Section>
      <CommandButtons
        workflow="voucher-key"
        commands={[{ command: 'rotate', dangerous: true }]}
        onCommand={async () => {
          await answer(client.POST('/api/voucher-keys'));
          await readAnew();
        }}
      />
    </Page>
  );
}
