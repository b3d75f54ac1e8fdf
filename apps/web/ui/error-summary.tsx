import { Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './error-summary.module.css';
import { useErrorInTitle } from './title.js';

export interface SummaryError {
  /** id of the field to go to; without one the text stands without a link. */
  readonly id?: string | undefined;
  readonly text: string;
  /** Brings the field onto the page first, where it stands on another step. */
  readonly before?: () => void;
}

export interface ErrorList {
  /** What the list came from: another one takes the focus again, even with the same words. */
  readonly attempt: unknown;
  readonly items: readonly SummaryError[];
}

/**
 * All that is wrong, at the top of the page, in the same words as beside the fields. Takes the focus whenever the list changes.
 * Always mount it: the region must exist before its text does.
 */
export function ErrorSummary({ errors }: { readonly errors: ErrorList }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { attempt, items } = errors;
  const some = items.length > 0;
  useErrorInTitle(some);
  useEffect(() => {
    if (some) box.current?.focus();
  }, [attempt, some]);
  return (
    <div aria-live="assertive" aria-atomic="true">
      {some ? (
        <div className={classes.box} ref={box} tabIndex={-1} role="group" aria-label={t('common:errors.heading')}>
          <Title order={2}>{t('common:errors.heading')}</Title>
          <ul>
            {items.map(({ id, text, before }, i) => (
              <li key={i}>
                {id ? (
                  <a
                    href={`#${id}`}
                    onClick={(event) => {
                      event.preventDefault();
                      before?.();
                      setTimeout(() => goTo(id), before ? 120 : 0);
                    }}
                  >
                    {text}
                  </a>
                ) : (
                  <b>{text}</b>
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

/** To the control itself, or to the first control of a group; its label is brought into view, not only the box. */
function goTo(id: string): void {
  const found = document.getElementById(id);
  const control = found?.matches('input,select,textarea,button')
    ? found
    : found?.querySelector<HTMLElement>('input,select,textarea,button');
  const label = found?.closest('[data-field]') ?? document.querySelector(`label[for="${CSS.escape(id)}"]`) ?? found;
  label?.scrollIntoView({ block: 'start' });
  control?.focus({ preventScroll: true });
}
