import { Check, Entity, Index } from 'typeorm';

import { Id, Ref, Text, Time } from '@traverse/platform';

export const organisationKinds = ['sme', 'partner'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
/** A firm or holder of shares that somebody's profile names: it has no account and nobody logs in for it. */
export const STUB = 'stub';

/** Who a company is: name, identifiers, address, region. What it earns and employs is applicant's. */
@Entity({ schema: 'identity', name: 'organisation' })
@Check('organisation_kind', `"kind" IN ('sme', 'partner', 'stub')`)
@Check('organisation_country', `"country_code" ~ '^[A-Z]{2}$'`)
@Index('organisation_registration', ['kind', 'countryCode', 'registrationNumber'], {
  unique: true,
  where: '"registration_number" IS NOT NULL',
})
@Index('organisation_group', ['groupKey'], { where: '"group_key" IS NOT NULL' })
export class Organisation {
  @Id() id!: string;
  @Text() kind!: OrganisationKind | typeof STUB;
  @Text() name!: string;
  @Text({ nullable: true }) legalForm!: string | null;
  @Text({ nullable: true }) registrationNumber!: string | null;
  @Text({ nullable: true }) vatNumber!: string | null;
  @Text() street!: string;
  @Text() buildingNumber!: string;
  @Text() postCode!: string;
  @Text() townName!: string;
  @Text() countryCode!: string;
  @Text() nutsCode!: string;
  /** Linked undertakings share one key. */
  @Text({ nullable: true }) groupKey!: string | null;
  /** What it is as an owner: an enterprise, a person, a public body or one of the investors that the law names. */
  @Text({ default: 'enterprise' }) enterpriseKind!: string;
  /** Of a stub: the company whose profile names it. */
  @Ref({ nullable: true }) stubOf!: string | null;
  @Time() createdAt!: Date;
}
