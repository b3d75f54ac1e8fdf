import { Check, Entity, Index, Unique } from 'typeorm';

import { Id, Ref, Text, Time } from '@traverse/platform';

import type { AccountKind } from './account-kinds.js';

/** One place where money of one currency lies. Append-only. */
@Entity({ schema: 'ledger', name: 'account' })
@Unique('account_what', ['kind', 'ownerId', 'currency'])
@Unique('account_currency', ['id', 'currency'])
@Index('account_owner', ['ownerId'])
@Index('account_envelope', ['envelopeId'])
@Check('account_iso_currency', `"currency" ~ '^[A-Z]{3}$'`)
export class Account {
  /** `accountIdOf` kind, owner and currency. */
  @Id() id!: string;
  @Text() kind!: AccountKind;
  @Ref() ownerId!: string;
  @Text() currency!: string;
  /** For sums by envelope, where the owner is not the envelope itself. */
  @Ref({ nullable: true }) envelopeId!: string | null;
  @Time() openedAt!: Date;
}
