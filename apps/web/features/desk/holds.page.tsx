import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { StateBadge } from '../../ui/state-badge.js';
import { DeskList, useStateFilter } from './desk-list.js';
import { RowCommands } from './simple-desk.js';

type Row = Dto<'HoldDto'>;

/** Why a payee is not paid at present. */
export function HoldsPage() {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const state = useStateFilter('open');
  const list = usePages(['desk', 'holds', state], (cursor) =>
    answer(client.GET('/api/holds', { params: { query: given({ state, cursor }) as never } })),
  );
  return (
    <DeskList<Row>
      title={t('desk:holds.title')}
      states={(['open', 'released'] as const).map((key) => ({ key, label: t(`desk:holds.state.${key}`) }))}
      list={list}
      detailTitle={(row) => row.organisationName}
      detail={(row) => <RowCommands workflow="hold" path="/api/holds" id={row.id} commands={row.allowedCommands} />}
      columns={[
        { key: 'payee', header: t('desk:payouts.payee'), rowHeader: true, cell: (row) => row.organisationName },
        { key: 'reason', header: t('desk:holds.reason'), cell: (row) => row.reason },
        { key: 'state', header: t('desk:column.state'), cell: (row) => <StateBadge workflow="hold" state={row.state} /> },
      ]}
    />
  );
}
