import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

let title = '';
let errorPrefix = '';

function write(): void {
  document.title = [errorPrefix, title].filter(Boolean).join(' ') + (title ? ' · Traverse' : 'Traverse');
}

/** The page's title in the browser's tab. */
export function useTitle(text: string): void {
  useEffect(() => {
    title = text;
    write();
  }, [text]);
}

/** "Error:" before the title while the page shows errors, so that a screen reader says it first. */
export function useErrorInTitle(hasErrors: boolean): void {
  const { t } = useTranslation();
  const prefix = hasErrors ? t('common:errors.titlePrefix') : '';
  useEffect(() => {
    errorPrefix = prefix;
    write();
    return () => {
      errorPrefix = '';
      write();
    };
  }, [prefix]);
}
