import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
import { DefinitionList, EmptyState, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { RowCommands } from '../desk/simple-desk.js';
import { useFigureName } from './figure-name.js';

type Proposal = Dto<'LegalParameterProposalDto'>;

/** What waits for a second administrator, with what it touches; then what was decided last. */
export function Proposals() {
  const { t } = useTranslation(['common', 'law']);
  const { data } = useQuery({
    queryKey: ['law', 'proposals'],
    queryFn: () => answer(client.GET('/api/legal-parameter-proposals')),
    throwOnError: true,
  });
  const open = data?.items.filter(({ state }) => state === 'proposed') ?? [];
  const decided = data?.items.filter(({ state }) => state !== 'proposed').slice(0, 5) ?? [];
  return (
    <Section title={t('law:proposals')}>
      {data && open.length === 0 ? <EmptyState title={t('law:noProposals')} /> : null}
      {open.length > 0 ? <Touched /> : null}
      {[...open, ...decided].map((row) => (
        <One key={row.id} row={row} />
      ))}
    </Section>
  );
}

function One({ row }: { readonly row: Proposal }) {
  const { t } = useTranslation(['common', 'law']);
  const nameOf = useFigureName();
  return (
    <Section title={nameOf(row.code)} order={3} actions={<StateBadge workflow="legal-parameter-proposal" state={row.state} />}>
      <DefinitionList
        items={[
          { term: t('law:change'), value: t('law:fromTo', { before: row.valueBefore ?? '–', after: row.value }) },
          { term: t('law:validFrom'), value: <DateTime at={row.validFrom} /> },
          { term: t('law:validTo'), value: row.validTo ? <DateTime at={row.validTo} /> : t('law:open') },
          { term: t('law:legalBasis'), value: row.legalBasis },
          { term: t('law:reason'), value: row.reason },
          { term: t('law:proposedAt'), value: <DateTime at={row.createdAt} /> },
        ]}
      />
      <RowCommands workflow="legal-parameter-proposal" path="/api/legal-parameter-proposals" id={row.id} commands={row.allowedCommands} />
    </Section>
  );
}

/** Calls that are open and applications that are not decided yet: they are checked by the figures of their day. */
function Touched() {
  const { t } = useTranslation(['common', 'law']);
  const { data } = useQuery({
    queryKey: ['law', 'touched'],
    queryFn: () => answer(client.GET('/api/legal-parameter-effects')),
    throwOnError: true,
  });
  if (!data) return null;
  return (
    <Section title={t('law:touches')} order={3} tone="note">
      <p>{t('law:touchesText')}</p>
      <ul>
        {data.items.map((call) => (
          <li key={call.callId}>{t('law:touchesCall', { title: call.title, count: call.applications })}</li>
        ))}
      </ul>
      {data.items.length === 0 ? <p>{t('law:touchesNothing')}</p> : null}
    </Section>
  );
}
