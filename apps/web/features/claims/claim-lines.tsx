import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readAnew } from '../../api/pages.js';
import type { FieldError } from '../../api/problem.js';
import { client } from '../../api/client.js';
import { uploadFile } from '../../api/upload.js';
import { FileDrop } from '../../ui/file-drop.js';
import { fieldId } from '../../ui/form-errors.js';
import { mediaWords } from '../../ui/media-words.js';
import { NumberField } from '../../ui/number-field.js';
import { useProblemText } from '../../ui/problem-text.js';
import { Section } from '../../ui/section.js';
import type { Claim } from './claim-query.js';
import classes from './claims.module.css';
import type { ClaimDraft, Line } from './use-lines.js';
import { emptyLine } from './use-lines.js';

export interface ClaimLinesProps {
  readonly claim: Claim;
  readonly draft: ClaimDraft;
  readonly errors: readonly FieldError[];
}

/** One card an invoice: what it was for, its figures, the paper itself. */
export function ClaimLines({ claim, draft, errors }: ClaimLinesProps) {
  const { t } = useTranslation(['common', 'claims']);
  const { lines, setLines } = draft;
  return (
    <div id={fieldId('lines')}>
      <p className={classes.intro}>{t('claims:costsText')}</p>
      {lines.map((line, i) => (
        <Section
          key={line.key}
          title={t('claims:line.title', { number: i + 1 })}
          actions={
            lines.length > 1 ? (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t('claims:line.removeNamed', { number: i + 1 })}
                onClick={() => setLines(lines.filter((other) => other !== line))}
              >
                {t('claims:line.remove')}
              </Button>
            ) : null
          }
        >
          <LineFields
            claim={claim}
            line={line}
            at={`lines.${i}`}
            errors={errors}
            onChange={(patch) => setLines(lines.map((other) => (other === line ? { ...line, ...patch } : other)))}
          />
          <InvoiceFile claim={claim} draft={draft} line={line} at={`lines.${i}.file`} errors={errors} />
        </Section>
      ))}
      <p>
        <Button variant="default" onClick={() => setLines([...lines, emptyLine()])}>
          {t('claims:line.add')}
        </Button>
      </p>
    </div>
  );
}

interface LineFieldsProps {
  readonly claim: Claim;
  readonly line: Line;
  readonly at: string;
  readonly errors: readonly FieldError[];
  readonly onChange: (patch: Partial<Line>) => void;
}

function useErrorAt(errors: readonly FieldError[]) {
  const { ofField } = useProblemText();
  return (path: string, label: string) => {
    const found = errors.find((error) => error.path === path);
    return found ? (found.message ?? ofField(found, label)) : undefined;
  };
}

function LineFields({ claim, line, at, errors, onChange }: LineFieldsProps) {
  const { t } = useTranslation(['common', 'claims']);
  const errorAt = useErrorAt(errors);
  const field = (name: 'description' | 'supplier' | 'invoiceNumber' | 'invoiceDate' | 'net' | 'vat') => ({
    id: fieldId(`${at}.${name}`),
    label: t(`claims:line.${name}`),
    value: line[name],
    error:
      errorAt(`${at}.${name}`, t(`claims:line.${name}`)) ?? (name === 'net' ? errorAt(`${at}.amount`, t('claims:line.net')) : undefined),
  });
  const text = (name: 'description' | 'supplier' | 'invoiceNumber' | 'invoiceDate') => ({
    ...field(name),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={classes.fields}>
      <TextInput {...text('description')} maxLength={500} className={classes.whole} description={t('claims:line.descriptionHint')} />
      <TextInput {...text('supplier')} maxLength={200} className={classes.whole} />
      <TextInput {...text('invoiceNumber')} maxLength={100} />
      <TextInput {...text('invoiceDate')} type="date" />
      <NumberField {...field('net')} currency={claim.currency} onChange={(net) => onChange({ net })} />
      <NumberField {...field('vat')} currency={claim.currency} onChange={(vat) => onChange({ vat })} />
    </div>
  );
}

interface InvoiceFileProps {
  readonly claim: Claim;
  readonly draft: ClaimDraft;
  readonly line: Line;
  readonly at: string;
  readonly errors: readonly FieldError[];
}

const ANY_INVOICE = { types: ['application/pdf', 'image/png', 'image/jpeg'], maxBytes: 10_485_760 } as const;

function InvoiceFile({ claim, draft, line, at, errors }: InvoiceFileProps) {
  const { t } = useTranslation(['common', 'claims']);
  const errorAt = useErrorAt(errors);
  const { types, maxBytes } = claim.evidence.find(({ key }) => key === 'invoice') ?? ANY_INVOICE;
  const lineId = draft.idOf(line.key);
  return (
    <FileDrop
      id={fieldId(at)}
      label={t('claims:line.file')}
      accept={types}
      acceptWords={mediaWords(types)}
      maxBytes={maxBytes}
      error={errorAt(at, t('claims:line.file'))}
      files={claim.files
        .filter((file) => lineId !== undefined && file.lineId === lineId)
        .map((file) => ({ id: file.id, name: file.name, sizeBytes: file.size, href: `/api/claims/${claim.id}/files/${file.id}/content` }))}
      onUpload={async (file, options) => {
        // The file hangs on the line, so the line is saved first.
        await draft.flush();
        const fields = { documentKey: 'invoice', ...ofLine(draft.idOf(line.key)) };
        await uploadFile(`/api/claims/${claim.id}/files`, file, { fields, ...options });
        await readAnew();
      }}
      onRemove={async (file) => {
        await client.DELETE('/api/claims/{id}/files/{fileId}', { params: { path: { id: claim.id, fileId: file.id } } });
        await readAnew();
      }}
    />
  );
}

const ofLine = (lineId: string | undefined): { readonly lineId?: string } => (lineId ? { lineId } : {});
