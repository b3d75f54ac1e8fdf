import { Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldId } from '../form-errors.js';
import { Money } from '../money.js';
import { NumberField } from '../number-field.js';
import classes from './cost-lines.module.css';
import type { FormField } from './schema.js';
import { labelOf, numberAnswer, sumDecimals, withAnswer } from './schema.js';

export interface CostLinesProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly error: string | undefined;
  readonly lines: Readonly<Record<string, FormField>>;
  readonly value: Readonly<Record<string, unknown>>;
  readonly onChange: (value: Readonly<Record<string, unknown>>) => void;
  readonly currency: string;
  readonly lineErrors: Readonly<Record<string, string>>;
}

/** One line for each kind of cost that the call knows, and their sum; unit costs ask for numbers instead. */
export function CostLines({ id, name, label, description, error, lines, value, onChange, currency, lineErrors }: CostLinesProps) {
  const { t, i18n } = useTranslation();
  const entries = Object.entries(lines);
  const units = entries.some(([, line]) => line.type === 'integer');
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error} labelElement="div">
      <div className={classes.lines} id={id} role="group" aria-label={label}>
        {entries.map(([key, line]) => (
          <NumberField
            key={key}
            id={fieldId(`${name}.${key}`)}
            label={labelOf(key, line, i18n.language)}
            error={lineErrors[key]}
            value={typeof value[key] === 'number' || typeof value[key] === 'string' ? String(value[key]) : ''}
            onChange={(typed) => onChange(withAnswer(value, key, numberAnswer(typed, line.type)))}
            {...(units ? {} : { currency })}
          />
        ))}
        {units || entries.length < 2 ? null : (
          <output className={classes.total}>
            {t('common:form.total')}{' '}
            <b>
              <Money amount={sumDecimals(Object.values(value))} currency={currency} />
            </b>
          </output>
        )}
      </div>
    </Input.Wrapper>
  );
}
