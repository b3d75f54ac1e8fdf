import type { CallDocument, Texts } from '@traverse/programme';
import { countryOfNuts, instrumentOf, textIn } from '@traverse/programme';

import type { AwardRow } from './award-rows.js';
import { beneficiaryKind, orgIdOf } from './beneficiary.js';
import { funderOf, grantedOn, type Operation } from './operation.js';

/** A grant of the 360Giving data standard 1.4.3. */
export interface Grant {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly currency: string;
  readonly amountAwarded: number;
  readonly awardDate: string;
  readonly fundingOrganization: readonly [{ readonly id: string; readonly name: string }];
  readonly recipientOrganization?: readonly [GivingOrganisation];
  /** Never a name: a natural person is a number. */
  readonly recipientIndividual?: { readonly id: string; readonly name: string };
  readonly plannedDates: readonly [{ readonly startDate: string; readonly endDate?: string }];
  readonly beneficiaryLocation: readonly [{ readonly countryCode: string; readonly geoCode: string; readonly geoCodeType: string }];
  readonly grantProgramme: readonly [{ readonly code: string; readonly title: string }];
  readonly fromOpenCall: 'Yes';
}

interface GivingOrganisation {
  readonly id: string;
  readonly name: string;
  readonly companyNumber?: string;
  readonly addressCountry: string;
  readonly postalCode: string;
}

const LANGUAGE = 'en';
const text = (texts: Texts): string => textIn(texts, LANGUAGE);

/** Null where it cannot be valid: without a prefix for its identifier, or one for who gives. */
export function grantOf(row: AwardRow, document: CallDocument, operation: Operation): Grant | null {
  const funder = funderOf(document, row.envelopeKey);
  const prefix = document.openData?.grantPrefix;
  const awardDate = grantedOn(row, document);
  if (!prefix || !funder.orgId || awardDate === null) return null;
  return {
    id: `${prefix}-${row.number}`,
    title: operation.name,
    description: `${text(instrumentOf(document, row.instrument).title)}. ${text(operation.purpose)}`,
    currency: row.currency,
    // Digits of the decimal as they are: JSON knows no decimals, and nothing is reckoned with it.
    amountAwarded: Number(operation.grant),
    awardDate,
    fundingOrganization: [{ id: funder.orgId, name: text(funder.name) }],
    ...recipient(row, prefix),
    plannedDates: [{ startDate: operation.startDate, ...(operation.expectedEndDate ? { endDate: operation.expectedEndDate } : {}) }],
    beneficiaryLocation: [
      { countryCode: countryOfNuts(operation.nuts), geoCode: operation.nuts, geoCodeType: `NUTS${operation.nuts.length - 2}` },
    ],
    grantProgramme: [{ code: document.key, title: text(document.title) }],
    fromOpenCall: 'Yes',
  };
}

function recipient(row: AwardRow, prefix: string): Pick<Grant, 'recipientOrganization' | 'recipientIndividual'> {
  const { beneficiaryId, beneficiaryName, countryCode, registrationNumber, postCode } = row;
  if (beneficiaryKind(beneficiaryName, row.legalForm) !== 'legal')
    // By award, not by person: two awards of one person are not to be put together.
    return { recipientIndividual: { id: `${prefix}-IND-${row.id.replaceAll('-', '').slice(-12)}`, name: 'Individual recipient' } };
  return {
    recipientOrganization: [
      {
        id: orgIdOf({ id: beneficiaryId, countryCode, registrationNumber }, prefix),
        name: beneficiaryName,
        ...(registrationNumber ? { companyNumber: registrationNumber } : {}),
        addressCountry: countryCode,
        postalCode: postCode,
      },
    ],
  };
}
