import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { Due } from '../../ui/date-time.js';
import { Money } from '../../ui/money.js';
import { Section } from '../../ui/section.js';
import type { Application } from './application-query.js';
import classes from './applications.module.css';

export interface FinishStepProps {
  readonly application: Application;
  readonly checks: Dto<'ChecksDto'> | undefined;
  readonly onSend: (command: string) => Promise<void>;
}

const isSending = (name: string): boolean => ['submit', 'resubmit', 'submit-sketch'].includes(name);

/** What it would bring, what is still missing, and the sending. */
export function FinishStep({ application, checks, onSend }: FinishStepProps) {
  const { t } = useTranslation(['common', 'applications', 'commands']);
  const [busy, setBusy] = useState(false);
  const sending = application.allowedCommands.find((one) => isSending(one.command));
  const others = application.allowedCommands.filter((one) => !isSending(one.command));
  return (
    <>
      {checks?.requested ? (
        <Section title={t('applications:finish.grant')}>
          <p className={classes.grant}>
            <Money amount={checks.requested} currency={checks.currency} />
          </p>
          {checks.funding.map((line) => (
            <p key={line} className={classes.quiet}>
              {line}
            </p>
          ))}
        </Section>
      ) : null}
      <Section title={t('applications:finish.title')}>
        {checks && !checks.complete ? <p>{t('applications:finish.gaps', { count: checks.gaps.length })}</p> : null}
        {application.formStep === 'sketch' ? <p>{t('applications:finish.sketch')}</p> : null}
        <p>{t('applications:finish.text')}</p>
        {checks?.closesAt ? (
          <p>
            <Due at={checks.closesAt} />
          </p>
        ) : null}
        <div className={classes.buttons}>
          {sending ? (
            <Button
              loading={busy}
              onClick={() => {
                setBusy(true);
                void onSend(sending.command).finally(() => setBusy(false));
              }}
            >
              {t(`commands:application.${sending.command === 'submit-sketch' ? 'submit-sketch' : 'submit'}.label`)}
            </Button>
          ) : null}
          <CommandButtons
            workflow="application"
            commands={others}
            primary={null}
            onCommand={async (name, options) => {
              await command(`/api/applications/{id}/${name}`, { params: { id: application.id }, body: options });
              await readAnew();
            }}
          />
        </div>
      </Section>
    </>
  );
}
