import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldError } from '../../api/problem.js';
import { ErrorSummary } from '../error-summary.js';
import { fieldId } from '../form-errors.js';
import { Page, PageWithin } from '../page.js';
import { useProblemText } from '../problem-text.js';
import { Section } from '../section.js';
import { StepProgress } from '../step-progress.js';
import type { Step } from '../step-progress.js';
import { AnswerList } from './answers.js';
import { askedSteps, isRequired, missingOf } from './asked.js';
import { type FieldText, useFieldTexts } from './field-texts.js';
import { SchemaField } from './schema-field.js';
import type { Answers, FormSchema } from './schema.js';
import { isAnswered, textIn, withAnswer } from './schema.js';

/** A step that is not answers, such as documents: stands after the schema's own. */
export interface ExtraStep {
  readonly key: string;
  readonly title: string;
  readonly done: boolean;
  /** Errors whose path begins with this belong to the step: `documents` takes `documents.offer`. */
  readonly errorPrefix?: string;
  readonly content: ReactNode;
}

export const CHECK_STEP = 'check';

export interface SchemaFormProps {
  readonly schema: FormSchema;
  readonly value: Answers;
  readonly onChange: (value: Answers) => void;
  /** Currency of the amounts asked for. */
  readonly currency: string;
  /** Key of the step on show, from the address; the first where it is unknown. */
  readonly step: string | undefined;
  readonly onStep: (step: string) => void;
  /** What the server found, by path below the answers; null while nothing was sent. */
  readonly errors?: { readonly attempt: unknown; readonly fields: readonly FieldError[] } | null;
  /** Called by "Save and go on"; the step changes when it resolves. */
  readonly onSave: () => Promise<void>;
  /** Words of the autosave, beside the heading. */
  readonly status?: ReactNode;
  /** Beside every step, under its progress: how long there is, whom to ask. */
  readonly aside?: ReactNode;
  readonly extraSteps?: readonly ExtraStep[];
  /** Only these answers can be changed; the others are shown on the last step. All where it is left out. */
  readonly open?: readonly string[] | null;
  /** Within a page that has its own heading. */
  readonly embedded?: boolean;
  /** Under the answers on the last step: the sending. */
  readonly finish: ReactNode;
}

interface StepView {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly string[];
  readonly extra?: ExtraStep;
}

/** One step at a time, from a call's form; the last step shows all answers. Saved as one types (see useAutosave), resumable at any step. */
export function SchemaForm(props: SchemaFormProps) {
  const { schema, value, onChange, currency, onStep, errors } = props;
  const { t, i18n } = useTranslation();
  const [local, setLocal] = useState<{ attempt: unknown; fields: FieldError[] } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const steps = stepsOf(props, t('common:form.check'), i18n.language);
  const index = Math.max(
    0,
    steps.findIndex(({ key }) => key === props.step),
  );
  const here = steps[index];
  const found = local ?? errors ?? null;
  const texts = useFieldTexts(schema, found?.fields ?? []);
  const { ofProblem } = useProblemText();
  if (!here) return null;

  const go = (key: string) => {
    setLocal(null);
    setFailure(null);
    onStep(key);
  };
  const next = async () => {
    const missing = missingOf(schema, here.fields, value);
    if (missing.length > 0) return setLocal({ attempt: {}, fields: missing.map((path) => ({ path, code: 'required' })) });
    setBusy(true);
    try {
      await props.onSave();
      go(steps[index + 1]?.key ?? CHECK_STEP);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const stepOf = ({ name, path }: FieldText) =>
    steps.find(({ fields, extra }) => (name === undefined ? isOf(extra, path) : fields.includes(name)))?.key;
  const summary = {
    attempt: failure ?? found?.attempt ?? null,
    items: [
      ...texts.map((one) => {
        const { path, text } = one;
        const at = stepOf(one);
        return { id: path === undefined ? undefined : fieldId(path), text, ...(at && at !== here.key ? { before: () => onStep(at) } : {}) };
      }),
      ...(failure ? [{ text: ofProblem(failure) }] : []),
    ],
  };
  const why = here.fields.map((name) => textIn(schema.properties[name]?.['x-text']?.why, i18n.language)).filter((one) => one !== undefined);
  const Frame = props.embedded ? PageWithin : Page;
  return (
    <Frame
      key={here.key}
      title={here.title}
      above={t('common:form.stepOf', { step: index + 1, steps: steps.length })}
      actions={props.status}
      aside={
        <>
          <Section>
            <StepProgress label={t('common:form.progress')} steps={progress(props, steps, here.key, texts)} onGo={go} />
          </Section>
          {props.aside}
        </>
      }
    >
      <ErrorSummary errors={summary} />
      {here.key === CHECK_STEP ? (
        <>
          <AnswerList schema={schema} value={value} currency={currency} onChange={go} open={props.open} />
          {props.finish}
        </>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void next();
          }}
        >
          <Section>
            <div style={{ display: 'grid', gap: 22, gridTemplateColumns: 'minmax(0, 1fr)' }}>
              {here.extra?.content}
              {here.fields.map((name) => (
                <SchemaField
                  key={name}
                  name={name}
                  field={schema.properties[name] ?? {}}
                  required={isRequired(schema, name)}
                  value={value[name]}
                  currency={currency}
                  onChange={(answer) => onChange(withAnswer(value, name, answer))}
                  error={texts.find((one) => one.path === name)?.text}
                  lineErrors={Object.fromEntries(
                    texts
                      .filter((one) => one.path?.startsWith(`${name}.`))
                      .map((one) => [one.path?.slice(name.length + 1) ?? '', one.text]),
                  )}
                />
              ))}
            </div>
          </Section>
          {why.length > 0 ? (
            <Section tone="note" title={t('common:form.why')}>
              {why.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </Section>
          ) : null}
          <Button type="submit" loading={busy}>
            {t('common:form.next')}
          </Button>
        </form>
      )}
    </Frame>
  );
}

/** The schema's steps that have something to answer, then those of the page, then the last look. */
function stepsOf({ schema, value, open, extraSteps = [] }: SchemaFormProps, check: string, language: string): StepView[] {
  const asked = askedSteps(schema, value).map(({ key, title, fields }) => ({
    key,
    title: textIn(title, language) ?? key,
    fields: fields.filter((name) => !open || open.includes(name)),
  }));
  return [
    ...asked.filter(({ fields }) => fields.length > 0),
    ...extraSteps.map((extra) => ({ key: extra.key, title: extra.title, fields: [], extra })),
    { key: CHECK_STEP, title: check, fields: [] },
  ];
}

const isOf = (extra: ExtraStep | undefined, path: string | undefined): boolean =>
  extra?.errorPrefix !== undefined && path !== undefined && path.split('.')[0] === extra.errorPrefix;

function progress(
  { schema, value, extraSteps = [] }: SchemaFormProps,
  steps: readonly StepView[],
  here: string,
  texts: readonly FieldText[],
): Step[] {
  return steps.map(({ key, title, fields }) => {
    const extra = extraSteps.find((one) => one.key === key);
    const started = extra?.done ?? fields.some((name) => isAnswered(value[name]));
    const done = extra ? extra.done : started && missingOf(schema, fields, value).length === 0;
    const wrong = texts.some(({ name, path }) => (name === undefined ? isOf(extra, path) : fields.includes(name)));
    const status = key === here ? 'current' : wrong ? 'error' : done ? 'done' : started ? 'started' : 'to-do';
    return { key, title, status };
  });
}
