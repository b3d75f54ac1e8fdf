import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import type { FieldError } from '../../api/problem.js';
import { uploadFile } from '../../api/upload.js';
import { FileDrop } from '../../ui/file-drop.js';
import { fieldId } from '../../ui/form-errors.js';
import { mediaWords } from '../../ui/media-words.js';
import type { Application } from './application-query.js';

export interface DocumentsStepProps {
  readonly application: Application;
  readonly documents: readonly Dto<'DocumentRequestDto'>[];
  readonly gaps: readonly FieldError[];
}

/** The documents that the call asks for, each with its own field. */
export function DocumentsStep({ application, documents, gaps }: DocumentsStepProps) {
  const { t } = useTranslation(['common', 'applications']);
  const { id } = application;
  return documents.map((document) => (
    <FileDrop
      key={document.key}
      id={fieldId(`documents.${document.key}`)}
      label={document.required ? document.label : t('common:form.optional', { label: document.label })}
      accept={document.types}
      acceptWords={mediaWords(document.types)}
      maxBytes={document.maxBytes}
      multiple
      error={gaps.find(({ path }) => path === `documents.${document.key}`)?.message}
      files={application.attachments
        .filter(({ documentKey }) => documentKey === document.key)
        .map((file) => ({
          id: file.id,
          name: file.name,
          sizeBytes: file.size,
          href: `/api/applications/${id}/attachments/${file.id}/content`,
        }))}
      onUpload={async (file, options) => {
        await uploadFile(`/api/applications/${id}/attachments`, file, { fields: { documentKey: document.key }, ...options });
        await readAnew();
      }}
      onRemove={async (file) => {
        await client.DELETE('/api/applications/{id}/attachments/{attachmentId}', { params: { path: { id, attachmentId: file.id } } });
        await readAnew();
      }}
    />
  ));
}
