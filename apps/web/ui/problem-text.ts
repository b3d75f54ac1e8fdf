import { useTranslation } from 'react-i18next';
import type { FieldError } from '../api/problem.js';
import { ApiProblem } from '../api/problem.js';

/** Words for what went wrong: ours where we have them, else the server's, which come in the reader's language. */
export function useProblemText() {
  const { t, i18n } = useTranslation(['common', 'problems']);
  const ofProblem = (error: unknown): string => {
    if (!(error instanceof ApiProblem)) return t('problems:unexpected');
    const key = `problems:${error.code}`;
    if (i18n.exists(key)) return t(key, { ...error.params });
    if (error.status >= 500) return t('problems:unexpected');
    return error.title ?? t('problems:unexpected');
  };
  const ofField = (field: FieldError, label: string): string => {
    const key = `problems:field.${field.code}`;
    if (i18n.exists(key)) return t(key, { label, ...field.params });
    return field.message ? t('problems:field.said', { label, message: field.message }) : t('problems:field.check', { label });
  };
  return { ofProblem, ofField };
}
