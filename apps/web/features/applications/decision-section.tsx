import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { uploadFile } from '../../api/upload.js';
import { useFormat } from '../../i18n/format.js';
import { Countdown } from '../../ui/countdown.js';
import { DateTime } from '../../ui/date-time.js';
import { EntryFormFrame, useEntryForm } from '../../ui/entry-form.js';
import { FileDrop } from '../../ui/file-drop.js';
import { TextLink } from '../../ui/link.js';
import { mediaWords } from '../../ui/media-words.js';
import { notifyDone } from '../../ui/notify.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import type { Application } from './application-query.js';

type Told = Dto<'ToldDecisionDto'>;

/** Steps that tell the applicant a decision, or that a rule was not met. */
const TOLD = ['approve', 'reserve', 'reject', 'promote', 'allow-appeal', 'reserve-on-appeal'];
const TYPES = ['application/pdf', 'image/png', 'image/jpeg'];
const MAX_BYTES = 10 * 1024 * 1024;

/** What was decided, why, on what conditions, the letter, and what can be done against it; the last word first. */
export function DecisionSection({ application }: { readonly application: Application }) {
  const { id, version, state, timeline } = application;
  const { data } = useQuery({
    queryKey: ['told-decisions', id, version],
    queryFn: () => answer(client.GET('/api/applications/{id}/decisions', { params: { path: { id } } })),
    enabled: state === 'ineligible' || timeline.some(({ command }) => TOLD.includes(command)),
    retry: false,
  });
  return data ? [...data.items].reverse().map((told) => <OneDecision key={told.id} told={told} />) : null;
}

function OneDecision({ told }: { readonly told: Told }) {
  const { t, i18n } = useTranslation(['applications', 'states']);
  const { money } = useFormat();
  const { id, outcome, ineligible, amount, currency, reason, conditions, communicatedAt, state } = told;
  const said = t(`applications:decision.outcome.${ineligible ? 'ineligible' : outcome}`, { amount: money(amount, currency) });
  const code = `applications:decision.reason.${reason.replace('.', '-')}`;
  return (
    <Section title={t('applications:decision.title')} actions={<StateBadge workflow="decision" state={state} />}>
      <p>
        <b>{said}</b>
      </p>
      <DefinitionList
        items={[
          { term: t('applications:decision.why'), value: i18n.exists(code) ? t(code) : reason },
          { term: t('applications:decision.told'), value: <DateTime at={communicatedAt} show="full" /> },
          {
            term: t('applications:decision.letter'),
            value: <TextLink href={`/api/decisions/${id}/letter`}>{t('applications:decision.letterLink')}</TextLink>,
          },
        ]}
      />
      <Conditions conditions={conditions} />
      <Appeal told={told} />
    </Section>
  );
}

function Conditions({ conditions }: { readonly conditions: Told['conditions'] }) {
  const { t } = useTranslation('applications');
  if (conditions.length === 0) return null;
  return (
    <>
      <h3>{t('decision.conditions')}</h3>
      <p>{t('decision.conditionsText')}</p>
      <ul>
        {conditions.map(({ id, text, metAt }) => (
          <li key={id}>
            {text}:{' '}
            {metAt ? (
              <>
                {t('decision.met')} <DateTime at={metAt} />
              </>
            ) : (
              t('decision.open')
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Appeal({ told }: { readonly told: Told }) {
  const { t } = useTranslation('applications');
  const { appeal, allowedCommands, appealUntilAt } = told;
  if (appeal) return <FiledAppeal told={told} appeal={appeal} />;
  if (!allowedCommands.some(({ command }) => command === 'appeal')) return null;
  return (
    <>
      <h3>{t('decision.appeal.title')}</h3>
      <Countdown at={appealUntilAt} />
      <details>
        <summary>{t('decision.appeal.begin')}</summary>
        <AppealForm id={told.id} />
      </details>
    </>
  );
}

function AppealForm({ id }: { readonly id: string }) {
  const { t } = useTranslation('applications');
  const form = useEntryForm({
    initial: { reasons: '' },
    labels: { reasons: t('decision.appeal.reasons') },
    required: ['reasons'],
    send: async ({ reasons }) => {
      await client.POST('/api/decisions/{id}/appeal', { params: { path: { id } }, body: { reasons: reasons.trim() } });
      notifyDone(t('decision.appeal.done'));
      await readAnew();
    },
  });
  return (
    <EntryFormFrame form={form} submitLabel={t('decision.appeal.send')}>
      <Textarea {...form.bind('reasons')} description={t('decision.appeal.hint')} autosize minRows={5} maxLength={10_000} />
    </EntryFormFrame>
  );
}

function FiledAppeal({ told, appeal }: { readonly told: Told; readonly appeal: NonNullable<Told['appeal']> }) {
  const { t } = useTranslation('applications');
  const { reasons, filedAt, answer: answered, answeredAt, files } = appeal;
  const shown = files.map(({ id, name, size }) => ({
    id,
    name,
    sizeBytes: size,
    href: `/api/decisions/${told.id}/appeal/files/${id}/content`,
  }));
  return (
    <>
      <h3>{t('decision.appeal.title')}</h3>
      <DefinitionList
        items={[
          { term: t('decision.appeal.filed'), value: <DateTime at={filedAt} show="full" /> },
          { term: t('decision.appeal.reasons'), value: reasons },
          ...(answeredAt ? [{ term: t('decision.appeal.answered'), value: <DateTime at={answeredAt} show="full" /> }] : []),
          ...(answered ? [{ term: t('decision.appeal.answer'), value: answered }] : []),
        ]}
      />
      {told.state === 'appealed' ? (
        <FileDrop
          label={t('decision.appeal.files')}
          hint={t('decision.appeal.waiting')}
          accept={TYPES}
          acceptWords={mediaWords(TYPES)}
          maxBytes={MAX_BYTES}
          multiple
          files={shown}
          onUpload={async (file, options) => {
            await uploadFile(`/api/decisions/${told.id}/appeal/files`, file, options);
            await readAnew();
          }}
        />
      ) : (
        <ul>
          {shown.map(({ id, name, href }) => (
            <li key={id}>
              <TextLink href={href}>{name}</TextLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
