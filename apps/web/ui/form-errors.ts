import { useCallback, useMemo, useState } from 'react';
import type { FieldError } from '../api/problem.js';
import { ApiProblem } from '../api/problem.js';
import type { SummaryError } from './error-summary.js';
import { useProblemText } from './problem-text.js';

export const fieldId = (path: string): string => `field-${path.replace(/[^\w-]/g, '-')}`;

export interface FormErrors {
  readonly summary: readonly SummaryError[];
  /** The text beside a field, or nothing. */
  readonly of: (path: string) => string | undefined;
  readonly show: (error: unknown) => void;
  /** Errors that the page found itself, by path, in the server's shape. */
  readonly showFields: (fields: readonly FieldError[]) => void;
  readonly clear: () => void;
}

/** Errors of a form: from the server or found here, one list for the summary, the same words beside each field. */
export function useFormErrors(labels: Readonly<Record<string, string>>): FormErrors {
  const { ofProblem, ofField } = useProblemText();
  const [problem, setProblem] = useState<unknown>(null);
  const texts = useMemo(() => {
    const fields = problem instanceof ApiProblem ? problem.fields : [];
    return fields.map((field) => {
      const path = Object.hasOwn(labels, field.path) ? field.path : undefined;
      return { path, text: ofField(field, labels[field.path] ?? field.path) };
    });
    // The words follow the problem and the language; the functions are made anew on each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [problem, Object.values(labels).join()]);
  const summary = useMemo<readonly SummaryError[]>(() => {
    if (problem === null) return [];
    if (texts.length === 0) return [{ text: ofProblem(problem) }];
    return texts.map(({ path, text }) => ({ id: path === undefined ? undefined : fieldId(path), text }));
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [problem, texts]);
  return {
    summary,
    of: (path) => texts.find((entry) => entry.path === path)?.text,
    show: setProblem,
    showFields: useCallback((fields) => setProblem(fields.length > 0 ? new ApiProblem(422, { code: 'fields', fields }) : null), []),
    clear: useCallback(() => setProblem(null), []),
  };
}
