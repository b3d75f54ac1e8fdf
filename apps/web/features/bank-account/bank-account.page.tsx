import { TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { useActiveParty } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { DateTime } from '../../ui/date-time.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { useUrlState } from '../../ui/url-state.js';
import { AccountChangeCommands } from './account-change-commands.js';

/** Where the money goes. What was entered is shown masked, to nobody in full. */
export function BankAccountPage() {
  const { t } = useTranslation(['common', 'bank']);
  const party = useActiveParty();
  if (!party) return <Page title={t('bank:title')} sub={t('bank:noOrganisation')} />;
  return <Account key={party.organisationId} organisationId={party.organisationId} name={party.name} />;
}

function Account({ organisationId, name }: { readonly organisationId: string; readonly name: string }) {
  const { t } = useTranslation(['common', 'bank']);
  const { data: account } = useSuspenseQuery({
    queryKey: ['bank-account', organisationId],
    queryFn: () => answer(client.GET('/api/bank-accounts/{organisationId}', { params: { path: { organisationId } } })),
  });
  return (
    <Page title={t('bank:title')} sub={t('bank:sub')} above={name} width="narrow">
      {account.entered ? (
        <Section title={t('bank:present')}>
          <DefinitionList
            items={[
              { term: t('bank:holderName'), value: account.holderName },
              { term: t('bank:iban'), value: account.iban },
              { term: t('bank:bic'), value: account.bic },
              { term: t('bank:changed'), value: <DateTime at={account.changedAt} /> },
            ]}
          />
        </Section>
      ) : null}
      {account.change ? <Waiting change={account.change} /> : null}
      {account.mayChange ? (
        <AccountForm key={account.revision} account={account} name={name} />
      ) : account.change ? null : (
        <p>{t('bank:mayNot')}</p>
      )}
    </Page>
  );
}

/** Another account that a second person has to confirm, or that waits for its day: with what stands against it. */
function Waiting({ change }: { readonly change: Dto<'BankAccountChangeDto'> }) {
  const { t } = useTranslation(['common', 'bank']);
  const { date } = useFormat();
  const said =
    change.state === 'proposed'
      ? t('bank:proposed', { name: change.proposedBy ?? '', date: date(change.proposedAt) })
      : t('bank:waiting', { name: change.confirmedBy ?? '', date: date(change.effectiveAt ?? change.proposedAt) });
  return (
    <Section title={t('bank:otherAccount')}>
      <DefinitionList
        items={[
          { term: t('bank:holderName'), value: change.holderName },
          { term: t('bank:iban'), value: change.iban },
        ]}
      />
      <p>{said}</p>
      <p>{t('bank:untilThen')}</p>
      <AccountChangeCommands change={change} />
    </Section>
  );
}

function AccountForm({ account, name }: { readonly account: Dto<'BankAccountDto'>; readonly name: string }) {
  const { t } = useTranslation(['common', 'bank']);
  const router = useRouter();
  const [url] = useUrlState();
  const [next] = useState(url['next']);
  const { organisationId } = account;
  const form = useEntryForm({
    initial: { holderName: account.holderName ?? name, country: '', iban: '', bic: '' },
    labels: { holderName: t('bank:holderName'), country: t('bank:country'), iban: t('bank:iban'), bic: t('bank:bicOptional') },
    required: ['holderName', 'iban'],
    send: async ({ holderName, country, iban, bic }) => {
      const body = {
        holderName: holderName.trim(),
        country: country.trim().toUpperCase() || null,
        iban: iban.trim(),
        bic: bic.trim() || null,
      };
      await client.PUT('/api/bank-accounts/{organisationId}', { params: { path: { organisationId } }, body });
      notifyDone(t(account.entered ? 'bank:doneProposed' : 'bank:done'));
      await readAnew();
      if (next?.startsWith('/')) router.history.push(next);
    },
  });
  return (
    <Section title={t(account.entered ? 'bank:change' : 'bank:enter')}>
      {account.entered ? <p>{t('bank:changeHint')}</p> : null}
      <EntryFormFrame form={form} submitLabel={t('bank:save')}>
        <TextInput {...form.bind('holderName')} description={t('bank:holderHint')} maxLength={140} autoComplete="organization" />
        <TextInput {...form.bind('country')} description={t('bank:countryHint')} maxLength={2} autoComplete="off" spellCheck={false} />
        <TextInput {...form.bind('iban')} description={t('bank:ibanHint')} maxLength={50} autoComplete="off" spellCheck={false} />
        <TextInput {...form.bind('bic')} description={t('bank:bicHint')} maxLength={20} autoComplete="off" spellCheck={false} />
      </EntryFormFrame>
    </Section>
  );
}
