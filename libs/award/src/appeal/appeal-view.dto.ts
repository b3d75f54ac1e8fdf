import { IdField, IntField, ListField, OneOfField, TextField, TimeField } from '@traverse/platform';

export class AppealFileDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @IntField() size!: number;
}

export class AppealDto {
  @TextField() reasons!: string;
  @TimeField() filedAt!: string;
  @ListField(() => AppealFileDto) files!: AppealFileDto[];
  @TimeField({ nullable: true }) answeredAt!: string | null;
  @TextField({ nullable: true }) answer!: string | null;
  @OneOfField(['available', 'reserve'], { nullable: true }) money!: 'available' | 'reserve' | null;
}
