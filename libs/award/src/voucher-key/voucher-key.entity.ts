import { Entity, Unique } from 'typeorm';

import { Id, Int, Ref, Text, Time } from '@traverse/platform';

/** A pair of keys that vouchers are signed with. The newest signs; none is ever deleted, so that every voucher that was printed still verifies. */
@Entity({ schema: 'award', name: 'voucher_key' })
@Unique('voucher_key_kid', ['kid'])
@Unique('voucher_key_number', ['number'])
export class VoucherKey {
  @Id() id!: string;
  /** 1, 2, 3: two rotations at once do not make two keys of one number. */
  @Int() number!: number;
  /** RFC 7638 thumbprint of the public key: what a token's header names. */
  @Text() kid!: string;
  /** The public point, base64url, as in a JWK (RFC 8037). */
  @Text() publicX!: string;
  /** The private key as JWK, sealed by the house. */
  @Text() sealedPrivate!: string;
  @Time() createdAt!: Date;
  /** The administrator who asked for it; null for the first and for the command line. */
  @Ref({ nullable: true }) createdById!: string | null;
}
