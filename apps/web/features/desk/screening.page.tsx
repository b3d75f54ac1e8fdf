import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
import { StateBadge } from '../../ui/state-badge.js';
import { DeskList, useStateFilter } from './desk-list.js';
import { PayoutDeskTabs } from './payout-desk-tabs.js';
import { HitComparison, Score } from './hit-comparison.js';
import { SanctionsListStatus } from './sanctions-list-status.js';

type Row = Dto<'ScreeningHitDto'>;

const STATES = ['open', 'confirmed', 'dismissed', 'lapsed'] as const;

/** Payees whose names are like those of the sanctions list: a person says whether they are the same. */
export function ScreeningPage() {
  const { t } = useTranslation(['common', 'payoutDesk', 'states']);
  const state = useStateFilter('open');
  const list = usePages(['desk', 'screening-hits', state], (cursor) =>
    answer(client.GET('/api/screening-hits', { params: { query: given({ state, cursor }) as never } })),
  );
  return (
    <DeskList<Row>
      title={t('payoutDesk:screening.title')}
      sub={t('payoutDesk:screening.sub')}
      top={<PayoutDeskTabs />}
      before={<SanctionsListStatus />}
      states={STATES.map((key) => ({ key, label: t(`payoutDesk:screening.state.${key}`) }))}
      list={list}
      empty={{ title: t('payoutDesk:screening.none'), text: t('payoutDesk:screening.noneText') }}
      detailTitle={(row) => row.payee.name}
      detail={(row) => <HitComparison hit={row} />}
      columns={[
        { key: 'payee', header: t('payoutDesk:screening.payee'), rowHeader: true, cell: (row) => row.payee.name },
        { key: 'alias', header: t('payoutDesk:screening.listed'), cell: (row) => row.alias },
        { key: 'score', header: t('payoutDesk:screening.score'), cell: (row) => <Score percent={row.scorePercent} /> },
        { key: 'found', header: t('payoutDesk:screening.found'), cell: (row) => <DateTime at={row.foundAt} show="day" /> },
        {
          key: 'state',
          header: t('payoutDesk:screening.stateOf'),
          cell: (row) => <StateBadge workflow="screening-hit" state={row.state} />,
        },
      ]}
    />
  );
}
