import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { Money } from '../../ui/money.js';
import { EmptyState, Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';
import { DeclareAid, TakeBackAid } from './declare-aid.js';

type Aid = Dto<'AidDto'>;
const isTakenBackHere = ({ kind, state }: Aid): boolean => kind === 'declared' && state === 'granted';
const TONES = { earmarked: 'amber', granted: 'green', withdrawn: 'grey' } as const;

/** Aid that the company was granted here or has declared, with its notices, and the room that is left under the ceiling of each state. */
export function AidSection({ organisationId, mayDeclare }: { readonly organisationId: string; readonly mayDeclare: boolean }) {
  const { t, i18n } = useTranslation(['common', 'company']);
  const states = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const { data } = useSuspenseQuery({
    queryKey: ['organisation', organisationId, 'aid'],
    queryFn: () => answer(client.GET('/api/organisations/{organisationId}/aid', { params: { path: { organisationId } } })),
  });
  const notices = data.items.filter(({ notice }) => notice !== null);
  return (
    <Section title={t('company:aid.title')}>
      <p>{t('company:aid.text')}</p>
      {data.room.map((room) => (
        <p key={room.memberState}>
          {states.of(room.memberState)}: <b>{t('company:aid.left')}</b> <Money amount={room.remaining} currency="EUR" />{' '}
          {t('company:aid.of')} <Money amount={room.ceiling} currency="EUR" /> · {t('company:aid.since')}{' '}
          <DateTime at={room.since} show="day" />
        </p>
      ))}
      <DataTable<Aid>
        caption={t('company:aid.title')}
        rows={data.items}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('company:aid.none')} />}
        columns={[
          { key: 'from', header: t('company:aid.from'), rowHeader: true, cell: (row) => row.authorityName },
          { key: 'kind', header: t('company:aid.kindLabel'), cell: (row) => t(`company:aid.kind.${row.kind}`) },
          { key: 'reference', header: t('company:aid.reference'), cell: (row) => row.reference || '–' },
          {
            key: 'amount',
            header: t('company:aid.amount'),
            align: 'end',
            cell: (row) => <Money amount={row.amount} currency={row.currency} />,
          },
          {
            key: 'day',
            header: t('company:aid.grantedOn'),
            cell: (row) => (row.grantDate ? <DateTime at={row.grantDate} show="day" /> : '–'),
          },
          {
            key: 'state',
            header: t('company:aid.stateLabel'),
            cell: (row) => <Badge tone={TONES[row.state]}>{t(`company:aid.state.${row.state}`)}</Badge>,
          },
          ...(mayDeclare && data.items.some(isTakenBackHere)
            ? [
                {
                  key: 'change',
                  header: t('company:change'),
                  cell: (row: Aid) => (isTakenBackHere(row) ? <TakeBackAid organisationId={organisationId} aid={row} /> : null),
                },
              ]
            : []),
        ]}
      />
      {mayDeclare ? <DeclareAid organisationId={organisationId} /> : null}
      {notices.map(({ id, reference, notice }) => (
        <details key={id}>
          <summary>
            {notice?.title} · {reference}
          </summary>
          <div lang={notice?.language}>
            {notice?.paragraphs.map((words) => (
              <p key={words}>{words}</p>
            ))}
          </div>
          <a href={`/api/organisations/${organisationId}/aid/${id}/notice`} download>
            {t('company:aid.noticePdf')}
          </a>
        </details>
      ))}
    </Section>
  );
}
