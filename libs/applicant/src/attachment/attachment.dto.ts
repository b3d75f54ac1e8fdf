import { BoolField, IdField, IntField, TextField, TimeField } from '@traverse/platform';

export class AttachmentDto {
  @IdField() id!: string;
  @TextField({ description: 'Which document of the call it answers' }) documentKey!: string;
  @TextField() name!: string;
  @TextField() type!: string;
  @IntField() size!: number;
  @TextField() sha256!: string;
  @BoolField({ description: 'Looked into by a virus scanner' }) scanned!: boolean;
  @TimeField() addedAt!: string;
}

export class AttachmentRemovedDto {
  @IdField() id!: string;
}
