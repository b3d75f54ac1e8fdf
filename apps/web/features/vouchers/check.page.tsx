import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import { DateTime } from '../../ui/date-time.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { Page, PageLoading } from '../../ui/page.js';
import { useProblemText } from '../../ui/problem-text.js';
import { Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';
import { usePathParam } from '../../ui/url-state.js';
import classes from './vouchers.module.css';

const TONES = { valid: 'green', used: 'grey', expired: 'amber', revoked: 'red' } as const;

/** For whoever is shown a voucher: whether it is good, and nothing else. */
export function VoucherCheckPage() {
  const { t } = useTranslation(['common', 'vouchers']);
  const code = usePathParam('code');
  const router = useRouter();
  const { ofProblem } = useProblemText();
  const { data, error, isPending } = useQuery({
    queryKey: ['voucher-check', code],
    queryFn: () => answer(client.GET('/api/public/vouchers/{code}', { params: { path: { code } } })),
    retry: false,
  });
  const form = useEntryForm({
    initial: { code: '' },
    labels: { code: t('vouchers:public.code') },
    required: ['code'],
    send: (values) => {
      router.history.push(`/voucher/${encodeURIComponent(values.code.trim())}`);
      return Promise.resolve();
    },
  });
  if (isPending) return <PageLoading />;
  const unknown = error instanceof ApiProblem && error.status === 404;
  return (
    <Page title={t('vouchers:public.title')} above={code} width="narrow">
      <Section>
        {data ? (
          <>
            <p className={classes.verdict}>
              <Badge tone={TONES[data.status]}>{t(`vouchers:public.${data.status}`)}</Badge>
            </p>
            <p>
              {t('vouchers:public.until')} <DateTime at={data.validUntilAt} show="day" />
            </p>
          </>
        ) : (
          <p>{unknown ? t('vouchers:public.unknown') : ofProblem(error)}</p>
        )}
      </Section>
      <Section title={t('vouchers:public.other')}>
        <EntryFormFrame form={form} submitLabel={t('vouchers:public.check')}>
          <TextInput {...form.bind('code')} autoComplete="off" maxLength={60} />
        </EntryFormFrame>
      </Section>
    </Page>
  );
}
