import { Button, Group, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem.js';
import { Dialogue } from '../../ui/dialogue.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { fieldId, useFormErrors } from '../../ui/form-errors.js';

interface Props {
  readonly title: string;
  /** What will happen, to how many. */
  readonly children: ReactNode;
  readonly needsReason: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => Promise<void>;
}

/** Asks before a deed on many, with a reason where the deed needs one. */
export function BulkAsk({ title, children, needsReason, onClose, onConfirm }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({ reason: t('common:command.reason') });
  const confirm = async () => {
    if (needsReason && reason.trim().length < 3) return errors.showFields([{ path: 'reason', code: 'required' }]);
    setBusy(true);
    try {
      await onConfirm(reason.trim());
    } catch (problem) {
      errors.show(problem instanceof ApiProblem ? problem : new ApiProblem(0));
      setBusy(false);
    }
  };
  return (
    <Dialogue title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <ErrorSummary errors={errors.summary} />
        {children}
        {needsReason ? (
          <Textarea
            id={fieldId('reason')}
            label={t('common:command.reason')}
            description={t('common:command.reasonHint')}
            autosize
            minRows={3}
            maxLength={2000}
            value={reason}
            error={errors.of('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : null}
        <Group mt="lg" gap={10}>
          <Button type="submit" loading={busy}>
            {title}
          </Button>
          <Button variant="default" onClick={onClose} disabled={busy}>
            {t('common:cancel')}
          </Button>
        </Group>
      </form>
    </Dialogue>
  );
}
