import { EmailField, NestedField, OneOfField, TextField } from '@traverse/platform';

import { CompanyDto } from '../organisation/company.dto.js';
import { type OrganisationKind, organisationKinds } from '../organisation/organisation.entity.js';
import { MAX_PASSWORD } from '../password/passwords.js';
import { languages, type UiLanguage } from '../person/person.entity.js';

export class NewPersonDto {
  @TextField({ min: 2, max: 100 }) name!: string;
  @EmailField() email!: string;
  @TextField({ min: 1, max: MAX_PASSWORD }) password!: string;
  @OneOfField(languages) language!: UiLanguage;
}

export class RegistrationDto {
  @OneOfField(organisationKinds) organisationKind!: OrganisationKind;
  @NestedField(() => CompanyDto) company!: CompanyDto;
  @NestedField(() => NewPersonDto) person!: NewPersonDto;
}

export class TokenDto {
  @TextField({ min: 20, max: 100 }) token!: string;
}

export class PasswordResetDto {
  @EmailField() email!: string;
}

export class NewPasswordDto {
  @TextField({ min: 20, max: 100 }) token!: string;
  @TextField({ min: 1, max: MAX_PASSWORD }) password!: string;
}

export class ChangePasswordDto {
  @TextField({ min: 1, max: 1000 }) currentPassword!: string;
  @TextField({ min: 1, max: MAX_PASSWORD }) newPassword!: string;
}

export class ProfileDto {
  @TextField({ optional: true, min: 2, max: 100 }) name?: string;
  @OneOfField(languages, { optional: true }) language?: UiLanguage;
}
