import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { useSession } from '../../api/session.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { ButtonLink } from '../../ui/link.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';

type Agreement = Dto<'AgreementDto'>;

/** Signs the very text that is on the page: its hash goes with the name, and a code where the call asks for it. */
export function SignForm({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation(['common', 'agreements', 'commands']);
  return (
    <Section title={t('agreements:sign')}>
      <p>{t('commands:agreement.sign.consequence')}</p>
      {agreement.codeNeeded ? <WithCode agreement={agreement} /> : <Fields agreement={agreement} />}
    </Section>
  );
}

function WithCode({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation(['common', 'agreements']);
  const { data } = useQuery({ queryKey: ['second-factor'], queryFn: () => answer(client.GET('/api/second-factor')) });
  if (!data) return null;
  if (data.state !== 'none') return <Fields agreement={agreement} />;
  return (
    <>
      <p>{t('agreements:factorMissing')}</p>
      <ButtonLink href="/account">{t('agreements:toAccount')}</ButtonLink>
    </>
  );
}

function Fields({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation(['common', 'agreements', 'commands']);
  const { person } = useSession();
  const { id, textHash, codeNeeded } = agreement;
  const form = useEntryForm({
    initial: { typedName: '', code: '' },
    labels: { typedName: t('agreements:name'), code: t('agreements:code') },
    required: codeNeeded ? ['typedName', 'code'] : ['typedName'],
    send: async ({ typedName, code }) => {
      const body = { typedName: typedName.trim(), textHash, ...(codeNeeded ? { code } : {}) };
      await client.POST('/api/agreements/{id}/sign', { params: { path: { id } }, body });
      notifyDone(t('commands:agreement.sign.done'));
      await readAnew();
    },
  });
  return (
    <EntryFormFrame form={form} submitLabel={t('agreements:signButton')}>
      <TextInput
        {...form.bind('typedName')}
        description={t('agreements:nameHint', { name: person?.name ?? '' })}
        autoComplete="name"
        maxLength={200}
      />
      {codeNeeded ? (
        <TextInput {...form.bind('code')} description={t('agreements:codeHint')} autoComplete="one-time-code" maxLength={40} />
      ) : null}
    </EntryFormFrame>
  );
}
