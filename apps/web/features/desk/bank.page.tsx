import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { hasRole, useSession } from '../../api/session.js';
import { uploadFile } from '../../api/upload.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { DataTable } from '../../ui/data-table.js';
import { DateTime } from '../../ui/date-time.js';
import { FileDrop } from '../../ui/file-drop.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, EmptyState, Section } from '../../ui/section.js';
import { Badge, StateBadge } from '../../ui/state-badge.js';
import classes from './payout-desk.module.css';
import { PayoutDeskTabs } from './payout-desk-tabs.js';
import { AccountChangeCommands } from '../bank-account/account-change-commands.js';

const MAX_BYTES = 200 * 1024 * 1024;

/** What the bank says, and what somebody has to say about it: entries without a payment, other accounts of payees, files. */
export function BankPage() {
  const { t } = useTranslation(['common', 'desk', 'bank']);
  return (
    <Page title={t('desk:bank.title')} sub={t('desk:bank.sub')} width="wide" top={<PayoutDeskTabs />}>
      <Entries />
      <Changes />
      <Files />
    </Page>
  );
}

function Entries() {
  const { t } = useTranslation(['common', 'desk']);
  const { data } = useSuspenseQuery({
    queryKey: ['desk', 'bank-entries'],
    queryFn: () => answer(client.GET('/api/bank-entries', { params: { query: { open: 'true' } } })),
  });
  return (
    <Section title={t('desk:bank.entries')}>
      {data.items.length === 0 ? <EmptyState title={t('desk:bank.noEntries')}>{t('desk:bank.noEntriesText')}</EmptyState> : null}
      {data.items.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </Section>
  );
}

function Entry({ entry }: { readonly entry: Dto<'BankEntryDto'> }) {
  const { t } = useTranslation(['common', 'desk']);
  const session = useSession();
  const mayConfirm = hasRole(session, ['finance-approver']);
  const mayDecide = hasRole(session, ['finance-officer', 'finance-approver']);
  const commands = [
    ...(entry.suggestedPayoutId && mayConfirm ? [{ command: 'confirmed', dangerous: true, reasonRequired: true }] : []),
    ...(mayDecide ? [{ command: 'dismissed', dangerous: false, reasonRequired: true }] : []),
  ];
  return (
    <div className={classes.item}>
      <DefinitionList
        items={[
          {
            term: t('desk:bank.entry'),
            value: (
              <>
                {t(`desk:bank.direction.${entry.direction}`)} <Money amount={entry.amount} currency={entry.currency} />
              </>
            ),
          },
          { term: t('desk:bank.booked'), value: <DateTime at={entry.bookingDate} show="day" /> },
          { term: t('desk:bank.reference'), value: entry.endToEndId ?? t('desk:bank.noReference') },
          { term: t('desk:bank.why'), value: t(`desk:bank.outcome.${entry.outcome}`) },
          ...(entry.suggestedEndToEndId ? [{ term: t('desk:bank.suggested'), value: entry.suggestedEndToEndId }] : []),
        ]}
      />
      <CommandButtons
        workflow="bank-entry"
        primary={null}
        commands={commands}
        params={{ reference: entry.suggestedEndToEndId ?? '', amount: `${entry.currency} ${entry.amount}` }}
        onCommand={async (decision, { reason }) => {
          await command('/api/bank-entries/{id}/decide', { params: { id: entry.id }, body: { decision, reason } });
          await readAnew();
        }}
      />
    </div>
  );
}

function Changes() {
  const { t } = useTranslation(['common', 'desk']);
  const { data } = useSuspenseQuery({
    queryKey: ['desk', 'bank-account-changes'],
    queryFn: () => answer(client.GET('/api/bank-account-changes', {})),
  });
  return (
    <Section title={t('desk:bank.changes')}>
      {data.items.length === 0 ? <EmptyState title={t('desk:bank.noChanges')}>{t('desk:bank.noChangesText')}</EmptyState> : null}
      {data.items.map((change) => (
        <div key={change.id} className={classes.item}>
          <DefinitionList
            items={[
              { term: t('desk:payouts.payee'), value: change.organisationName },
              { term: t('desk:column.state'), value: <StateBadge workflow="bank-account-change" state={change.state} /> },
              { term: t('desk:bank.from'), value: `${change.presentHolderName ?? ''} ${change.presentIban ?? ''}` },
              { term: t('desk:bank.to'), value: `${change.holderName} ${change.iban}` },
              { term: t('desk:bank.enteredBy'), value: change.proposedBy },
              { term: t('desk:bank.effective'), value: <DateTime at={change.effectiveAt} show="day" /> },
            ]}
          />
          <AccountChangeCommands change={change} />
        </div>
      ))}
    </Section>
  );
}

function Files() {
  const { t } = useTranslation(['common', 'desk', 'payoutDesk']);
  const mayImport = hasRole(useSession(), ['finance-officer', 'finance-approver']);
  const { data } = useSuspenseQuery({
    queryKey: ['desk', 'bank-files'],
    queryFn: () => answer(client.GET('/api/bank-files', { params: { query: { limit: 20 } } })),
  });
  return (
    <Section title={t('desk:bank.files')}>
      {mayImport ? (
        <FileDrop
          label={t('desk:bank.upload')}
          hint={t('desk:bank.uploadHint')}
          accept={['.xml', 'application/xml', 'text/xml']}
          acceptWords="XML"
          maxBytes={MAX_BYTES}
          files={[]}
          onUpload={async (file, options) => {
            await uploadFile('/api/bank-files', file, options);
            await readAnew();
          }}
        />
      ) : null}
      <DataTable
        caption={t('desk:bank.files')}
        rows={data.items}
        rowId={({ id }) => id}
        empty={<EmptyState title={t('desk:bank.noFiles')}>{t('payoutDesk:bank.noFilesText')}</EmptyState>}
        columns={[
          { key: 'at', header: t('payoutDesk:bank.at'), rowHeader: true, cell: (file) => <DateTime at={file.importedAt} /> },
          {
            key: 'kind',
            header: t('payoutDesk:bank.kind'),
            cell: (file) => kindOf(file.kind, (kind) => t(`payoutDesk:bank.kinds.${kind}`)),
          },
          { key: 'source', header: t('payoutDesk:bank.source'), cell: (file) => t(`payoutDesk:bank.sources.${file.source}`) },
          {
            key: 'outcome',
            header: t('payoutDesk:bank.outcome'),
            cell: (file) =>
              file.problem ? (
                <Badge tone="red">{t('desk:bank.refused')}</Badge>
              ) : (
                <>
                  {file.percent < 100 ? <Badge tone="blue">{t('desk:bank.percent', { percent: file.percent })}</Badge> : null}{' '}
                  {counted(file.summary, (outcome) => t(`desk:bank.outcome.${outcome}`)) || (file.percent < 100 ? '' : '–')}
                </>
              ),
          },
          { key: 'open', header: t('payoutDesk:bank.open'), align: 'end', cell: (file) => file.openEntries },
        ]}
      />
    </Section>
  );
}

const KINDS = ['pain.002', 'camt.053', 'camt.054'] as const;

/** The trade's own name of the message, and what it is. */
function kindOf(kind: string, words: (kind: string) => string): string {
  const known = KINDS.find((one) => kind.startsWith(one));
  return known ? `${words(known.replace('.', ''))} (${known})` : words('unknown');
}

function counted(summary: Readonly<Record<string, unknown>>, name: (outcome: string) => string): string {
  return Object.entries(summary)
    .map(([outcome, count]) => `${String(count)} × ${name(outcome)}`)
    .join(', ');
}
