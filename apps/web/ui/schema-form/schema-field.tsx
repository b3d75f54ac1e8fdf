import { Checkbox, NativeSelect, Radio, Stack, TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../form-errors.js';
import { NumberField } from '../number-field.js';
import { CostLines } from './cost-lines.js';
import { PartnerChoice } from './partner-choice.js';
import type { Answers, FormField } from './schema.js';
import { helpOf, labelOf, numberAnswer, optionsOf, widgetOf } from './schema.js';
import { TableRows } from './table-rows.js';

export interface SchemaFieldProps {
  readonly name: string;
  readonly field: FormField;
  readonly required: boolean;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly currency: string;
  readonly error: string | undefined;
  /** Errors of the lines of a field that has lines, by the line's name. */
  readonly lineErrors?: Readonly<Record<string, string>>;
}

/** More options than this are a list to choose from; fewer are shown at once. */
const SHOWN_OPTIONS = 7;

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** One question, asked with the control that its schema names. */
export function SchemaField(props: SchemaFieldProps) {
  const { name, field, required, value, onChange, currency, error } = props;
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const widget = widgetOf(field);
  const label = labelOf(name, field, language);
  const common = {
    id: fieldId(name),
    name,
    label: required ? label : t('common:form.optional', { label }),
    description: helpOf(field, language),
    error,
  };
  const bind = {
    ...common,
    value: text(value),
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  switch (widget) {
    case 'textarea':
      return <LongText {...bind} limit={field.maxLength} />;
    case 'date':
      return <TextInput {...bind} type="date" styles={{ input: { maxWidth: 200 } }} />;
    case 'money':
      return <NumberField {...common} value={text(value)} onChange={onChange} currency={currency} />;
    case 'number':
      return <NumberField {...common} value={text(value)} onChange={(typed) => onChange(numberAnswer(typed, field.type))} />;
    case 'costs':
      return (
        <CostLines
          {...common}
          lines={field.properties ?? {}}
          value={typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}}
          onChange={onChange}
          currency={currency}
          lineErrors={props.lineErrors ?? {}}
        />
      );
    case 'table':
      return (
        <TableRows
          {...common}
          field={field}
          value={Array.isArray(value) ? (value as readonly Answers[]) : []}
          onChange={onChange}
          currency={currency}
          lineErrors={props.lineErrors ?? {}}
          cell={(cell) => <SchemaField {...cell} currency={currency} />}
        />
      );
    case 'yes-no':
      return <YesNo {...common} value={value} onChange={onChange} />;
    case 'checkboxes':
      return <Choices {...common} options={optionsOf(field, language)} value={list(value)} onChange={onChange} />;
    case 'select':
      return <Choice {...common} options={optionsOf(field, language)} value={text(value)} onChange={onChange} />;
    case 'partner':
      return <PartnerChoice {...common} value={text(value)} onChange={onChange} />;
    default:
      return <TextInput {...bind} />;
  }
}

interface Common {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly error: string | undefined;
}

interface LongTextProps extends Common {
  readonly value: string;
  readonly limit: number | undefined;
  readonly onChange: (event: { currentTarget: { value: string } }) => void;
}

/** Counts down when it becomes tight; what is too long can be typed, and the count says by how much. */
function LongText({ limit, ...bind }: LongTextProps) {
  const { t } = useTranslation();
  const left = limit === undefined ? null : limit - bind.value.length;
  const count = left !== null && limit !== undefined && left < limit * 0.5 ? t('common:form.charactersLeft', { count: left }) : null;
  return (
    <div>
      <Textarea {...bind} autosize minRows={4} maxRows={18} />
      <small aria-live="polite" style={{ color: left !== null && left < 0 ? 'var(--t-rust-text)' : 'var(--t-ink-2)' }}>
        {count}
      </small>
    </div>
  );
}

function YesNo({
  id,
  label,
  description,
  error,
  value,
  onChange,
}: Common & { readonly value: unknown; readonly onChange: (value: boolean) => void }) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      id={id}
      label={label}
      description={description}
      error={error}
      value={value === true ? 'yes' : value === false ? 'no' : ''}
      onChange={(chosen) => onChange(chosen === 'yes')}
    >
      <Stack gap={10} mt={6}>
        <Radio value="yes" label={t('common:yes')} />
        <Radio value="no" label={t('common:no')} />
      </Stack>
    </Radio.Group>
  );
}

type Options = { readonly options: { value: string; label: string }[] };

function Choice({
  id,
  name,
  label,
  description,
  error,
  options,
  value,
  onChange,
}: Common & Options & { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation();
  if (options.length > SHOWN_OPTIONS)
    return (
      <NativeSelect
        id={id}
        name={name}
        label={label}
        description={description}
        error={error}
        value={value}
        data={[{ value: '', label: t('common:form.choose') }, ...options]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return (
    <Radio.Group id={id} label={label} description={description} error={error} value={value} onChange={onChange}>
      <Stack gap={10} mt={6}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function Choices({
  id,
  label,
  description,
  error,
  options,
  value,
  onChange,
}: Common & Options & { readonly value: string[]; readonly onChange: (value: string[]) => void }) {
  return (
    <Checkbox.Group id={id} label={label} description={description} error={error} value={value} onChange={onChange}>
      <Stack gap={10} mt={6}>
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} label={option.label} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
