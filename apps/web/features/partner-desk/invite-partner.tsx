import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { notifyDone } from '../../ui/notify.js';
import { useMailLanguages } from './mail-languages.js';

/** The first person of a partner that nobody acts for yet. */
export function InvitePartner({ partner }: { readonly partner: Dto<'DeskPartnerDto'> }) {
  const { t, i18n } = useTranslation(['common', 'partnerDesk']);
  const languages = useMailLanguages();
  const form = useEntryForm({
    initial: { email: '', language: i18n.language },
    labels: { email: t('partnerDesk:invite.email'), language: t('partnerDesk:invite.language') },
    required: ['email'],
    send: async ({ email, language }) => {
      const params = { params: { path: { organisationId: partner.id } } };
      await answer(client.POST('/api/partner-desk/{organisationId}/invite', { ...params, body: { email, language: language as 'en' } }));
      notifyDone(t('partnerDesk:invite.done', { email }));
      form.set('email', '');
      await readAnew();
    },
  });
  return (
    <EntryFormFrame form={form} submitLabel={t(partner.invited ? 'partnerDesk:invite.again' : 'partnerDesk:invite.button')} secondary>
      {partner.invited ? <p>{t('partnerDesk:invite.open')}</p> : null}
      <TextInput {...form.bind('email')} type="email" />
      <NativeSelect {...form.bind('language')} data={languages} />
    </EntryFormFrame>
  );
}
