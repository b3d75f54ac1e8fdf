import { OneOfField, TextField, TimeField } from '@traverse/platform';

import { checkOutcomes } from './check-voucher.js';

/** What anybody who holds the code may know. */
export class PublicVoucherDto {
  @OneOfField(checkOutcomes) status!: string;
  @TextField({ nullable: true, description: 'As it stands on the voucher; null where there is no such voucher' }) code!: string | null;
  @TimeField({ nullable: true }) validUntilAt!: string | null;
}

export class CheckAskedDto {
  @TextField({ optional: true, description: 'The signed token of the code on the voucher' }) t?: string;
  @TextField({ optional: true, max: 60, description: 'The code as people type it' }) code?: string;
  @TextField({ optional: true, max: 10 }) lang?: string;
}
