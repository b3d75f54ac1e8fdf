import { CloseButton, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dialogue.module.css';

export interface DialogueProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own modal dialogue: it keeps the focus inside, closes on Escape and gives the focus back. Mount it to open it. */
export function Dialogue({ title, onClose, children }: DialogueProps) {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    heading.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className={classes.dialogue} aria-labelledby={id} onClose={onClose}>
      <div className={classes.head}>
        <Title order={2} id={id} ref={heading} tabIndex={-1}>
          {title}
        </Title>
        <CloseButton aria-label={t('common:close')} onClick={onClose} />
      </div>
      {children}
    </dialog>
  );
}
