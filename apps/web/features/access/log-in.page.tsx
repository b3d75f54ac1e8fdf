import { PasswordInput, TextInput } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Session } from '../../api/paths.js';
import { ApiProblem } from '../../api/problem.js';
import { sessionChanged, useSessionIfKnown } from '../../api/session.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { TextLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { DemoLogins } from './demo-logins.js';

/** Where the reader wanted to go before logging in: an address of ours, nothing else. */
function nextAddress(): string {
  const next = new URLSearchParams(window.location.search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
}

export function LogInPage() {
  const { t } = useTranslation(['common', 'access']);
  const router = useRouter();
  const session = useSessionIfKnown();
  const enter = async (entered: Session) => {
    const next = nextAddress();
    await sessionChanged(entered);
    router.history.push(next);
  };
  const [codeNeeded, setCodeNeeded] = useState(false);
  const form = useEntryForm({
    initial: { email: '', password: '', code: '' },
    labels: { email: t('access:email'), password: t('access:password'), code: t('access:logIn.code') },
    required: codeNeeded ? ['email', 'password', 'code'] : ['email', 'password'],
    send: async ({ code, ...body }) => {
      try {
        await enter(await answer(client.POST('/api/session', { body: codeNeeded ? { ...body, code } : body })));
      } catch (problem) {
        if (codeNeeded || !(problem instanceof ApiProblem) || problem.code !== 'identity.second-factor-needed') throw problem;
        setCodeNeeded(true);
      }
    },
  });
  return (
    <Page title={t('access:logIn.title')} sub={t('access:logIn.sub')} width="narrow">
      <Section>
        <EntryFormFrame
          form={form}
          submitLabel={t('access:logIn.submit')}
          after={<TextLink href="/forgot-password">{t('access:logIn.forgot')}</TextLink>}
        >
          <TextInput {...form.bind('email')} type="email" autoComplete="username" inputMode="email" />
          <PasswordInput
            {...form.bind('password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('access:showPassword') }}
          />
          {codeNeeded ? (
            <TextInput
              {...form.bind('code')}
              description={t('access:logIn.codeHint')}
              autoComplete="one-time-code"
              maxLength={40}
              autoFocus
            />
          ) : null}
        </EntryFormFrame>
      </Section>
      <p>
        {t('access:logIn.new')} <TextLink href="/register">{t('access:logIn.register')}</TextLink>
      </p>
      {session?.demo ? <DemoLogins onEnter={enter} /> : null}
    </Page>
  );
}
