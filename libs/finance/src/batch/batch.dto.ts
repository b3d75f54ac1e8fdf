import {
  AmountField,
  BoolField,
  CommandDto,
  CurrencyField,
  DateField,
  IdField,
  IntField,
  ListField,
  OneOfField,
  TextField,
  TextListField,
  TimeField,
} from '@traverse/platform';

import { PayoutDto } from '../payout/payout.dto.js';

export class MakeBatchesDto {
  @IdField({ optional: true }) authorityId?: string;
  @CurrencyField({ optional: true }) currency?: string;
}

export class TakeOutDto {
  @IdField() payoutId!: string;
}

export class ResolveBatchDto {
  @OneOfField(['sent', 'refused']) outcome!: 'sent' | 'refused';
  @TextField({ min: 3, max: 2000 }) reason!: string;
}

export class BatchSummaryDto {
  @IdField() id!: string;
  @TextField() number!: string;
  @IdField() authorityId!: string;
  @TextField() authorityName!: string;
  @TextField() state!: string;
  @CurrencyField() currency!: string;
  @OneOfField(['sepa', 'swiss-domestic']) profile!: string;
  @IntField() payouts!: number;
  @AmountField() total!: string;
  @TextField({ nullable: true, description: 'Given at release.' }) msgId!: string | null;
  @TextField({ nullable: true, description: 'SHA-256 of the payment file.' }) sha256!: string | null;
  @DateField({ nullable: true }) executionDate!: string | null;
  @TextField({ nullable: true }) madeBy!: string | null;
  @TextField({ nullable: true }) checkedBy!: string | null;
  @TextField({ nullable: true }) releasedBy!: string | null;
  @BoolField({ description: 'Whether the reader made it: then another person checks and releases it.' }) mine!: boolean;
  @IntField({ description: 'How often its bytes were handed to the bank.' }) sends!: number;
  @TextField({ nullable: true }) outcomeCode!: string | null;
  @TimeField() createdAt!: string;
  @TimeField({ nullable: true }) releasedAt!: string | null;
  @TextListField({ description: 'Why the reader cannot check or release it now; codes. In lists without what is in a batch of a run.' })
  barred!: string[];
  @ListField(() => CommandDto) allowedCommands!: CommandDto[];
}

export class BatchDto extends BatchSummaryDto {
  @ListField(() => PayoutDto) contents!: PayoutDto[];
}

export class BatchPageDto {
  @ListField(() => BatchSummaryDto) items!: BatchSummaryDto[];
  @TextField({ nullable: true }) nextCursor!: string | null;
}

export class PayoutLeftOutDto {
  @IdField() payoutId!: string;
  @TextField({ description: 'Why; a code.' }) problem!: string;
}

export class BatchesMadeDto {
  @ListField(() => BatchSummaryDto) batches!: BatchSummaryDto[];
  @ListField(() => PayoutLeftOutDto) leftOut!: PayoutLeftOutDto[];
}
