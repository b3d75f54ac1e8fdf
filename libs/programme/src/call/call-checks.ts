import { canonicalJson, DomainError, type FieldError } from '@traverse/kernel';

import type { Authority } from '../authority/authority.entity.js';
import type { CallDocument } from '../call-document/call-document.types.js';
import { closesAtOf, opensAtOf } from '../call-document/local-time.js';
import type { Call } from './call.entity.js';

/** What lists and timers go by, taken from the document. */
export function columnsOf(
  doc: CallDocument,
): Pick<Call, 'title' | 'summary' | 'selection' | 'opensAt' | 'closesAt' | 'timeZone' | 'instruments'> {
  return {
    title: doc.title,
    summary: doc.summary,
    selection: doc.selection.mode,
    opensAt: opensAtOf(doc),
    closesAt: closesAtOf(doc),
    timeZone: doc.timeZone,
    instruments: doc.instruments.map(({ key, title }) => ({ key, title })),
  };
}

/** The authorities of the document must be those of the programme, each with an account in the currency that it pays in. */
export function authoritiesOf(doc: CallDocument, known: readonly Authority[]): ReadonlyMap<string, Authority> {
  const fields: FieldError[] = [];
  const found = new Map<string, Authority>();
  doc.authorities.forEach(({ key, currency }, i) => {
    const authority = known.find((one) => one.key === key);
    if (!authority) fields.push({ path: `authorities.${i}.key`, code: 'programme.authority-unknown', params: { key } });
    else if (authority.currency !== currency)
      fields.push({
        path: `authorities.${i}.currency`,
        code: 'programme.authority-other-currency',
        params: { currency: authority.currency },
      });
    else found.set(key, authority);
  });
  if (fields.length > 0) throw new DomainError('programme.authorities-unknown', { status: 422, fields });
  return found;
}

const FIXED: readonly (keyof CallDocument)[] = ['key', 'programme', 'selection', 'envelopes', 'authorities', 'twoStep'];

/** What a new version of a published call may not change: money is raised or cut by two persons, not by a document. */
export function versionProblems(before: CallDocument, after: CallDocument): FieldError[] {
  const next = before.version + 1;
  return [
    ...(after.version === next ? [] : [{ path: 'version', code: 'programme.version-not-next', params: { next } }]),
    ...FIXED.filter((name) => canonicalJson(before[name] ?? null) !== canonicalJson(after[name] ?? null)).map((path) => ({
      path,
      code: 'programme.fixed-once-published',
    })),
  ];
}

export function assertVersionOf(before: CallDocument, after: CallDocument): void {
  const fields = versionProblems(before, after);
  if (fields.length > 0) throw new DomainError('programme.version-invalid', { status: 422, fields });
}
