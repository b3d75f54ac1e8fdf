import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
import { TextLink } from '../../ui/link.js';
import { DefinitionList } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { useCaseColumns } from './case-columns.js';
import { useCurrentCall } from './current-call.js';
import { DecisionAppeal } from './decision-appeal.js';
import { DecisionConditions } from './decision-conditions.js';
import { DeskList, useStateFilter } from './desk-list.js';
import { RecommendAgain } from './recommend-again.js';
import { RowCommands } from './simple-desk.js';

type Row = Dto<'DecisionDto'>;

const STATES = ['recommended', 'appealed', 'sent-back', 'confirmed', 'communicated', 'dismissed', 'allowed', 'cancelled'] as const;
/** Deeds that have a place of their own on the page. */
const ELSEWHERE = ['recommend', 'communicate', 'meet-condition', 'dismiss', 'allow'];

/** Decisions: recommended by one person, confirmed by others, as many as the amount asks for. */
export function DecisionsPage() {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const call = useCurrentCall();
  const cases = useCaseColumns();
  const callId = call?.id ?? '';
  const state = useStateFilter('recommended');
  const list = usePages(['desk', 'decisions', callId, state], (cursor) =>
    answer(client.GET('/api/decisions', { params: { query: given({ callId, state, cursor }) as never } })),
  );
  return (
    <DeskList<Row>
      title={t('desk:decisions.title')}
      sub={call?.title}
      states={STATES.map((key) => ({ key, label: t(`desk:decisions.state.${key}`) }))}
      list={list}
      detailTitle={(row) => `${row.applicationNumber} · ${row.applicantName}`}
      detail={(row) => <Open row={row} />}
      columns={[
        cases.application,
        cases.company,
        { key: 'outcome', header: t('desk:ranking.outcome'), cell: (row) => t(`desk:ranking.is.${row.outcome}`) },
        cases.amount,
        { key: 'levels', header: t('desk:decisions.levels'), align: 'end', cell: (row) => `${row.levelsDone} / ${row.levelsNeeded}` },
        { key: 'state', header: t('desk:column.state'), cell: (row) => <StateBadge workflow="decision" state={row.state} /> },
      ]}
    />
  );
}

function Open({ row }: { readonly row: Row }) {
  const { t, i18n } = useTranslation(['common', 'desk']);
  const reason = `desk:decisions.reason.${row.reason.replace('.', '-')}`;
  return (
    <>
      <DefinitionList
        items={[
          { term: t('desk:decisions.recommendedBy'), value: row.recommendedBy ?? t('desk:decisions.system') },
          { term: t('desk:decisions.confirmedBy'), value: row.confirmedBy.join(', ') || '–' },
          { term: t('desk:decisions.why'), value: i18n.exists(reason) ? t(reason) : row.reason },
          ...(row.communicatedAt ? [{ term: t('desk:decisions.communicated'), value: <DateTime at={row.communicatedAt} /> }] : []),
          ...(row.communicatedAt
            ? [
                {
                  term: t('desk:decisions.letter'),
                  value: <TextLink href={`/api/decisions/${row.id}/letter`}>{t('desk:decisions.letterLink')}</TextLink>,
                },
              ]
            : []),
        ]}
      />
      <DecisionConditions row={row} />
      <DecisionAppeal row={row} />
      {row.allowedCommands.some(({ command }) => command === 'recommend') ? <RecommendAgain row={row} /> : null}
      <RowCommands
        workflow="decision"
        path="/api/decisions"
        id={row.id}
        commands={row.allowedCommands.filter(({ command }) => !ELSEWHERE.includes(command))}
        route={{ 'confirm-level': 'confirm' }}
        params={{ amount: `${row.currency} ${row.amount}` }}
      />
    </>
  );
}
