import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { Due } from '../../ui/date-time.js';
import { DefinitionList } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { useCaseColumns } from './case-columns.js';
import { useCurrentCall } from './current-call.js';
import { DeskList, useStateFilter } from './desk-list.js';
import { RowCommands } from './simple-desk.js';

type Row = Dto<'AgreementDto'>;

const STATES = ['signed', 'offered', 'in-force', 'lapsed', 'declined'] as const;

/** Agreements that wait for the programme's signature, and the others. */
export function DeskAgreementsPage() {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const call = useCurrentCall();
  const cases = useCaseColumns();
  const callId = call?.id ?? '';
  const state = useStateFilter('signed');
  const list = usePages(['desk', 'agreements', callId, state], (cursor) =>
    answer(client.GET('/api/agreements', { params: { query: given({ callId, state, cursor }) as never } })),
  );
  return (
    <DeskList<Row>
      title={t('desk:agreements.title')}
      sub={call?.title}
      states={STATES.map((key) => ({ key, label: t(`desk:agreements.state.${key}`) }))}
      list={list}
      detailTitle={(row) => `${row.applicationNumber} · ${row.applicantName}`}
      detail={(row) => (
        <>
          <DefinitionList
            items={row.signatures.map((signature) => ({ term: t(`desk:agreements.party.${signature.party}`), value: signature.typedName }))}
          />
          <p style={{ whiteSpace: 'pre-line' }}>{row.text}</p>
          <RowCommands workflow="agreement" path="/api/agreements" id={row.id} commands={row.allowedCommands} />
        </>
      )}
      columns={[
        cases.application,
        cases.company,
        cases.amount,
        { key: 'state', header: t('desk:column.state'), cell: (row) => <StateBadge workflow="agreement" state={row.state} /> },
        {
          key: 'due',
          header: t('desk:agreements.signBy'),
          cell: (row) => (row.state === 'offered' || row.state === 'signed' ? <Due at={row.signByAt} /> : '–'),
        },
      ]}
    />
  );
}
