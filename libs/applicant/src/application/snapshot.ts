import type { Organisation } from '@traverse/identity';
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
  /** Name and seat as they were; missing in what was submitted before they were frozen. */
  readonly organisation?: FrozenOrganisation;
  /** The one that the firm names in its answers. */
  readonly partner?: { readonly id: string; readonly name: string };
  readonly answers: Readonly<Record<string, unknown>>;
  readonly documents: readonly { key: string; name: string; type: string; size: number; sha256: string }[];
  readonly company: CompanyFigures;
  /** Who belonged to the company; missing where it had not said. */
  readonly ownership?: KeptOwnership;
  readonly requested: string;
  readonly currency: string;
  readonly receivedAt: string;
  /** Only in the sketch of a call with two steps. */
  readonly step?: 'sketch';
}

export type FrozenOrganisation = Readonly<
  Pick<
    Organisation,
    | 'name'
    | 'legalForm'
    | 'registrationNumber'
    | 'vatNumber'
    | 'street'
    | 'buildingNumber'
    | 'postCode'
    | 'townName'
    | 'countryCode'
    | 'nutsCode'
  >
>;

export function frozenOrganisation(one: Organisation): FrozenOrganisation {
  const { name, legalForm, registrationNumber, vatNumber, street, buildingNumber, postCode, townName, countryCode, nutsCode } = one;
  return { name, legalForm, registrationNumber, vatNumber, street, buildingNumber, postCode, townName, countryCode, nutsCode };
}

export interface SnapshotInput {
  readonly call: OpenCall;
  readonly instrument: string;
  readonly organisation: Organisation;
  readonly partner: Organisation | null;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly files: readonly AttachmentRow[];
  readonly company: CompanyFigures;
  readonly requestedMinor: bigint;
  readonly step?: 'sketch';
  readonly currency: string;
  readonly receivedAt: Date;
}

/** The snapshot and the SHA-256 of its canonical JSON. */
export function snapshotOf(input: SnapshotInput): { snapshot: ApplicationSnapshot; hash: string } {
  const { call, files, organisation, partner } = input;
  const { ownership, ...company } = input.company;
  const snapshot: ApplicationSnapshot = {
    call: { id: call.callId, key: call.key, version: call.version, hash: call.hash },
    instrument: input.instrument,
    organisationId: organisation.id,
    organisation: frozenOrganisation(organisation),
    ...(partner ? { partner: { id: partner.id, name: partner.name } } : {}),
    answers: input.answers,
    documents: files.map(({ documentKey, name, type, size, sha256 }) => ({ key: documentKey, name, type, size, sha256 })),
    company,
    ...(ownership ? { ownership } : {}),
    requested: formatDecimal(input.requestedMinor, input.currency),
    currency: input.currency,
    receivedAt: input.receivedAt.toISOString(),
    ...(input.step ? { step: input.step } : {}),
  };
  return { snapshot, hash: hashOf(snapshot) };
}
