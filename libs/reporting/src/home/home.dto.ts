import { AmountField, BoolField, CurrencyField, IdField, IntField, ListField, NestedField, TextField, TimeField } from '@traverse/platform';

/** What stands in the text of a task: what it is about, or how many there are. */
export class TaskParamsDto {
  @TextField({ optional: true }) title?: string;
  @IntField({ optional: true }) count?: number;
}

export class HomeTaskDto {
  @TextField() id!: string;
  @TextField({ description: 'Key of the text in the web.' }) titleKey!: string;
  @NestedField(() => TaskParamsDto) params!: TaskParamsDto;
  @TimeField({ nullable: true }) dueAt!: string | null;
  @TextField() href!: string;
  @BoolField() primary!: boolean;
}

export class OwnedApplicationDto {
  @IdField() id!: string;
  @TextField() number!: string;
  @TextField() title!: string;
  @TextField() state!: string;
  @AmountField({ nullable: true }) amount!: string | null;
  @CurrencyField() currency!: string;
}

export class HomeDto {
  @TextField({ nullable: true }) greetingName!: string | null;
  @ListField(() => HomeTaskDto) tasks!: HomeTaskDto[];
  @ListField(() => OwnedApplicationDto, { description: 'Of the organisations of the reader, newest first.' })
  applications!: OwnedApplicationDto[];
}
