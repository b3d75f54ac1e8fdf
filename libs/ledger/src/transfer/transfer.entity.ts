import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';

import { Id, Minor, Ref, Text, Time } from '@traverse/platform';

import { Account } from '../account/account.entity.js';

/** `hold` reserves; exactly one `post` or `void` settles it; `transfer` is both at once. */
export type TransferKind = 'transfer' | 'hold' | 'post' | 'void';

/** One movement of money, double entry in one row. Append-only, by the app's grants and by a trigger. */
@Entity({ schema: 'ledger', name: 'transfer' })
@Unique('transfer_key', ['key'])
@Unique('transfer_hold_once', ['holdId'])
@Index('transfer_subject', ['subjectId', 'id'])
@Index('transfer_from_account', ['fromAccountId', 'id'])
@Index('transfer_to_account', ['toAccountId', 'id'])
@Check('transfer_positive', '"amount_minor" > 0')
@Check('transfer_two_accounts', '"from_account_id" <> "to_account_id"')
@Check('transfer_kinds', `"kind" IN ('transfer', 'hold', 'post', 'void') AND ("kind" IN ('post', 'void')) = ("hold_id" IS NOT NULL)`)
@ForeignKey(() => Account, ['fromAccountId', 'currency'], ['id', 'currency'], { name: 'transfer_from' })
@ForeignKey(() => Account, ['toAccountId', 'currency'], ['id', 'currency'], { name: 'transfer_to' })
export class Transfer {
  @Id() id!: string;
  /** The caller's name for this movement: a second one with the same key does nothing. */
  @Text() key!: string;
  @Text() kind!: TransferKind;
  @Ref() fromAccountId!: string;
  @Ref() toAccountId!: string;
  @Minor() amountMinor!: bigint;
  @Text() currency!: string;
  /** Why, as the caller's stable code: `award.commit`. */
  @Text() code!: string;
  /** The thing that it is about: an application, a voucher, a payout. */
  @Ref() subjectId!: string;
  @Ref({ nullable: true })
  @ForeignKey(() => Transfer, { name: 'transfer_hold' })
  holdId!: string | null;
  @Time() at!: Date;
  @Text() requestId!: string;
}
