import { useTranslation } from 'react-i18next';
import type { FieldError } from '../../api/problem.js';
import { useProblemText } from '../problem-text.js';
import type { FormField, FormSchema } from './schema.js';
import { columnsOf, fieldOfPath, labelOf } from './schema.js';

export interface FieldText {
  readonly name: string | undefined;
  /** `costs.travel`, `milestones.0.amount`: the id of the control is made of it. */
  readonly path: string | undefined;
  readonly text: string;
}

/** What the server found, in words, with the question, the line or the cell that it is about. */
export function useFieldTexts(schema: FormSchema, fields: readonly FieldError[]): FieldText[] {
  const { t, i18n } = useTranslation();
  const { ofField } = useProblemText();
  return fields.map((error) => {
    const name = fieldOfPath(schema, error.path);
    const field = name === undefined ? undefined : schema.properties[name];
    if (name === undefined || field === undefined)
      return { name: undefined, path: error.path || undefined, text: error.message ?? ofField(error, error.path) };
    const within = error.path.slice(error.path.indexOf(name) + name.length + 1);
    const part = partOf(field, within);
    const label = part ? labelOf(part.key, part.field, i18n.language) : labelOf(name, field, i18n.language);
    const named = part?.row ? t('common:form.inRow', { label, row: part.row }) : label;
    return { name, path: part ? `${name}.${within}` : name, text: ofField(error, named) };
  });
}

/** The line (`travel`) or the cell (`0.amount`) of an answer that has some. */
function partOf(field: FormField, within: string): { key: string; field: FormField; row?: number } | null {
  const line = field.properties?.[within];
  if (line) return { key: within, field: line };
  const [row = '', key = ''] = within.split('.');
  const column = columnsOf(field).find(([one]) => one === key)?.[1];
  return column && /^\d+$/.test(row) ? { key, field: column, row: Number(row) + 1 } : null;
}
