import { type CompanyDto, comparableName, type PartnerAtAddress } from '@traverse/identity';

/** A partner as it is about to be entered. */
interface Entered {
  readonly company: CompanyDto;
  readonly email: string;
}

export const markOf = ({ company, email }: Entered): PartnerAtAddress => ({
  countryCode: company.countryCode,
  name: company.name,
  email: email.trim().toLowerCase(),
  numbered: Boolean(company.registrationNumber?.trim() || company.vatNumber?.trim()),
});

/** Country and name, without case, legal form and order of words. */
export const keyOf = ({ countryCode, name }: PartnerAtAddress): string =>
  `${countryCode} ${comparableName(name) || name.trim().toLowerCase()}`;

/**
 * Whether two are one partner by country, name and address. Where both have numbers it is these that tell; an address that nobody knows any more
 * tells nothing.
 */
export const isSamePartner = (one: PartnerAtAddress, other: PartnerAtAddress): boolean =>
  !(one.numbered && other.numbered) &&
  keyOf(one) === keyOf(other) &&
  (one.email === null || other.email === null || one.email === other.email);
