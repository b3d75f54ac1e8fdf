import { BoolField, IdField, IntField, ListField, TextField, TextListField, TimeField } from '@traverse/platform';

export class NoticeDto {
  @IdField() id!: string;
  @TextField({ description: 'In the language of the request.' }) subject!: string;
  @TextField() happened!: string;
  @TextField() next!: string;
  @TextField({ description: 'Path of the page that it leads to.' }) href!: string;
  @TimeField() createdAt!: string;
  @BoolField() read!: boolean;
}

export class NoticePageDto {
  @ListField(() => NoticeDto) items!: NoticeDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
  @IntField({ description: 'Of all, not of this page.' }) unread!: number;
}

export class NoticeFilterDto {
  @TextField({ optional: true, max: 200 }) cursor?: string;
  @IntField({ optional: true, min: 1, max: 100 }) limit?: number;
}

export class ReadNoticesDto {
  @TextListField({ optional: true, max: 100, description: 'Those that were read; all of one’s own when it is left out.' }) ids?: string[];
}

export class UnreadNoticesDto {
  @IntField() unread!: number;
}
