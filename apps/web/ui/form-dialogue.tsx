import { Button, Group } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueProps } from './dialogue.js';
import { Dialogue } from './dialogue.js';
import type { ErrorList } from './error-summary.js';
import { ErrorSummary } from './error-summary.js';

interface Props extends DialogueProps {
  /** On the button that sends. */
  readonly submit: string;
  readonly dangerous?: boolean;
  readonly busy: boolean;
  readonly errors: ErrorList;
  readonly onSubmit: (event: FormEvent) => void;
}

/** A form that is asked in a dialogue: what is wrong first, then the fields, then the two ways out. */
export function FormDialogue({ title, submit, dangerous = false, busy, errors, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <Dialogue title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSubmit(event);
        }}
      >
        <ErrorSummary errors={errors} />
        {children}
        <Group mt="lg" gap={10}>
          <Button type="submit" variant={dangerous ? 'danger' : 'filled'} loading={busy}>
            {submit}
          </Button>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {t('common:cancel')}
          </Button>
        </Group>
      </form>
    </Dialogue>
  );
}
