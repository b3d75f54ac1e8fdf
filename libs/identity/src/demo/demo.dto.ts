import { EmailField, IdField, IntField, ListField, TextField, TimeField } from '@traverse/platform';

export class DemoLoginDto {
  @TextField() login!: string;
  @TextField() name!: string;
  @EmailField() email!: string;
  @TextField({ description: 'The role to show: of staff first, else of the party' }) role!: string;
  @TextField({ nullable: true }) organisation!: string | null;
}

export class DemoLoginListDto {
  @ListField(() => DemoLoginDto) items!: DemoLoginDto[];
}

export class DemoSessionDto {
  @TextField({ min: 1, max: 50 }) login!: string;
}

export class DemoMailDto {
  @IdField() id!: string;
  @TextField() recipient!: string;
  @TextField() subject!: string;
  @TextField() body!: string;
  @TimeField() sentAt!: Date;
}

export class DemoMailListDto {
  @ListField(() => DemoMailDto) items!: DemoMailDto[];
}

export class DemoMailFilterDto {
  @EmailField({ optional: true }) recipient?: string;
}

export class DemoClockDto {
  @TimeField() now!: Date;
}

const TEN_YEARS_MS = 10 * 366 * 86_400_000;

export class AdvanceClockDto {
  @IntField({ min: 0, max: TEN_YEARS_MS }) advanceMs!: number;
}
