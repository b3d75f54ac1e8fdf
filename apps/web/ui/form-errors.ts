import { useState } from 'react';
import type { FieldError } from '../api/problem.js';
import { ApiProblem } from '../api/problem.js';
import type { ErrorList } from './error-summary.js';
import { useProblemText } from './problem-text.js';

export const fieldId = (path: string): string => `field-${path.replace(/[^\w-]/g, '-')}`;

export interface FormErrors {
  readonly summary: ErrorList;
  /** The text beside a field, or nothing. */
  readonly of: (path: string) => string | undefined;
  /** Whether something below this path is wrong. */
  readonly within: (path: string) => boolean;
  readonly show: (error: unknown) => void;
  /** Errors that the page found itself, by path, in the server's shape. */
  readonly showFields: (fields: readonly FieldError[]) => void;
  readonly clear: () => void;
}

/** Errors of a form: from the server or found here, one list for the summary, the same words beside each field. */
export function useFormErrors(labels: Readonly<Record<string, string>>): FormErrors {
  const { ofProblem, ofField } = useProblemText();
  const [problem, show] = useState<unknown>(null);
  const fields = problem instanceof ApiProblem ? problem.fields : [];
  const texts = fields.map((field) => {
    const path = Object.hasOwn(labels, field.path) ? field.path : undefined;
    return { path, text: ofField(field, labels[field.path] ?? field.path) };
  });
  const items = texts.map(({ path, text }) => ({ id: path === undefined ? undefined : fieldId(path), text }));
  const whole = problem === null || items.length > 0 ? [] : [{ text: ofProblem(problem) }];
  return {
    summary: { attempt: problem, items: [...items, ...whole] },
    within: (path) => texts.some((entry) => entry.path?.startsWith(`${path}.`)),
    of: (path) => texts.find((entry) => entry.path === path)?.text,
    show,
    showFields: (found) => show(found.length > 0 ? new ApiProblem(422, { code: 'fields', fields: found }) : null),
    clear: () => show(null),
  };
}
