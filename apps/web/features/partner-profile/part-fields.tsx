import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useInstruments, useLanguageName, WORKING_LANGUAGES } from '../../api/competences.js';
import type { FormErrors } from '../../ui/form-errors.js';
import { fieldId } from '../../ui/form-errors.js';
import { NumberField } from '../../ui/number-field.js';
import { Section } from '../../ui/section.js';
import type { PriceDraft, Texts } from './part-drafts.js';
import classes from './profile.module.css';

export const PRICE_UNITS = ['hour', 'day', 'week', 'month', 'project'] as const;
const CURRENCIES = ['EUR', 'CHF'];

export interface PartsProps<Draft> {
  readonly parts: readonly Draft[];
  readonly onChange: (parts: readonly Draft[]) => void;
  readonly errors: FormErrors;
  /** In which the partner writes. */
  readonly writes: readonly string[];
}

interface PartListProps<Draft> {
  readonly list: 'services' | 'facilities' | 'people';
  readonly parts: readonly Draft[];
  readonly onChange: (parts: readonly Draft[]) => void;
  readonly fresh: () => Draft;
  readonly nameOf: (part: Draft) => string;
  readonly children: (part: Draft, at: string, patch: (change: Partial<Draft>) => void) => ReactNode;
}

/** Parts of one kind, one under the other, each with a way to take it out, and a way to add one. */
export function PartList<Draft extends object>({ list, parts, onChange, fresh, nameOf, children }: PartListProps<Draft>) {
  const { t } = useTranslation('profile');
  return (
    <Section title={t(`${list}.title`)}>
      <p>{t(`${list}.text`)}</p>
      <div className={classes.fields}>
        {parts.map((part, i) => (
          <fieldset key={i} className={classes.part}>
            <legend>{nameOf(part) || t(`${list}.new`, { number: i + 1 })}</legend>
            {children(part, `${list}.${i}`, (change) => onChange(parts.map((one, at) => (at === i ? { ...one, ...change } : one))))}
            <div>
              <Button variant="default" onClick={() => onChange(parts.filter((_, at) => at !== i))}>
                {t(`${list}.remove`)}
              </Button>
            </div>
          </fieldset>
        ))}
        <div>
          <Button variant="default" onClick={() => onChange([...parts, fresh()])}>
            {t(`${list}.add`)}
          </Button>
        </div>
      </div>
    </Section>
  );
}

interface TextsProps {
  readonly path: string;
  readonly label: string;
  readonly texts: Texts;
  readonly onChange: (texts: Texts) => void;
  readonly errors: FormErrors;
  readonly writes: readonly string[];
  readonly long?: boolean;
}

/** The same thing said in each language that the partner writes in. */
export function TextsFields({ path, label, texts, onChange, errors, writes, long = false }: TextsProps) {
  const languageName = useLanguageName();
  const shown = [...new Set([...(writes.length > 0 ? writes : ['en']), ...Object.keys(texts)])];
  return (
    <div id={fieldId(path)} className={classes.pair}>
      {shown.map((code) => {
        const field = {
          id: fieldId(`${path}.${code}`),
          label: `${label} (${languageName(code)})`,
          lang: code,
          value: texts[code] ?? '',
          error: errors.of(`${path}.${code}`) ?? errors.of(path),
          onChange: (event: { currentTarget: { value: string } }) => onChange({ ...texts, [code]: event.currentTarget.value }),
        };
        return long ? (
          <Textarea key={code} {...field} autosize minRows={2} maxRows={10} maxLength={4000} />
        ) : (
          <TextInput key={code} {...field} maxLength={200} />
        );
      })}
    </div>
  );
}

interface ChecksProps {
  readonly path: string;
  readonly label: string;
  readonly description?: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly errors: FormErrors;
}

export function LanguageChecks(props: ChecksProps) {
  const languageName = useLanguageName();
  return <Checks {...props} options={WORKING_LANGUAGES.map((value) => ({ value, label: languageName(value) }))} />;
}

export function InstrumentChecks(props: ChecksProps) {
  return <Checks {...props} options={useInstruments()} />;
}

export function Checks({
  path,
  label,
  description,
  value,
  onChange,
  errors,
  options,
}: ChecksProps & { readonly options: readonly { readonly value: string; readonly label: string }[] }) {
  return (
    <Checkbox.Group
      id={fieldId(path)}
      label={label}
      description={description}
      error={errors.of(path)}
      value={[...value]}
      onChange={onChange}
    >
      <div className={classes.options}>
        {options.map((option) => (
          <Checkbox key={option.value} {...option} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

interface PriceProps {
  readonly path: string;
  readonly price: PriceDraft;
  readonly onChange: (price: PriceDraft) => void;
  readonly errors: FormErrors;
}

/** An indication of the price; no amount, no price. */
export function PriceFields({ path, price, onChange, errors }: PriceProps) {
  const { t } = useTranslation('profile');
  return (
    <div className={classes.price}>
      <NumberField
        id={fieldId(`${path}.amount`)}
        label={t('price.amount')}
        description={t('price.hint')}
        currency={price.currency}
        error={errors.of(`${path}.amount`)}
        value={price.amount}
        onChange={(amount) => onChange({ ...price, amount })}
      />
      <NativeSelect
        id={fieldId(`${path}.currency`)}
        label={t('price.currency')}
        error={errors.of(`${path}.currency`)}
        data={CURRENCIES}
        value={price.currency}
        onChange={(event) => onChange({ ...price, currency: event.currentTarget.value })}
      />
      <NativeSelect
        id={fieldId(`${path}.per`)}
        label={t('price.for')}
        data={PRICE_UNITS.map((value) => ({ value, label: t(`per.${value}`) }))}
        value={price.per}
        onChange={(event) => onChange({ ...price, per: event.currentTarget.value as PriceDraft['per'] })}
      />
    </div>
  );
}
