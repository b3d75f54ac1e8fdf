import { CompanyDto, type UiLanguage, uiLanguages } from '@traverse/identity';
import {
  BoolField,
  EmailField,
  IdField,
  IntField,
  ListField,
  NestedField,
  ObjectField,
  OneOfField,
  TextField,
  TextListField,
} from '@traverse/platform';

import { AccreditationDto } from '../accreditation/accreditation.dto.js';

export class PartnerDeskQueryDto {
  @TextField({ optional: true, max: 100, description: 'In the name or the town' }) q?: string;
  @TextField({ optional: true, max: 800 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 100 }) limit?: number;
}

/** A partner as the office sees it: whether it can be found, who vouches for it, whether anybody can act for it. */
export class DeskPartnerDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField() countryCode!: string;
  @TextField() nutsCode!: string;
  @TextField({ nullable: true }) regionName!: string | null;
  @TextField() townName!: string;
  @IntField({ description: 'People who can sign in for it' }) people!: number;
  @BoolField({ description: 'An invitation to its first person is open' }) invited!: boolean;
  @BoolField({ description: 'In the public directory' }) published!: boolean;
  @TextListField() competences!: string[];
  @TextListField() languages!: string[];
  @IntField() capacity!: number;
  @ListField(() => AccreditationDto, { description: 'Of the reader’s programmes, the newest first' }) accreditations!: AccreditationDto[];
}

export class DeskPartnerPageDto {
  @ListField(() => DeskPartnerDto) items!: DeskPartnerDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class EnterPartnerDto {
  @NestedField(() => CompanyDto) company!: CompanyDto;
  @EmailField() email!: string;
  @OneOfField(uiLanguages, { description: 'Of the invitation' }) language!: UiLanguage;
}

export class InvitePartnerDto {
  @EmailField() email!: string;
  @OneOfField(uiLanguages) language!: UiLanguage;
}

export class PartnerEnteredDto {
  @IdField() organisationId!: string;
}

export class ImportQueryDto {
  @OneOfField(['true', 'false'], { optional: true, description: 'true: look at the file, keep nothing' }) dryRun?: string;
}

export class ImportProblemDto {
  @TextField({ description: '`<row>.<column>`' }) path!: string;
  @TextField() code!: string;
  @ObjectField() params!: Record<string, unknown>;
  @TextField({ description: 'In the language asked for' }) message!: string;
}

export class ImportRowDto {
  @IntField({ description: 'Its number in the file, from 1' }) at!: number;
  @TextField() name!: string;
  @IdField({ nullable: true, description: 'Of a row that was imported' }) organisationId!: string | null;
  @ListField(() => ImportProblemDto) problems!: ImportProblemDto[];
}

export class PartnerImportDto {
  @BoolField() dryRun!: boolean;
  @IntField() good!: number;
  @IntField() bad!: number;
  @ListField(() => ImportRowDto) rows!: ImportRowDto[];
}
