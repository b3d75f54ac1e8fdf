import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { useSessionIfKnown } from '../../api/session.js';
import { Due } from '../../ui/date-time.js';
import { Dialogue } from '../../ui/dialogue.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { TextLink } from '../../ui/link.js';
import { Section } from '../../ui/section.js';
import type { Application } from './application-query.js';
import classes from './applications.module.css';

/** For those who act for the company: its answers and files as the beginning of an application to another call. */
export function UseAgain({ application }: { readonly application: Application }) {
  const { t } = useTranslation('applications');
  const [open, setOpen] = useState(false);
  const party = useSessionIfKnown()?.parties.find(({ organisationId }) => organisationId === application.organisationId);
  if (!party || party.right === 'viewer') return null;
  return (
    <p>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('again.button')}
      </Button>
      {open ? <ChooseCall application={application} onClose={() => setOpen(false)} /> : null}
    </p>
  );
}

function ChooseCall({ application, onClose }: { readonly application: Application; readonly onClose: () => void }) {
  const { t } = useTranslation(['common', 'applications']);
  const router = useRouter();
  const errors = useFormErrors({});
  const [starting, setStarting] = useState<string | null>(null);
  const { data: calls } = useQuery({ queryKey: ['calls', 'open'], queryFn: () => answer(client.GET('/api/calls')) });
  const open = calls?.items.filter(({ window }) => window === 'open');
  const start = async (callId: string, instrument: string) => {
    setStarting(`${callId} ${instrument}`);
    errors.clear();
    try {
      const params = { path: { id: application.id } };
      const made = await answer(client.POST('/api/applications/{id}/clone', { params, body: { callId, instrument } }));
      await readAnew();
      router.history.push(`/applications/${made.id}`);
    } catch (problem) {
      errors.show(problem);
      setStarting(null);
    }
  };
  return (
    <Dialogue title={t('applications:again.title')} onClose={onClose}>
      <p>{t('applications:again.text')}</p>
      <ErrorSummary errors={errors.summary} />
      {open?.length === 0 ? <p>{t('applications:again.none')}</p> : null}
      {open?.map((call) => (
        <CallChoice key={call.id} call={call} starting={starting} onStart={(instrument) => void start(call.id, instrument)} />
      ))}
    </Dialogue>
  );
}

interface CallChoiceProps {
  readonly call: Dto<'CallListedDto'>;
  readonly starting: string | null;
  readonly onStart: (instrument: string) => void;
}

function CallChoice({ call, starting, onStart }: CallChoiceProps) {
  return (
    <section className={classes.choice}>
      <h3>{call.title}</h3>
      {call.closesAt ? (
        <p>
          <Due at={call.closesAt} timeZone={call.timeZone} />
        </p>
      ) : null}
      <div className={classes.buttons}>
        {call.instruments.map(({ key, title }) => (
          <Button
            key={key}
            variant="default"
            loading={starting === `${call.id} ${key}`}
            disabled={starting !== null && starting !== `${call.id} ${key}`}
            onClick={() => onStart(key)}
          >
            {title}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** What of the earlier application did not come along: stays until the draft is sent. */
export function TakenOver({ application }: { readonly application: Application }) {
  const { t } = useTranslation('applications');
  const { clonedFrom } = application;
  if (!clonedFrom) return null;
  const { id, number, leftOut } = clonedFrom;
  return (
    <div className={classes.conflict}>
      <Section title={t('again.from', { number })}>
        <p>
          {leftOut.length === 0 ? t('again.all') : t('again.some', { count: leftOut.length })}{' '}
          <TextLink href={`/applications/${id}`}>{t('again.look', { number })}</TextLink>
        </p>
        {leftOut.length > 0 ? (
          <details className={classes.details} open>
            <summary>{t('again.left')}</summary>
            <ul>
              {leftOut.map(({ label, reason }) => (
                <li key={`${label} ${reason}`}>
                  <b>{label}</b> – {reason}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </Section>
    </div>
  );
}
