import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { EnvelopeBar } from '../../ui/envelope-bar.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { useCurrentCall } from './current-call.js';

/** Where the money of each envelope is: always the same bar in the same order. */
export function EnvelopesPage() {
  const { t } = useTranslation(['common', 'desk']);
  const call = useCurrentCall();
  const id = call?.id ?? '';
  const { data } = useQuery({
    queryKey: ['envelopes', id],
    queryFn: () => answer(client.GET('/api/calls/{id}/envelopes', { params: { path: { id } } })),
  });
  return (
    <Page title={t('desk:envelopes.title')} sub={call?.title} width="wide">
      {data?.items.map((envelope) => (
        <Section key={envelope.id} title={`${envelope.key} · ${envelope.authorityName}`}>
          <EnvelopeBar label={envelope.key} currency={envelope.currency} amounts={envelope} />
        </Section>
      ))}
    </Page>
  );
}
