import { Button, Group, NumberInput, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import type { FormErrors } from '../../ui/form-errors.js';
import { fieldId, useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { SaveStatus } from '../../ui/save-status.js';
import { Section } from '../../ui/section.js';
import type { Assignment } from './assignment-query.js';
import { DeclineDialogue } from './decline-dialogue.js';
import classes from './reviews.module.css';
import type { ScoresDraft } from './use-scores.js';
import { useScores } from './use-scores.js';

type Criterion = Assignment['criteria'][number];

const scorePath = (key: string) => `scores.${key}.score`;
const commentPath = (key: string) => `scores.${key}.comment`;

/** Points and a comment for each criterion, saved as one types; the server names every gap when it is sent. */
export function Scoresheet({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation(['common', 'reviews', 'commands']);
  const { id, criteria } = assignment;
  const can = (name: string) => assignment.allowedCommands.some(({ command }) => command === name);
  const draft = useScores(assignment);
  const [busy, setBusy] = useState(false);
  const [abstaining, setAbstaining] = useState(false);
  const labels = criteria.flatMap(({ key, label }) => [
    [scorePath(key), label],
    [commentPath(key), t('reviews:commentOn', { label })],
  ]);
  const errors = useFormErrors({
    ...(Object.fromEntries(labels) as Record<string, string>),
    overallComment: t('reviews:overall'),
    confidentialComment: t('reviews:confidential'),
  });
  const submit = async () => {
    setBusy(true);
    errors.clear();
    try {
      await draft.flush();
      await client.POST('/api/assignments/{id}/submit', { params: { path: { id } } });
      notifyDone(t('commands:assignment.submit.done'));
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    } finally {
      setBusy(false);
    }
  };
  const inSum = criteria.filter(({ independent }) => !independent);
  const onTheirOwn = criteria.filter(({ independent }) => independent);
  const fields = (criterion: Criterion) => <CriterionFields key={criterion.key} criterion={criterion} draft={draft} errors={errors} />;
  return (
    <Section title={t('reviews:sheet')} actions={<SaveStatus save={draft} />}>
      <ErrorSummary errors={errors.summary} />
      <OtherDraft draft={draft} />
      <p className={classes.quiet}>{t('reviews:readByApplicant')}</p>
      <Stack gap={18}>
        <p className={classes.quiet}>{t(`reviews:aggregation.${assignment.aggregation}`)}</p>
        {inSum.map(fields)}
        {onTheirOwn.length > 0 ? (
          <div>
            <h3>{t('reviews:independent.title')}</h3>
            <p className={classes.quiet}>{t('reviews:independent.text')}</p>
          </div>
        ) : null}
        {onTheirOwn.map(fields)}
        <Textarea
          id={fieldId('overallComment')}
          label={t('common:form.optional', { label: t('reviews:overall') })}
          autosize
          minRows={3}
          maxLength={5000}
          value={draft.overallComment}
          error={errors.of('overallComment')}
          onChange={(event) => draft.setOverall(event.currentTarget.value)}
        />
        <Textarea
          id={fieldId('confidentialComment')}
          label={t('common:form.optional', { label: t('reviews:confidential') })}
          description={t('reviews:confidentialHint')}
          autosize
          minRows={2}
          maxLength={5000}
          value={draft.confidentialComment}
          error={errors.of('confidentialComment')}
          onChange={(event) => draft.setConfidential(event.currentTarget.value)}
        />
        {can('submit') ? <p className={classes.quiet}>{t('commands:assignment.submit.consequence')}</p> : null}
        <Group gap={10}>
          {can('submit') ? (
            <Button loading={busy} disabled={draft.conflict} onClick={() => void submit()}>
              {t('commands:assignment.submit.label')}
            </Button>
          ) : null}
          {can('abstain') ? (
            <Button variant="danger" disabled={busy} onClick={() => setAbstaining(true)}>
              {t('commands:assignment.abstain.label')}…
            </Button>
          ) : null}
        </Group>
      </Stack>
      {abstaining ? <DeclineDialogue id={id} command="abstain" onClose={() => setAbstaining(false)} /> : null}
    </Section>
  );
}

interface FieldsProps {
  readonly criterion: Criterion;
  readonly draft: ScoresDraft;
  readonly errors: FormErrors;
}

function CriterionFields({ criterion, draft, errors }: FieldsProps) {
  const { t } = useTranslation(['common', 'reviews']);
  const { key, label, help, weight, scaleMax, scaleLabels, optional, independent, threshold } = criterion;
  const given = draft.scores[key];
  const scale = t(independent || optional ? 'reviews:scaleAlone' : 'reviews:scale', { max: scaleMax, weight });
  return (
    <div className={classes.criterion}>
      <NumberInput
        id={fieldId(scorePath(key))}
        label={optional ? t('common:form.optional', { label }) : label}
        description={help ? `${help} ${scale}` : scale}
        min={0}
        max={scaleMax}
        clampBehavior="strict"
        allowDecimal={false}
        hideControls
        allowNegative={false}
        inputMode="numeric"
        styles={{ input: { maxWidth: 140 } }}
        value={given?.score ?? ''}
        error={errors.of(scorePath(key))}
        onChange={(value) => draft.setScore(key, { score: value === '' ? null : Number(value) })}
      />
      {scaleLabels.length > 0 ? (
        <dl className={classes.scale} aria-label={t('reviews:scaleOf', { label })}>
          {scaleLabels.map((one) => (
            <div key={one.score} data-chosen={given?.score === one.score || undefined}>
              <dt>{one.score}</dt>
              <dd>{one.label}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {threshold === null ? null : <p className={classes.quiet}>{t('reviews:threshold', { threshold, max: scaleMax })}</p>}
      <Textarea
        id={fieldId(commentPath(key))}
        label={t('reviews:commentOn', { label })}
        autosize
        minRows={2}
        maxLength={5000}
        value={given?.comment ?? ''}
        error={errors.of(commentPath(key))}
        onChange={(event) => draft.setScore(key, { comment: event.currentTarget.value })}
      />
    </div>
  );
}

function OtherDraft({ draft }: { readonly draft: ScoresDraft }) {
  const { t } = useTranslation(['common', 'reviews']);
  return (
    <div role="alert">
      {draft.conflict ? (
        <Section tone="warning" order={3} title={t('reviews:other.title')}>
          <p>{t('reviews:other.text')}</p>
          <Group gap={10}>
            <Button onClick={draft.keepMine}>{t('reviews:other.mine')}</Button>
            <Button variant="default" onClick={draft.takeOther}>
              {t('reviews:other.take')}
            </Button>
          </Group>
        </Section>
      ) : null}
    </div>
  );
}
