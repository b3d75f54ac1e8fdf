import { FileInput, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { ApiProblem } from '../../api/problem.js';
import { FormDialogue } from '../../ui/form-dialogue.js';
import { fieldId, useFormErrors } from '../../ui/form-errors.js';
import type { JsonObject } from './document.js';
import { isObject } from './document.js';

interface NewCallProps {
  readonly calls: readonly Dto<'ManagedCallListedDto'>[];
  readonly onClose: () => void;
}

/** A new call begins as a copy of one that is there, or as a document that somebody wrote. */
export function NewCall({ calls, onClose }: NewCallProps) {
  const { t } = useTranslation(['common', 'editor']);
  const router = useRouter();
  const [way, setWay] = useState<'copy' | 'file'>('copy');
  const [from, setFrom] = useState(calls[0]?.id ?? '');
  const [key, setKey] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({ from: t('editor:new.from'), key: t('editor:key'), file: t('editor:new.file') });

  const make = async () => {
    const missing = way === 'copy' ? [...(from ? [] : ['from']), ...(key.trim() ? [] : ['key'])] : file ? [] : ['file'];
    if (missing.length > 0) return errors.showFields(missing.map((path) => ({ path, code: 'required' })));
    errors.clear();
    setBusy(true);
    try {
      const document = way === 'copy' ? await copyOf(from, key.trim()) : await read(file);
      const made = await answer(client.POST('/api/calls', { body: { document } }));
      await readAnew();
      router.history.push(`/desk/calls/${made.id}`);
    } catch (problem) {
      errors.show(problem);
      setBusy(false);
    }
  };
  return (
    <FormDialogue
      title={t('editor:new.title')}
      submit={t('editor:new.make')}
      busy={busy}
      errors={errors.summary}
      onSubmit={() => void make()}
      onClose={onClose}
    >
      <Stack gap={18}>
        <Radio.Group label={t('editor:new.way')} value={way} onChange={(chosen) => setWay(chosen === 'file' ? 'file' : 'copy')}>
          <Stack gap={10} mt={6}>
            <Radio value="copy" label={t('editor:new.copy')} />
            <Radio value="file" label={t('editor:new.document')} />
          </Stack>
        </Radio.Group>
        {way === 'copy' ? (
          <>
            <NativeSelect
              id={fieldId('from')}
              label={t('editor:new.from')}
              error={errors.of('from')}
              value={from}
              data={[{ value: '', label: t('common:form.choose') }, ...calls.map(({ id, title }) => ({ value: id, label: title }))]}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <TextInput
              id={fieldId('key')}
              label={t('editor:key')}
              description={t('editor:hints.key')}
              error={errors.of('key')}
              value={key}
              onChange={(event) => setKey(event.currentTarget.value)}
            />
          </>
        ) : (
          <FileInput
            id={fieldId('file')}
            label={t('editor:new.file')}
            description={t('editor:new.fileHint')}
            accept="application/json,.json"
            error={errors.of('file')}
            value={file}
            onChange={setFile}
          />
        )}
      </Stack>
    </FormDialogue>
  );
}

/** The document of another call under a new key, as the first version of its own. */
async function copyOf(id: string, key: string): Promise<Record<string, unknown>> {
  const { document } = await answer(client.GET('/api/managed-calls/{id}', { params: { path: { id } } }));
  const rest = Object.fromEntries(Object.entries(document as JsonObject).filter(([name]) => name !== 'changeReason'));
  return { ...rest, key, version: 1 };
}

async function read(file: File | null): Promise<Record<string, unknown>> {
  const unreadable = new ApiProblem(422, { code: 'fields', fields: [{ path: 'file', code: 'not-json' }] });
  let json: unknown;
  try {
    json = JSON.parse((await file?.text()) ?? '');
  } catch {
    throw unreadable;
  }
  if (!isObject(json)) throw unreadable;
  return { ...json };
}
