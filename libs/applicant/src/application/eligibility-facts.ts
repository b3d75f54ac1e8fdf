import type { Organisation } from '@traverse/identity';
import type { ReplayInput, VoucherHeld } from '@traverse/programme';

import type { ApplicationSnapshot } from './snapshot.js';

export interface FactSources {
  readonly snapshot: Pick<ApplicationSnapshot, 'company' | 'documents'>;
  readonly receivedAt: Date;
  readonly seat: Pick<Organisation, 'nutsCode' | 'countryCode' | 'registrationNumber' | 'vatNumber'>;
  readonly partnerNuts: string | null;
  readonly vouchers: readonly VoucherHeld[];
}

/** What the rules look at, from what was frozen; the call adds what its own form says and how it counts the size. */
export function factsFrom({ snapshot, receivedAt, seat, partnerNuts, vouchers }: FactSources): ReplayInput['facts'] {
  const { nutsCode, countryCode, registrationNumber, vatNumber } = seat;
  return {
    receivedAt,
    sme: {
      ...{ nutsCode, identifiers: { countryCode, registrationNumber, vatNumber } },
      ...(snapshot.company.nace === undefined ? {} : { nace: snapshot.company.nace }),
    },
    partner: partnerNuts === null ? null : { nutsCode: partnerNuts },
    documents: snapshot.documents.map(({ key, type, size }) => ({ key, mediaType: type, bytes: size })),
    vouchers,
  };
}
