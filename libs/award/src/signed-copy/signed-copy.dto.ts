import { BoolField, CommandDto, IdField, IntField, ListField, OneOfField, TextField, TimeField } from '@traverse/platform';

/** A signed PDF as its party and the staff see it. */
export class SignedCopyDto {
  @IdField() id!: string;
  @OneOfField(['sme', 'partner']) party!: string;
  @OneOfField(['waiting', 'accepted', 'sent-back']) state!: string;
  @TextField() signerName!: string;
  @TextField() name!: string;
  @IntField() size!: number;
  @TextField({ description: 'SHA-256 of the file.' }) sha256!: string;
  @IntField({ description: 'Electronic signatures found in the file; whether they are valid is found outside.' })
  electronicSignatures!: number;
  @BoolField({ description: 'It begins with the very bytes of the document that was printed for signing.' }) isOurDocument!: boolean;
  @TimeField() uploadedAt!: string;
  @TextField({ nullable: true }) checkedWith!: string | null;
  @TimeField({ nullable: true }) decidedAt!: string | null;
  @TextField({ nullable: true, description: 'Why it was sent back.' }) reason!: string | null;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class AcceptCopyDto {
  @TextField({ optional: true, max: 500, description: 'Where a qualified signature was validated, with the number of the report.' })
  checkedWith?: string;
}
