import { DomainError, type FieldError } from '@traverse/kernel';
import type { Tx } from '@traverse/platform';

import { checkCompanyNumber, checkVatNumber } from '../identifier/identifiers.js';
import type { CompanyDto } from './company.dto.js';
import type { OrganisationKind } from './organisation.entity.js';

/** A number is the same number with other spacing. */
const number = (text: string | null | undefined): string | null => text?.replace(/[\s.]+/g, '').toUpperCase() || null;

/** Numbers that cannot be right: a wrong check digit, or a VAT number that has not the form of its country. */
function wrongNumbers({ countryCode, registrationNumber, vatNumber }: CompanyDto, prefix: string): FieldError[] {
  const found = [
    {
      path: `${prefix}registrationNumber`,
      problem: registrationNumber?.trim() ? checkCompanyNumber(countryCode, registrationNumber) : null,
    },
    { path: `${prefix}vatNumber`, problem: vatNumber?.trim() ? checkVatNumber(countryCode, vatNumber) : null },
  ];
  return found.flatMap(({ path, problem }) => (problem?.severity === 'hard' ? [{ path, code: problem.code }] : []));
}

export interface CleanCompany extends Omit<CompanyDto, 'legalForm' | 'registrationNumber' | 'vatNumber'> {
  readonly legalForm: string | null;
  readonly registrationNumber: string | null;
  readonly vatNumber: string | null;
}

/** All that is wrong with a company whose fields are there: a region of another country, numbers that cannot be right. */
export function companyProblems(company: CompanyDto, prefix = ''): FieldError[] {
  // Greece and the United Kingdom have a NUTS prefix other than their ISO code.
  const nutsCountry = { GR: 'EL', GB: 'UK' }[company.countryCode] ?? company.countryCode;
  const abroad = !company.nutsCode.startsWith(nutsCountry);
  return [...(abroad ? [{ path: `${prefix}nutsCode`, code: 'identity.nuts-of-another-country' }] : []), ...wrongNumbers(company, prefix)];
}

/** Trimmed, with numbers in one form; 400 `platform.invalid-input` names every field that is wrong. */
export function cleanCompany(company: CompanyDto, prefix: string): CleanCompany {
  const fields = companyProblems(company, prefix);
  if (fields.length > 0) throw new DomainError('platform.invalid-input', { status: 400, fields });
  return {
    name: company.name.trim(),
    legalForm: company.legalForm?.trim() || null,
    registrationNumber: number(company.registrationNumber),
    vatNumber: number(company.vatNumber),
    street: company.street.trim(),
    buildingNumber: company.buildingNumber.trim(),
    postCode: company.postCode.trim(),
    townName: company.townName.trim(),
    countryCode: company.countryCode,
    nutsCode: company.nutsCode,
  };
}

/**
 * One account per company and kind: 409 `identity.organisation-known` when another one has the registration number. A registration whose
 * owner never confirmed the address holds no place: it is cleared away, else anybody could keep a company out.
 */
export async function claimRegistrationNumber(
  tx: Tx,
  kind: OrganisationKind,
  { countryCode, registrationNumber }: Pick<CleanCompany, 'countryCode' | 'registrationNumber'>,
  ownId: string | null,
  path: string,
): Promise<void> {
  if (registrationNumber === null) return;
  const subject = `identity.company ${kind} ${countryCode} ${registrationNumber}`;
  await tx.sql(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [subject]);
  const [known] = await tx.sql<{ id: string; confirmed: boolean }>(
    // One that the office has entered has nobody yet: it is nobody's unconfirmed registration.
    `SELECT o."id", NOT EXISTS (SELECT FROM "identity"."membership" m WHERE m."organisation_id" = o."id")
       OR EXISTS (SELECT FROM "identity"."membership" m JOIN "identity"."person" p ON p."id" = m."person_id"
       WHERE m."organisation_id" = o."id" AND p."state" <> 'unverified') AS "confirmed"
     FROM "identity"."organisation" o WHERE o."kind" = $1 AND o."country_code" = $2 AND o."registration_number" = $3 FOR UPDATE OF o`,
    [kind, countryCode, registrationNumber],
  );
  if (!known || known.id === ownId) return;
  if (known.confirmed) throw new DomainError('identity.organisation-known', { fields: [{ path, code: 'identity.organisation-known' }] });
  removeOrganisation(tx, known.id);
}

/** Only for a registration that nobody ever confirmed: nothing can hang on it. */
export function removeOrganisation(tx: Tx, id: string): void {
  tx.defer(`DELETE FROM "identity"."membership" WHERE "organisation_id" = $1`, [id]);
  tx.defer(`DELETE FROM "identity"."organisation" WHERE "id" = $1`, [id]);
}
