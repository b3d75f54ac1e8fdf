import { BoolField, DateField, IdField, IntField, ListField, OneOfField, TextField, TextListField, TimeField } from '@traverse/platform';

import { dataSetFiles } from './data-sets.js';
import { gapKinds } from './operation.js';

export class RegisterFileDto {
  @OneOfField(dataSetFiles) file!: string;
  @TextField() url!: string;
  @IntField() rows!: number;
  @IntField() bytes!: number;
}

export class RegisterStateDto {
  @IdField() programmeId!: string;
  @TextField() programmeTitle!: string;
  @TimeField({ nullable: true }) publishedAt!: string | null;
  @DateField({ nullable: true, description: 'The last day for the next update; null where there is nothing to publish yet.' }) dueOn!:
    string | null;
  @BoolField() overdue!: boolean;
  @IntField({ description: 'In what is published.' }) operations!: number;
  @IntField() grants!: number;
  @IntField({ description: 'Operations published with something missing.' }) withGaps!: number;
  @ListField(() => RegisterFileDto) files!: RegisterFileDto[];
  @BoolField({ description: 'The reader may publish.' }) mayPublish!: boolean;
}

export class RegisterStatesDto {
  @ListField(() => RegisterStateDto) items!: RegisterStateDto[];
}

export class GapCountDto {
  @OneOfField(gapKinds) gap!: string;
  @IntField() awards!: number;
}

export class AwardGapsDto {
  @IdField() applicationId!: string;
  @TextField() number!: string;
  @TextField() title!: string;
  @TextField() beneficiaryName!: string;
  @TextListField({ description: 'What is missing.' }) gaps!: string[];
}

export class RegisterPreviewDto {
  @IntField({ description: 'Awards that would be published now.' }) operations!: number;
  @IntField({ description: 'Of these, in the 360Giving package.' }) grants!: number;
  @ListField(() => GapCountDto) counts!: GapCountDto[];
  @ListField(() => AwardGapsDto) items!: AwardGapsDto[];
  @BoolField({ description: 'More awards have gaps than are listed.' }) more!: boolean;
}

export class DataSetDto {
  @TextField() programme!: string;
  @TextField() programmeTitle!: string;
  @OneOfField(dataSetFiles) file!: string;
  @TextField() url!: string;
  @TextField() mediaType!: string;
  @IntField() rows!: number;
  @IntField() bytes!: number;
  @TimeField() lastUpdated!: string;
  @TextField() licence!: string;
  @TextField() licenceUrl!: string;
}

export class CatalogueDto {
  @ListField(() => DataSetDto) items!: DataSetDto[];
}

export class OpenDataAskedDto {
  @TextField({ optional: true, pattern: /^[a-z]{2}$/ }) lang?: string;
}

export class PublishedDto {
  @IdField() id!: string;
}
