import { BoolField, CommandDto, IdField, IntField, ListField, NestedField, TextField, TextListField, TimeField } from '@traverse/platform';

export class LedgerAlarmDto {
  @IdField() id!: string;
  @TextField() state!: string;
  @TimeField() raisedAt!: string;
  @TextListField({ description: 'What the proof found: ids, and amounts in minor units.' }) problems!: string[];
  @TextField({ nullable: true, description: 'Why it may be cleared.' }) reason!: string | null;
  @TextField({ nullable: true }) askedBy!: string | null;
  @TextField({ nullable: true }) clearedBy!: string | null;
  @TimeField({ nullable: true }) clearedAt!: string | null;
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class ProofRunDto {
  @IdField() id!: string;
  @TimeField() at!: string;
  @BoolField() balanced!: boolean;
  @IntField() problems!: number;
}

/** How the books stand: the last proofs, and the alarms with those that are open first. */
export class BooksStateDto {
  @BoolField({ description: 'Whether an alarm keeps all payments back.' }) stopped!: boolean;
  @NestedField(() => ProofRunDto, { nullable: true }) last!: ProofRunDto | null;
  @ListField(() => ProofRunDto) runs!: ProofRunDto[];
  @ListField(() => LedgerAlarmDto) alarms!: LedgerAlarmDto[];
}
