import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readAnew } from '../../api/pages.js';
import type { FieldError } from '../../api/problem.js';
import { client } from '../../api/client.js';
import { uploadFile } from '../../api/upload.js';
import { FileDrop } from '../../ui/file-drop.js';
import { fieldId } from '../../ui/form-errors.js';
import { mediaWords } from '../../ui/media-words.js';
import { Money } from '../../ui/money.js';
import { Section } from '../../ui/section.js';
import type { Claim } from './claim-query.js';
import classes from './claims.module.css';
import { LineFields, useErrorAt } from './line-fields.js';
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
  const { model, lumpSum } = claim.costs;
  const name = model === 'unit-costs' ? 'claims:line.unitsTitle' : 'claims:line.title';
  const asksInvoice = model === 'real-costs' || claim.evidence.some(({ key }) => key === 'invoice');
  return (
    <div id={fieldId('lines')}>
      <p className={classes.intro}>
        {t(`claims:costsText.${model}`)} {lumpSum === null ? null : <Money amount={lumpSum} currency={claim.currency} />}
      </p>
      {lines.map((line, i) => (
        <Section
          key={line.key}
          title={t(name, { number: i + 1 })}
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
            line={{ ...line, id: draft.idOf(line.key) }}
            at={`lines.${i}`}
            errors={errors}
            onChange={(patch) => setLines(lines.map((other) => (other === line ? { ...line, ...patch } : other)))}
          />
          <Twice claim={claim} lineId={draft.idOf(line.key)} />
          {asksInvoice ? <InvoiceFile claim={claim} draft={draft} line={line} at={`lines.${i}.file`} errors={errors} /> : null}
        </Section>
      ))}
      <p>
        <Button variant="default" onClick={() => setLines([...lines, emptyLine(claim)])}>
          {t(model === 'unit-costs' ? 'claims:line.addUnits' : 'claims:line.add')}
        </Button>
      </p>
    </div>
  );
}

/** The firm's own claims that seem to hold the same invoice: a warning, nothing more. */
function Twice({ claim, lineId }: { readonly claim: Claim; readonly lineId: string | undefined }) {
  const { t } = useTranslation(['common', 'claims']);
  const twins = claim.lines.find(({ id }) => id === lineId)?.duplicates ?? [];
  if (twins.length === 0) return null;
  return (
    <p className={classes.twice} role="status">
      {t('claims:duplicate', { numbers: twins.map(({ number }) => number).join(', ') })}
    </p>
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
