import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { useServerNow } from '../../api/session.js';
import { DateTime, Due } from '../../ui/date-time.js';
import { ButtonLink, TextLink } from '../../ui/link.js';
import { DefinitionList } from '../../ui/section.js';
import { Badge, StateBadge } from '../../ui/state-badge.js';
import { useCaseColumns } from './case-columns.js';
import { useCurrentCall } from './current-call.js';
import { DeskList, useStateFilter } from './desk-list.js';
import { RowCommands } from './simple-desk.js';

type Row = Dto<'AgreementDto'>;

/** The first three wait for somebody. */
const STATES = ['signed', 'copies', 'offered', 'in-force', 'replaced', 'terminated', 'lapsed', 'declined', 'withdrawn'] as const;
const DAY_MS = 86_400_000;
/** Deeds with a form of their own on the page of the agreement. */
const ELSEWHERE = ['sign', 'amend'];

/** Agreements by state: who has yet to sign and for how long it has been waiting; the whole case is a link away. */
export function DeskAgreementsPage() {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const call = useCurrentCall();
  const cases = useCaseColumns();
  const now = useServerNow();
  const callId = call?.id ?? '';
  const state = useStateFilter('signed');
  const list = usePages(['desk', 'agreements', callId, state], (cursor) =>
    answer(client.GET('/api/agreements', { params: { query: given({ callId, state, cursor }) as never } })),
  );
  const days = ({ offeredAt }: Row) => Math.max(0, Math.floor((now - new Date(offeredAt).getTime()) / DAY_MS));
  return (
    <DeskList<Row>
      title={t('desk:agreements.title')}
      sub={call?.title}
      actions={<TextLink href={`/desk/agreement-texts${call ? `?call=${call.id}` : ''}`}>{t('desk:texts.title')}</TextLink>}
      states={STATES.map((key) => ({ key, label: t(`desk:agreements.state.${key}`) }))}
      list={list}
      detailTitle={(row) => `${row.applicationNumber} · ${row.applicantName}`}
      detail={(row) => <Open row={row} />}
      columns={[
        cases.application,
        cases.company,
        cases.amount,
        { key: 'edition', header: t('desk:agreements.edition'), align: 'end', cell: (row) => row.edition },
        { key: 'state', header: t('desk:column.state'), cell: (row) => <StateBadge workflow="agreement" state={row.state} /> },
        { key: 'missing', header: t('desk:agreements.missing'), cell: (row) => <Missing row={row} /> },
        {
          key: 'days',
          header: t('desk:agreements.waitingFor'),
          align: 'end',
          cell: (row) => (isOpen(row) ? t('desk:agreements.days', { count: days(row) }) : '–'),
        },
        { key: 'due', header: t('desk:agreements.signBy'), cell: (row) => (row.state === 'offered' ? <Due at={row.signByAt} /> : '–') },
      ]}
    />
  );
}

const isOpen = ({ state }: Row): boolean => state === 'offered' || state === 'signed';

/** Whose hand it waits for. */
function Missing({ row }: { readonly row: Row }) {
  const { t } = useTranslation('desk');
  if (!isOpen(row)) return '–';
  const copies = row.copies.filter((copy) => copy.state === 'waiting').length;
  return (
    <>
      {row.toSign.map((party) => t(`agreements.party.${party}`)).join(', ')}
      {row.state === 'signed' ? t('agreements.party.authority') : null}
      {copies > 0 ? <Badge tone="amber">{t('agreements.copies', { count: copies })}</Badge> : null}
    </>
  );
}

function Open({ row }: { readonly row: Row }) {
  const { t } = useTranslation(['common', 'desk']);
  return (
    <>
      <p>
        <ButtonLink href={`/agreements/${row.id}`}>{t('desk:agreements.open')}</ButtonLink>
      </p>
      <DefinitionList
        items={[
          { term: t('desk:agreements.offered'), value: <DateTime at={row.offeredAt} show="day" /> },
          ...row.parties.map((party) => {
            const signed = row.signatures.find((one) => one.party === party);
            return {
              term: t(`desk:agreements.party.${party}`),
              value: signed ? (
                <>
                  {signed.typedName}, <DateTime at={signed.signedAt} show="day" />
                </>
              ) : (
                t('desk:agreements.notSigned')
              ),
            };
          }),
          ...(row.changeReason ? [{ term: t('desk:agreements.why'), value: row.changeReason }] : []),
        ]}
      />
      <RowCommands
        workflow="agreement"
        path="/api/agreements"
        id={row.id}
        commands={row.allowedCommands.filter(({ command }) => !ELSEWHERE.includes(command))}
      />
    </>
  );
}
