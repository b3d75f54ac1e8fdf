import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { ButtonLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { useOneTimeToken } from '../../ui/url-state.js';

/** A button, not a visit, uses the link up: mail filters open links before people do. */
export function VerifyEmailPage() {
  const { t } = useTranslation(['common', 'access']);
  const token = useOneTimeToken();
  const [state, setState] = useState<'asking' | 'busy' | 'done'>('asking');
  const errors = useFormErrors({});
  const confirm = async () => {
    setState('busy');
    errors.clear();
    try {
      await client.POST('/api/email-verifications', { body: { token } });
      setState('done');
    } catch (error) {
      errors.show(error);
      setState('asking');
    }
  };
  if (state === 'done')
    return (
      <Page title={t('access:verify.doneTitle')} width="narrow" key="done">
        <p>{t('access:verify.doneText')}</p>
        <ButtonLink href="/log-in">{t('access:toLogIn')}</ButtonLink>
      </Page>
    );
  return (
    <Page title={t('access:verify.title')} width="narrow">
      <ErrorSummary errors={errors.summary} />
      <Section>
        <p>{token ? t('access:verify.text') : t('access:link.missing')}</p>
        {token ? (
          <Button onClick={() => void confirm()} loading={state === 'busy'}>
            {t('access:verify.submit')}
          </Button>
        ) : null}
      </Section>
    </Page>
  );
}
