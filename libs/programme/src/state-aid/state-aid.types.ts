import type { Tx } from '@traverse/platform';

import type { StateAid as StateAidTerms } from '../call-document/call-document.types.js';
import type { OwnershipGraph } from '../eligibility/ownership/ownership.types.js';
import type { AidQuestion } from './assess-aid.js';

/** Reads the graph of enterprises around an organisation, within the transaction. Whoever stores graphs brings it. */
export type ReadsOwnership = (tx: Tx, organisationId: string) => Promise<OwnershipGraph>;

/** An award as the register of aid needs it. */
export interface AwardedAid {
  /** The decision. */
  readonly awardId: string;
  readonly organisationId: string;
  readonly programmeId: string;
  readonly callId: string;
  readonly applicationId: string;
  readonly authorityId: string;
  readonly authorityName: string;
  /** Of the authority, ISO 3166. */
  readonly country: string;
  readonly terms: StateAidTerms;
  /** Number of the application. */
  readonly reference: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  /** Where the award is not in euro and somebody converted it. */
  readonly eurMinor?: bigint;
  readonly nace: string | null;
  readonly sizeClass: AidQuestion['sizeClass'];
  readonly intensityBps: number | null;
  /** The day by the call's clock, ISO date. */
  readonly on: string;
}
