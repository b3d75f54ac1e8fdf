import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.js';
import { Money } from '../money.js';
import { DefinitionList, Section } from '../section.js';
import { askedSteps } from './asked.js';
import { PartnerName } from './partner-choice.js';
import type { Answers, FormField, FormSchema } from './schema.js';
import { isAnswered, labelOf, optionsOf, textIn, widgetOf } from './schema.js';
import { RowTable } from './table-rows.js';

export interface AnswerListProps {
  readonly schema: FormSchema;
  readonly value: Answers;
  readonly currency: string;
  /** Where given, every answer can be gone back to. */
  readonly onChange?: (step: string) => void;
  /** Only these can be gone back to; all where it is left out. */
  readonly open?: readonly string[] | null | undefined;
}

/** All answers, step by step, in words: for checking before sending, and for reading afterwards. */
export function AnswerList({ schema, value, currency, onChange, open }: AnswerListProps) {
  const { t, i18n } = useTranslation();
  return askedSteps(schema, value).map((step) => (
    <Section key={step.key} title={textIn(step.title, i18n.language)}>
      <DefinitionList
        items={step.fields.map((name) => {
          const field = schema.properties[name] ?? {};
          const term = labelOf(name, field, i18n.language);
          const action =
            onChange && (!open || open.includes(name)) ? (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => onChange(step.key)}
                aria-label={t('common:form.changeNamed', { label: term })}
              >
                {t('common:change')}
              </Button>
            ) : undefined;
          return { term, value: <Answer field={field} value={value[name]} currency={currency} />, action };
        })}
      />
    </Section>
  ));
}

/** In the order of the form: what is stored has none. */
function linesInOrder({ properties }: FormField, value: Answers): [string, unknown][] {
  const order = Object.keys(properties ?? {});
  return Object.entries(value).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

/** One answer in words. */
export function Answer({
  field,
  value,
  currency,
}: {
  readonly field: FormField;
  readonly value: unknown;
  readonly currency: string;
}): ReactNode {
  const { t, i18n } = useTranslation();
  const { day, number } = useFormat();
  if (!isAnswered(value)) return <span style={{ color: 'var(--t-ink-2)' }}>{t('common:form.notAnswered')}</span>;
  const optionText = (one: unknown) => optionsOf(field, i18n.language).find((option) => option.value === String(one))?.label ?? String(one);
  const decimal = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value);
  switch (widgetOf(field)) {
    case 'yes-no':
      return value === true ? t('common:yes') : t('common:no');
    case 'checkboxes':
      return Array.isArray(value) ? value.map(optionText).join(', ') : String(value);
    case 'select':
      return optionText(value);
    case 'partner':
      return <PartnerName id={String(value)} />;
    case 'date':
      return day(String(value));
    case 'money':
      return decimal ? <Money amount={value} currency={currency} /> : String(value);
    case 'number':
      return decimal || typeof value === 'number' ? number(value) : String(value);
    case 'costs':
      return linesInOrder(field, value as Answers).map(([key, amount]) => (
        <div key={key}>
          {labelOf(key, field.properties?.[key] ?? {}, i18n.language)}:{' '}
          {typeof amount === 'string' && /^\d+(\.\d+)?$/.test(amount) ? <Money amount={amount} currency={currency} /> : String(amount)}
        </div>
      ));
    case 'table':
      return (
        <RowTable
          field={field}
          value={Array.isArray(value) ? (value as readonly Answers[]) : []}
          currency={currency}
          cell={(column, one) => <Answer field={column} value={one} currency={currency} />}
        />
      );
    default:
      return <span style={{ whiteSpace: 'pre-line' }}>{String(value)}</span>;
  }
}
