import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Session } from '../../api/paths.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { Section } from '../../ui/section.js';
import classes from './demo-logins.module.css';

/** One click for each role, in the demonstration only. */
export function DemoLogins({ onEnter }: { readonly onEnter: (session: Session) => Promise<void> }) {
  const { t, i18n } = useTranslation(['common', 'access']);
  const { data } = useQuery({ queryKey: ['demo-logins'], queryFn: () => answer(client.GET('/api/demo/logins')), staleTime: Infinity });
  const [entering, setEntering] = useState<string | null>(null);
  const errors = useFormErrors({});
  const enter = async (login: string) => {
    setEntering(login);
    errors.clear();
    try {
      await onEnter(await answer(client.POST('/api/demo/session', { body: { login } })));
    } catch (error) {
      errors.show(error);
      setEntering(null);
    }
  };
  if (!data) return null;
  return (
    <Section title={t('access:demo.title')} tone="note">
      <ErrorSummary errors={errors.summary} />
      <p>{t('access:demo.text')}</p>
      <ul className={classes.logins}>
        {data.items.map(({ login, name, role, organisation }) => (
          <li key={login}>
            <Button
              variant="default"
              fullWidth
              justify="flex-start"
              className={classes.login}
              loading={entering === login}
              disabled={entering !== null && entering !== login}
              onClick={() => void enter(login)}
            >
              <span className={classes.words}>
                <b>{i18n.exists(`common:role.${role}`) ? t(`common:role.${role}`) : role}</b>
                <span>{[name, organisation].filter(Boolean).join(' · ')}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
