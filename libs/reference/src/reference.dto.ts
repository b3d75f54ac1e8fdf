import { DateField, IntField, ListField, OneOfField, TextField, TimeField } from '@traverse/platform';

import { releaseKinds } from './release/release.entity.js';

export class ReleaseDto {
  @OneOfField(releaseKinds) kind!: string;
  @TextField() version!: string;
  @TextField() source!: string;
  @DateField() validFrom!: string;
  @IntField() rows!: number;
  @TimeField() importedAt!: string;
}

export class ReleaseListDto {
  @ListField(() => ReleaseDto) items!: ReleaseDto[];
}

export class RegionQueryDto {
  @TextField({ optional: true, min: 2, max: 2, pattern: /^[A-Z]{2}$/, description: 'ISO 3166' }) country?: string;
}

export class RegionDto {
  @TextField({ description: 'NUTS', example: 'AT332' }) code!: string;
  @IntField({ min: 1, max: 3 }) level!: number;
  @TextField() country!: string;
  @TextField() name!: string;
}

export class RegionListDto {
  @ListField(() => RegionDto) items!: RegionDto[];
}

export class SectorDto {
  @TextField({ description: 'NACE Rev. 2.1: a section, or a division, group or class of one', example: '25.62' }) code!: string;
  @TextField() section!: string;
  @TextField({ description: 'In the reader’s language, else in English' }) label!: string;
}

export class SectorListDto {
  @ListField(() => SectorDto) items!: SectorDto[];
}

export class CurrencyDto {
  @TextField() code!: string;
  @IntField() digits!: number;
  @TextField() name!: string;
}

export class CurrencyListDto {
  @ListField(() => CurrencyDto) items!: CurrencyDto[];
}

export class PostcodeQueryDto {
  @TextField({ min: 2, max: 2, pattern: /^[A-Z]{2}$/ }) country!: string;
  @TextField({ min: 2, max: 12 }) postCode!: string;
}

export class PostcodeRegionDto {
  @TextField({ nullable: true, description: 'Null where no table with it was imported' }) nutsCode!: string | null;
}

export class RateQueryDto {
  @TextField({ min: 3, max: 3, pattern: /^[A-Z]{3}$/ }) currency!: string;
  @DateField() on!: string;
  @OneOfField(['ecb', 'inforeuro'], { optional: true, description: 'ecb unless said otherwise' }) source?: 'ecb' | 'inforeuro';
}

export class RateDto {
  @TextField({ description: 'How much of the currency one euro is, a decimal', example: '0.9227' }) perEuro!: string;
  @DateField() validFrom!: string;
  @TextField() source!: string;
}
