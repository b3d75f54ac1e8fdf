import { DomainError, type FieldError, hashOf } from '@traverse/kernel';
import { type CallDocument, formSchemaFor, instrumentOf, withThoseThatHangOn } from '@traverse/programme';

import type { Application } from './application.entity.js';

const DOCUMENT = 'documents.';

/**
 * What a question may open: names of answers of the form, `documents.<key>` for its documents. Unknown ones are refused, all at once.
 * With an answer opens what hangs on it, for another answer may make the form ask for that.
 */
export function fieldsToOpen(doc: CallDocument, instrument: string, fields: readonly string[]): string[] {
  const schema = formSchemaFor(doc, instrument);
  const answers = Object.keys(schema.properties);
  const documents = instrumentOf(doc, instrument).documents.map(({ key }) => `${DOCUMENT}${key}`);
  const unknown = fields.filter((name) => !answers.includes(name) && !documents.includes(name));
  if (unknown.length > 0)
    throw new DomainError('applicant.no-such-field', {
      status: 422,
      fields: unknown.map((name) => ({ path: 'fields', code: 'applicant.no-such-field', params: { name } })),
    });
  return withThoseThatHangOn(schema, fields);
}

/** While a question opens only some answers, all others stay as they were submitted: 422 `applicant.answer-not-open` names each that differs. */
export function assertOnlyOpenChanged(
  { state, reopened, snapshot }: Pick<Application, 'state' | 'reopened' | 'snapshot'>,
  answers: Readonly<Record<string, unknown>>,
): void {
  if (state !== 'returned' || !reopened || !snapshot) return;
  const closed = changedAnswers(snapshot.answers, answers).filter((name) => !reopened.includes(name));
  const fields: FieldError[] = closed.map((name) => ({ path: `answers.${name}`, code: 'applicant.answer-not-open' }));
  if (fields.length > 0) throw new DomainError('applicant.answer-not-open', { status: 422, fields });
}

export function assertDocumentOpen({ state, reopened }: Pick<Application, 'state' | 'reopened'>, documentKey: string): void {
  if (state !== 'returned' || !reopened || reopened.includes(`${DOCUMENT}${documentKey}`)) return;
  throw new DomainError('applicant.document-not-open', { params: { documentKey } });
}

/** Names of the answers that are not the same in both. */
export function changedAnswers(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
  const same = (name: string): boolean => hashOf(before[name] ?? null) === hashOf(after[name] ?? null);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !same(name)).sort();
}
