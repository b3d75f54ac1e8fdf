import { Button, Input } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '../money.js';
import type { Answers, FormField } from './schema.js';
import { columnsOf, labelOf, sumDecimals, widgetOf, withAnswer } from './schema.js';
import classes from './table-rows.module.css';

export interface Cell {
  /** Path of the cell: `milestones.0.amount`. */
  readonly name: string;
  readonly field: FormField;
  readonly required: boolean;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly error: string | undefined;
}

export interface TableRowsProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly error: string | undefined;
  readonly field: FormField;
  readonly value: readonly Answers[];
  readonly onChange: (value: readonly Answers[]) => void;
  readonly currency: string;
  /** By row and column: `0.amount`. */
  readonly lineErrors: Readonly<Record<string, string>>;
  readonly cell: (cell: Cell) => ReactNode;
}

/** An answer of many rows: each row its own group of questions, amounts added up under them. */
export function TableRows({ id, name, label, description, error, field, value, onChange, currency, lineErrors, cell }: TableRowsProps) {
  const { t, i18n } = useTranslation();
  const columns = columnsOf(field);
  const full = field.maxItems !== undefined && value.length >= field.maxItems;
  const set = (at: number, row: Answers) => onChange(value.map((one, i) => (i === at ? row : one)));
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error} labelElement="div">
      <div className={classes.rows} id={id} role="group" aria-label={label}>
        {value.map((row, i) => (
          <fieldset key={i} className={classes.row}>
            <legend>{t('common:form.row', { label, row: i + 1 })}</legend>
            <div className={classes.cells}>
              {columns.map(([key, column]) => (
                <div key={key}>
                  {cell({
                    name: `${name}.${i}.${key}`,
                    field: column,
                    required: field.items?.required?.includes(key) ?? false,
                    value: row[key],
                    onChange: (answer) => set(i, withAnswer(row, key, answer)),
                    error: lineErrors[`${i}.${key}`],
                  })}
                </div>
              ))}
            </div>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t('common:form.removeRowNamed', { label, row: i + 1 })}
              onClick={() => onChange(value.filter((_, other) => other !== i))}
            >
              {t('common:form.removeRow')}
            </Button>
          </fieldset>
        ))}
        {full ? (
          <small>{t('common:form.rowsFull', { count: field.maxItems })}</small>
        ) : (
          <div>
            <Button variant="default" onClick={() => onChange([...value, {}])}>
              {t('common:form.addRow')}
            </Button>
          </div>
        )}
        {value.length === 0
          ? null
          : columns
              .filter(([, column]) => widgetOf(column) === 'money')
              .map(([key, column]) => (
                <output key={key} className={classes.total}>
                  {t('common:form.totalOf', { label: labelOf(key, column, i18n.language) })}{' '}
                  <b>
                    <Money amount={sumDecimals(value.map((row) => row[key]))} currency={currency} />
                  </b>
                </output>
              ))}
      </div>
    </Input.Wrapper>
  );
}

/** The same rows for reading, with the totals of their amounts. */
export function RowTable({
  field,
  value,
  currency,
  cell,
}: {
  readonly field: FormField;
  readonly value: readonly Answers[];
  readonly currency: string;
  readonly cell: (field: FormField, value: unknown) => ReactNode;
}) {
  const { t, i18n } = useTranslation();
  const columns = columnsOf(field);
  const isMoney = (column: FormField) => widgetOf(column) === 'money';
  const side = (column: FormField) => (isMoney(column) || widgetOf(column) === 'number' ? classes.figure : undefined);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map(([key, column]) => (
            <th key={key} scope="col" className={side(column)}>
              {labelOf(key, column, i18n.language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {value.map((row, i) => (
          <tr key={i}>
            {columns.map(([key, column]) => (
              <td key={key} className={side(column)}>
                {cell(column, row[key])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {columns.some(([, column]) => isMoney(column)) ? (
        <tfoot>
          <tr>
            {columns.map(([key, column], i) => (
              <td key={key} className={side(column)}>
                {isMoney(column) ? (
                  <Money amount={sumDecimals(value.map((row) => row[key]))} currency={currency} />
                ) : i === 0 ? (
                  t('common:form.total')
                ) : null}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
