import { IdField, IntField, TextField, TimeField } from '@traverse/platform';

export class AttachmentDto {
  @IdField() id!: string;
  @TextField({ description: 'Which document of the call it answers' }) documentKey!: string;
  @TextField() name!: string;
  @TextField() type!: string;
  @IntField() size!: number;
  @TextField() sha256!: string;
  @TimeField() addedAt!: string;
}

export class AttachmentRemovedDto {
  @IdField() id!: string;
}
