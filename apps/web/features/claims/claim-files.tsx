import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import type { FieldError } from '../../api/problem.js';
import { uploadFile } from '../../api/upload.js';
import { FileDrop } from '../../ui/file-drop.js';
import { fieldId } from '../../ui/form-errors.js';
import { mediaWords } from '../../ui/media-words.js';
import { EmptyState, Section } from '../../ui/section.js';
import type { Claim } from './claim-query.js';

export interface ClaimFilesProps {
  readonly claim: Claim;
  readonly errors: readonly FieldError[];
}

/** The papers that the call asks for beside the invoices. */
export function ClaimFiles({ claim, errors }: ClaimFilesProps) {
  const { t } = useTranslation(['common', 'claims']);
  const asked = claim.evidence.filter(({ key }) => key !== 'invoice');
  if (asked.length === 0 && claim.indicators.length > 0) return null;
  if (asked.length === 0)
    return (
      <Section>
        <EmptyState title={t('claims:noDocuments')} />
      </Section>
    );
  return (
    <Section title={t('claims:papers')}>
      {asked.map((one) => (
        <FileDrop
          key={one.key}
          id={fieldId(`files.${one.key}`)}
          label={one.required ? one.label : t('common:form.optional', { label: one.label })}
          accept={one.types}
          acceptWords={mediaWords(one.types)}
          maxBytes={one.maxBytes}
          multiple
          error={errors.find(({ path }) => path === `files.${one.key}`)?.message}
          files={claim.files
            .filter(({ documentKey }) => documentKey === one.key)
            .map((file) => ({
              id: file.id,
              name: file.name,
              sizeBytes: file.size,
              href: `/api/claims/${claim.id}/files/${file.id}/content`,
            }))}
          onUpload={async (file, options) => {
            await uploadFile(`/api/claims/${claim.id}/files`, file, { fields: { documentKey: one.key }, ...options });
            await readAnew();
          }}
          onRemove={async (file) => {
            await client.DELETE('/api/claims/{id}/files/{fileId}', { params: { path: { id: claim.id, fileId: file.id } } });
            await readAnew();
          }}
        />
      ))}
    </Section>
  );
}
