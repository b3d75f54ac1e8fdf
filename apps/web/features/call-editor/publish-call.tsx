import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { Dialogue } from '../../ui/dialogue.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { fieldId, useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { isObject, listOf, nameOf, textOf } from './document.js';
import type { CallDraft } from './use-call-draft.js';

interface PublishProps {
  readonly call: Dto<'ManagedCallDto'>;
  readonly draft: CallDraft;
}

/** Publishing freezes: it says what that means, with the money that it opens, and asks why a published call changes. */
export function PublishCall({ call, draft }: PublishProps) {
  const { t } = useTranslation('editor');
  const [open, setOpen] = useState(false);
  const ready = call.hasDraft && !draft.dirty;
  return (
    <>
      <Button variant="default" disabled={!ready || draft.mistakes.length > 0} onClick={() => setOpen(true)}>
        {t('publish.button')}
      </Button>
      {open ? <PublishDialogue call={call} draft={draft} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function PublishDialogue({ call, draft, onClose }: PublishProps & { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['common', 'editor']);
  const { money } = useFormat();
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({});
  const publish = async () => {
    setBusy(true);
    errors.clear();
    try {
      await answer(client.POST('/api/calls/{id}/publish', { params: { path: { id: call.id } } }));
      notifyDone(t('editor:publish.done'));
      await readAnew();
      onClose();
    } catch (problem) {
      errors.show(problem);
      setBusy(false);
    }
  };
  const envelopes = listOf(draft.document['envelopes']).filter(isObject);
  const authorities = listOf(draft.document['authorities']).filter(isObject);
  const authorityOf = (key: unknown): string =>
    nameOf(
      authorities.find((one) => one['key'] === key),
      i18n.language,
    ) ?? textOf(key);
  return (
    <Dialogue title={t('editor:publish.button')} onClose={onClose}>
      <ErrorSummary errors={errors.summary} />
      {call.currentVersion === 0 ? (
        <>
          <p>{t('editor:publish.first')}</p>
          <ul>
            {envelopes.map((one) => (
              <li key={textOf(one['key'])}>
                {authorityOf(one['authority'])}: {money(textOf(one['amount']), textOf(one['currency']))}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>{t('editor:publish.next', { version: call.currentVersion + 1 })}</p>
          <Textarea
            id={fieldId('changeReason')}
            label={t('editor:fields.changeReason')}
            value={textOf(draft.document['changeReason'])}
            readOnly
            autosize
          />
        </>
      )}
      <Group mt="lg" gap={10}>
        <Button variant="danger" loading={busy} onClick={() => void publish()}>
          {t('editor:publish.button')}
        </Button>
        <Button variant="default" onClick={onClose} disabled={busy}>
          {t('common:cancel')}
        </Button>
      </Group>
    </Dialogue>
  );
}
