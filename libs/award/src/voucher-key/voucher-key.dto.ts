import { BoolField, ListField, TextField, TimeField } from '@traverse/platform';

import type { VoucherKey } from './voucher-key.entity.js';

class JwkDto {
  @TextField() kty!: string;
  @TextField() crv!: string;
  @TextField() use!: string;
  @TextField() alg!: string;
  @TextField() kid!: string;
  @TextField() x!: string;
}

/** A JWK set (RFC 7517). */
export class JwksDto {
  @ListField(() => JwkDto) keys!: JwkDto[];
}

class VoucherKeyDto {
  @TextField() kid!: string;
  @TimeField() createdAt!: string;
  @BoolField({ description: 'New vouchers are signed with it.' }) signs!: boolean;
}

export class VoucherKeyListDto {
  @ListField(() => VoucherKeyDto) items!: VoucherKeyDto[];
}

/** Newest first. */
export const listed = (keys: readonly VoucherKey[]): VoucherKeyListDto => ({
  items: keys.map(({ kid, createdAt }, i) => ({ kid, createdAt: createdAt.toISOString(), signs: i === 0 })),
});
