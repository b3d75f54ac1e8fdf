import { Entity, ForeignKey, Unique } from 'typeorm';

import { Id, Int, Ref, Time } from '@traverse/platform';

import { Voucher } from './voucher.entity.js';

/** One extension of a voucher: from which day to which. Append-only; who and why stand in the audit. */
@Entity({ schema: 'award', name: 'voucher_extension' })
@Unique('voucher_extension_once', ['voucherId', 'version'])
export class VoucherExtension {
  @Id() id!: string;
  @ForeignKey(() => Voucher, { name: 'voucher_extension_voucher_fkey' }) @Ref() voucherId!: string;
  /** Of the voucher, after it. */
  @Int() version!: number;
  @Time() extendedAt!: Date;
  @Time() fromAt!: Date;
  @Time() toAt!: Date;
}
