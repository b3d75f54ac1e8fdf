import { formatDecimal, hashOf } from '@traverse/kernel';
import type { OpenCall } from '@traverse/programme';

import type { AttachmentRow } from '../attachment/attachment.queries.js';
import type { CompanyFigures } from '../company-profile/company-profile.entity.js';
import type { KeptOwnership } from '../company-profile/ownership.types.js';

/** What was submitted: enough to judge it again years later. JSON only. */
export interface ApplicationSnapshot {
  readonly call: { readonly id: string; readonly key: string; readonly version: number; readonly hash: string };
  readonly instrument: string;
  readonly organisationId: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly documents: readonly { key: string; name: string; type: string; size: number; sha256: string }[];
  readonly company: CompanyFigures;
  /** Who belonged to the company; missing where it had not said. */
  readonly ownership?: KeptOwnership;
  readonly requested: string;
  readonly currency: string;
  readonly receivedAt: string;
}

export interface SnapshotInput {
  readonly call: OpenCall;
  readonly instrument: string;
  readonly organisationId: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly files: readonly AttachmentRow[];
  readonly company: CompanyFigures;
  readonly requestedMinor: bigint;
  readonly currency: string;
  readonly receivedAt: Date;
}

/** The snapshot and the SHA-256 of its canonical JSON. */
export function snapshotOf(input: SnapshotInput): { snapshot: ApplicationSnapshot; hash: string } {
  const { call, files } = input;
  const { ownership, ...company } = input.company;
  const snapshot: ApplicationSnapshot = {
    call: { id: call.callId, key: call.key, version: call.version, hash: call.hash },
    instrument: input.instrument,
    organisationId: input.organisationId,
    answers: input.answers,
    documents: files.map(({ documentKey, name, type, size, sha256 }) => ({ key: documentKey, name, type, size, sha256 })),
    company,
    ...(ownership ? { ownership } : {}),
    requested: formatDecimal(input.requestedMinor, input.currency),
    currency: input.currency,
    receivedAt: input.receivedAt.toISOString(),
  };
  return { snapshot, hash: hashOf(snapshot) };
}
