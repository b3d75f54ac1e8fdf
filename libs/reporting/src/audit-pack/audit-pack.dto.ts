import { BoolField, IdField, IntField, ListField, TextField, TimeField } from '@traverse/platform';

export class AuditPackDto {
  @IdField() id!: string;
  @IdField() applicationId!: string;
  @TimeField() orderedAt!: string;
  @TimeField({ nullable: true, description: 'Null while it is being made, or has failed.' }) madeAt!: string | null;
  @BoolField({ description: 'Its making failed to the end and was not set going again.' }) failed!: boolean;
  @IntField({ nullable: true, description: 'Bytes.' }) size!: number | null;
  @TextField({ nullable: true }) sha256!: string | null;
}

export class AuditPackListDto {
  @ListField(() => AuditPackDto) items!: AuditPackDto[];
}
