import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { useSessionIfKnown } from '../../api/session.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, EmptyState, Section } from '../../ui/section.js';
import { Badge, StateBadge } from '../../ui/state-badge.js';
import { BooksLinks } from './books-links.js';

type Alarm = Dto<'LedgerAlarmDto'>;
type Run = Dto<'ProofRunDto'>;

/** Whether the books hold, and the alarm that stops paying while they do not. */
export function ProofPage() {
  const { t } = useTranslation(['common', 'books']);
  const administrator = useSessionIfKnown()?.roles.every((role) => role === 'administrator') ?? true;
  const { data } = useSuspenseQuery({
    queryKey: ['books', 'proof'],
    queryFn: () => answer(client.GET('/api/ledger-alarms')),
  });
  const open = data.alarms.filter(({ state }) => state !== 'cleared');
  const past = data.alarms.filter(({ state }) => state === 'cleared');
  return (
    <Page title={t('books:proof.title')} sub={t('books:proof.text')}>
      {administrator ? null : <BooksLinks here="proof" />}
      {open.map((alarm) => (
        <OpenAlarm key={alarm.id} alarm={alarm} />
      ))}
      {data.stopped ? null : (
        <Section title={t('books:proof.holds')}>
          <p>
            {data.last ? (
              <>
                {t('books:proof.last')} <DateTime at={data.last.at} />
              </>
            ) : (
              t('books:proof.notYet')
            )}
          </p>
        </Section>
      )}
      <Section title={t('books:proof.runs')}>
        <DataTable<Run>
          caption={t('books:proof.runs')}
          rows={data.runs}
          rowId={(run) => run.id}
          empty={<EmptyState title={t('books:proof.notYet')}>{t('books:proof.notYetText')}</EmptyState>}
          columns={[
            { key: 'at', header: t('books:transfers.at'), rowHeader: true, cell: (run) => <DateTime at={run.at} /> },
            {
              key: 'balanced',
              header: t('books:proof.outcome'),
              cell: (run) => (
                <Badge tone={run.balanced ? 'green' : 'red'}>
                  {run.balanced ? t('books:proof.good') : t('books:proof.bad', { count: run.problems })}
                </Badge>
              ),
            },
          ]}
        />
      </Section>
      {past.length > 0 ? (
        <Section title={t('books:proof.past')}>
          {past.map((alarm) => (
            <AlarmFacts key={alarm.id} alarm={alarm} />
          ))}
        </Section>
      ) : null}
    </Page>
  );
}

function OpenAlarm({ alarm }: { readonly alarm: Alarm }) {
  const { t } = useTranslation(['common', 'books']);
  return (
    <Section title={t('books:proof.stopped')} tone="error">
      <p>{t('books:proof.stoppedText')}</p>
      <AlarmFacts alarm={alarm} />
      <ul>
        {alarm.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <CommandButtons
        workflow="ledger-alarm"
        commands={alarm.allowedCommands}
        onCommand={async (name, options) => {
          await command(`/api/ledger-alarms/{id}/${name}`, { params: { id: alarm.id }, body: options });
          await readAnew();
        }}
      />
    </Section>
  );
}

function AlarmFacts({ alarm }: { readonly alarm: Alarm }) {
  const { t } = useTranslation(['common', 'books']);
  return (
    <DefinitionList
      items={[
        { term: t('books:proof.raised'), value: <DateTime at={alarm.raisedAt} /> },
        { term: t('books:proof.state'), value: <StateBadge workflow="ledger-alarm" state={alarm.state} /> },
        ...(alarm.askedBy ? [{ term: t('books:proof.askedBy'), value: `${alarm.askedBy}: ${alarm.reason ?? ''}` }] : []),
        ...(alarm.clearedBy ? [{ term: t('books:proof.clearedBy'), value: alarm.clearedBy }] : []),
      ]}
    />
  );
}
