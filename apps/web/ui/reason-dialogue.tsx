import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialogue } from './form-dialogue.js';
import { fieldId, useFormErrors } from './form-errors.js';

interface Props {
  readonly title: string;
  /** What will happen, to whom or to how many. */
  readonly children: ReactNode;
  readonly needsReason: boolean;
  /** Letters that a reason has at least. */
  readonly shortest?: number;
  readonly dangerous?: boolean;
  readonly onClose: () => void;
  /** The reason without blanks at its ends; empty where none is needed. What it throws is shown, and the dialogue stays. */
  readonly onConfirm: (reason: string) => Promise<void>;
}

/** Asks before a deed on one or on many, with a reason where the deed needs one. */
export function ReasonDialogue({ title, children, needsReason, shortest = 1, dangerous = false, onClose, onConfirm }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const label = t('common:command.reason');
  const errors = useFormErrors({ reason: label });
  const confirm = async () => {
    const given = reason.trim();
    if (needsReason && given.length < shortest) return errors.showFields([{ path: 'reason', code: 'required' }]);
    setBusy(true);
    try {
      await onConfirm(needsReason ? given : '');
    } catch (problem) {
      errors.show(problem);
      setBusy(false);
    }
  };
  return (
    <FormDialogue
      title={title}
      submit={title}
      dangerous={dangerous}
      busy={busy}
      errors={errors.summary}
      onSubmit={() => void confirm()}
      onClose={onClose}
    >
      {children}
      {needsReason ? (
        <Textarea
          id={fieldId('reason')}
          mt="md"
          label={label}
          description={t('common:command.reasonHint')}
          autosize
          minRows={3}
          maxLength={2000}
          value={reason}
          error={errors.of('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
    </FormDialogue>
  );
}
