import { BoolField, CurrencyField, IdField, ListField, ObjectField, OneOfField, TextField } from '@traverse/platform';

import { addressModes, bankProfiles } from '../authority/authority.entity.js';

export class ProgrammeDto {
  @IdField() id!: string;
  @TextField() key!: string;
  @TextField() title!: string;
}

export class ProgrammeListDto {
  @ListField(() => ProgrammeDto) items!: ProgrammeDto[];
}

export class NewProgrammeDto {
  @TextField({ min: 2, max: 80, pattern: /^[a-z0-9-]+$/ }) key!: string;
  @ObjectField({ description: 'Title by language' }) title!: Record<string, string>;
}

export class MadeDto {
  @IdField() id!: string;
}

export class NewAuthorityDto {
  @IdField() programmeId!: string;
  @TextField({ min: 2, max: 80, pattern: /^[a-z0-9-]+$/ }) key!: string;
  @TextField({ min: 2, max: 140 }) name!: string;
  @TextField({ pattern: /^[A-Z]{2}$/, max: 2 }) country!: string;
  @CurrencyField() currency!: string;
  @TextField({ max: 42 }) iban!: string;
  @TextField({ nullable: true, max: 11 }) bic?: string | null;
  @OneOfField(bankProfiles) bankProfile!: 'sepa' | 'swiss-domestic';
  @OneOfField(addressModes, { optional: true, description: 'How much of a payee’s address the bank takes; structured by default.' })
  addressMode?: 'none' | 'minimal' | 'structured' | 'hybrid';
  @BoolField({ optional: true, description: 'One debit for a whole batch instead of one a payment.' }) batchBooking?: boolean;
  @TextField({ nullable: true, max: 70 }) street?: string | null;
  @TextField({ nullable: true, max: 16 }) buildingNumber?: string | null;
  @TextField({ nullable: true, max: 16 }) postCode?: string | null;
  @TextField({ min: 1, max: 35 }) townName!: string;
}

export class AuthorityDto {
  @IdField() id!: string;
  @IdField() programmeId!: string;
  @TextField() key!: string;
  @TextField() name!: string;
  @TextField() country!: string;
  @CurrencyField() currency!: string;
  @OneOfField(bankProfiles) bankProfile!: string;
  @OneOfField(addressModes) addressMode!: string;
  @BoolField() batchBooking!: boolean;
  @TextField({ description: 'Country and last four characters' }) ibanMasked!: string;
  @TextField() townName!: string;
}

export class AuthorityListDto {
  @ListField(() => AuthorityDto) items!: AuthorityDto[];
}
