import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
import { TextLink } from '../../ui/link.js';
import { DefinitionList } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { DeskList, useStateFilter } from './desk-list.js';
import { BankCode } from './paying-words.js';
import { PayoutDeskTabs } from './payout-desk-tabs.js';
import { SchemeHolds } from './scheme-holds.js';
import { RowCommands } from './simple-desk.js';

type Row = Dto<'HoldDto'>;

/** Why a payee is not paid at present. */
export function HoldsPage() {
  const { t } = useTranslation(['common', 'desk', 'states', 'payoutDesk']);
  const state = useStateFilter('open');
  const list = usePages(['desk', 'holds', state], (cursor) =>
    answer(client.GET('/api/holds', { params: { query: given({ state, cursor }) as never } })),
  );
  return (
    <DeskList<Row>
      title={t('desk:holds.title')}
      top={<PayoutDeskTabs />}
      before={<SchemeHolds />}
      empty={{ title: t('payoutDesk:holds.none'), text: t('payoutDesk:holds.noneText') }}
      states={(['open', 'released'] as const).map((key) => ({ key, label: t(`desk:holds.state.${key}`) }))}
      list={list}
      detailTitle={(row) => row.organisationName}
      detail={(row) => <Open row={row} />}
      columns={[
        { key: 'payee', header: t('desk:payouts.payee'), rowHeader: true, cell: (row) => row.organisationName },
        { key: 'reason', header: t('desk:holds.reason'), cell: (row) => t(`payoutDesk:holds.reason.${row.reason}`) },
        { key: 'since', header: t('payoutDesk:holds.since'), cell: (row) => <DateTime at={row.createdAt} show="day" /> },
        { key: 'state', header: t('desk:column.state'), cell: (row) => <StateBadge workflow="hold" state={row.state} /> },
      ]}
    />
  );
}

function Open({ row }: { readonly row: Row }) {
  const { t } = useTranslation(['common', 'desk', 'payoutDesk']);
  const screened = row.reason === 'sanctions' && row.detail === 'sanctions-list';
  return (
    <>
      <p>{t(`payoutDesk:holds.what.${row.reason}`)}</p>
      <DefinitionList
        items={[
          { term: t('payoutDesk:holds.detail'), value: screened ? t('payoutDesk:holds.byTheList') : <BankCode code={row.detail} /> },
          ...(row.payoutId
            ? [
                {
                  term: t('payoutDesk:holds.payout'),
                  value: <TextLink href={`/desk/payouts?state=all&open=${row.payoutId}`}>{t('payoutDesk:holds.openPayout')}</TextLink>,
                },
              ]
            : []),
          ...(row.releasedAt ? [{ term: t('payoutDesk:holds.released'), value: <DateTime at={row.releasedAt} /> }] : []),
        ]}
      />
      {screened && row.state === 'open' ? <TextLink href="/desk/screening">{t('payoutDesk:holds.toScreening')}</TextLink> : null}
      <RowCommands workflow="hold" path="/api/holds" id={row.id} commands={row.allowedCommands} />
    </>
  );
}
