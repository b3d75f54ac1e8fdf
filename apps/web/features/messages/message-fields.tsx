import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { uploadFile } from '../../api/upload.js';
import type { EntryForm } from '../../ui/entry-form.js';
import { FileDrop } from '../../ui/file-drop.js';
import { mediaWords } from '../../ui/media-words.js';

type File = Dto<'ThreadFileDto'>;

const TYPES = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
];
const MAX_BYTES = 10 * 1024 * 1024;

/** Files that wait for their message. */
export function useThreadFiles(applicationId: string) {
  const [files, setFiles] = useState<readonly File[]>([]);
  return {
    files,
    ids: files.map(({ id }) => id),
    sent: () => setFiles([]),
    add: async (file: globalThis.File, options: { onProgress: (share: number) => void; signal: AbortSignal }) => {
      const added = await uploadFile<File>(`/api/applications/${applicationId}/thread-files`, file, options);
      setFiles((before) => [...before, added]);
    },
    remove: async ({ id }: { readonly id: string }) => {
      await client.DELETE('/api/thread-files/{id}', { params: { path: { id } } });
      setFiles((before) => before.filter((one) => one.id !== id));
    },
  };
}

export interface MessageFieldsProps {
  readonly form: Pick<EntryForm<{ text: string }>, 'bind' | 'errors'>;
  readonly files: ReturnType<typeof useThreadFiles>;
}

/** What one writes, and the files that go with it. */
export function MessageFields({ form, files }: MessageFieldsProps) {
  const { t } = useTranslation(['common', 'messages']);
  return (
    <>
      <Textarea {...form.bind('text')} autosize minRows={4} maxRows={16} maxLength={5000} />
      <details open={files.files.length > 0 || undefined}>
        <summary>{t('messages:attach')}</summary>
        <FileDrop
          label={t('messages:files')}
          accept={TYPES}
          acceptWords={mediaWords(TYPES)}
          maxBytes={MAX_BYTES}
          multiple
          error={form.errors.of('fileIds')}
          files={files.files.map(({ id, name, size }) => ({ id, name, sizeBytes: size }))}
          onUpload={files.add}
          onRemove={files.remove}
        />
      </details>
    </>
  );
}
