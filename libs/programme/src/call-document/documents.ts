import type { FieldError } from '@traverse/kernel';
import type { CallDocument, DocumentRequest } from './call-document.types.js';
import { instrumentOf } from './lookups.js';

/** A file that was handed in: which request it answers, its media type by content, its size. */
export interface DocumentGiven {
  readonly key: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** What is wrong with one file for this request; empty when nothing. The limit is named. */
export function checkDocument(request: DocumentRequest, given: DocumentGiven): FieldError[] {
  const path = `documents.${request.key}`;
  return [
    ...(request.types.includes(given.mediaType) ? [] : [{ path, code: 'document-type', params: { allowed: request.types.join(', ') } }]),
    ...(given.bytes > request.maxBytes ? [{ path, code: 'document-too-large', params: { maxBytes: request.maxBytes } }] : []),
  ];
}

/** All gaps and faults among the documents of an application, each with its path and a stable code. */
export function checkDocuments(doc: CallDocument, instrument: string, given: readonly DocumentGiven[]): FieldError[] {
  const { documents } = instrumentOf(doc, instrument);
  const unknown = given.filter(({ key }) => !documents.some((request) => request.key === key));
  return [
    ...documents.flatMap((request) => {
      const files = given.filter(({ key }) => key === request.key);
      if (files.length === 0) return request.required ? [{ path: `documents.${request.key}`, code: 'missing' }] : [];
      return files.flatMap((file) => checkDocument(request, file));
    }),
    ...unknown.map(({ key }) => ({ path: `documents.${key}`, code: 'unknown-field' })),
  ];
}
