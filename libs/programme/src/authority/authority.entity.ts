import { Check, Entity, ForeignKey, Unique } from 'typeorm';

import { Bool, Id, Ref, Text, Time } from '@traverse/platform';

import { Programme } from '../programme/programme.entity.js';

/** How an authority's bank takes payment files. */
export const bankProfiles = ['sepa', 'swiss-domestic'] as const;
export type BankProfile = (typeof bankProfiles)[number];

/** How much of a payee's address its bank takes; `hybrid`: town and country as fields, the street as a line. */
export const addressModes = ['none', 'minimal', 'structured', 'hybrid'] as const;
export type AddressMode = (typeof addressModes)[number];

/** Who pays: the debtor of its payment files. Its terms in a call stand in the call's document, under the same key. */
@Entity({ schema: 'programme', name: 'authority' })
@Unique('authority_key', ['programmeId', 'key'])
@Check('authority_currency', `"currency" ~ '^[A-Z]{3}$'`)
@Check('authority_bank_profile', `"bank_profile" IN ('sepa', 'swiss-domestic')`)
@Check('authority_address_mode', `"address_mode" IN ('none', 'minimal', 'structured', 'hybrid')`)
export class Authority {
  @Id() id!: string;
  @ForeignKey(() => Programme, { name: 'authority_programme_fkey' }) @Ref() programmeId!: string;
  @Text() key!: string;
  /** As the bank knows the holder of the account. */
  @Text() name!: string;
  /** ISO 3166. */
  @Text() country!: string;
  @Text() currency!: string;
  @Text() iban!: string;
  @Text({ nullable: true }) bic!: string | null;
  @Text() bankProfile!: BankProfile;
  @Text({ default: 'structured' }) addressMode!: AddressMode;
  /** Whether the bank books one debit for a whole batch: then its statement tells single payments only below the entry. */
  @Bool({ default: false }) batchBooking!: boolean;
  @Text({ nullable: true }) street!: string | null;
  @Text({ nullable: true }) buildingNumber!: string | null;
  @Text({ nullable: true }) postCode!: string | null;
  @Text() townName!: string;
  @Time() createdAt!: Date;
}
