import { useTranslation } from 'react-i18next';
import { EnvelopeBar } from '../../ui/envelope-bar.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { useCurrentCall, useEnvelopes } from './current-call.js';

/** Where the money of each envelope is: always the same bar in the same order. */
export function EnvelopesPage() {
  const { t } = useTranslation(['common', 'desk']);
  const call = useCurrentCall();
  const envelopes = useEnvelopes(call?.id);
  return (
    <Page title={t('desk:envelopes.title')} sub={call?.title} width="wide">
      {envelopes?.length === 0 ? <EmptyState title={t('desk:envelopes.none')}>{t('desk:envelopes.noneText')}</EmptyState> : null}
      {envelopes?.map((envelope) => (
        <Section key={envelope.id} title={envelope.name} actions={<span>{envelope.authorityName}</span>}>
          <EnvelopeBar label={envelope.name} currency={envelope.currency} amounts={envelope} />
        </Section>
      ))}
    </Page>
  );
}
