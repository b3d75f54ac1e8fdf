import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
import { TextLink } from '../../ui/link.js';
import { DefinitionList } from '../../ui/section.js';
import { DecisionAppeal } from './decision-appeal.js';
import { DecisionConditions } from './decision-conditions.js';
import { RecommendAgain, ReopenDecision } from './recommend-again.js';
import { RowCommands } from './simple-desk.js';

type Row = Dto<'DecisionDto'>;

/** Deeds that have a place of their own on the page. */
const ELSEWHERE = ['recommend', 'communicate', 'meet-condition', 'dismiss', 'allow', 'reopen'];

/** Who recommended and confirmed and why, what it hangs on, what was said against it, and what this person may do about it. */
export function DecisionFacts({ row }: { readonly row: Row }) {
  const { t, i18n } = useTranslation(['common', 'desk']);
  const reason = `desk:decisions.reason.${row.reason.replace('.', '-')}`;
  return (
    <>
      <DefinitionList
        items={[
          { term: t('desk:decisions.recommendedBy'), value: row.recommendedBy ?? t('desk:decisions.system') },
          { term: t('desk:decisions.confirmedBy'), value: row.confirmedBy.join(', ') || '–' },
          { term: t('desk:decisions.why'), value: i18n.exists(reason) ? t(reason) : row.reason },
          ...(row.communicatedAt
            ? [
                { term: t('desk:decisions.communicated'), value: <DateTime at={row.communicatedAt} /> },
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
      {row.allowedCommands.some(({ command }) => command === 'reopen') ? <ReopenDecision row={row} /> : null}
    </>
  );
}
