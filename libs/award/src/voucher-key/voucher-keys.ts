import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';
import { DataSource } from 'typeorm';

import { systemActor } from '@traverse/kernel';
import { SecretBox, type Tx, UnitOfWork } from '@traverse/platform';

import { VoucherKey } from './voucher-key.entity.js';
import { ALGORITHM, signVoucher, type TokenVerdict, verifyVoucher, type VoucherClaims } from './voucher-token.js';

const LOCK = `SELECT pg_advisory_xact_lock(hashtext('award.voucher-key'))`;
const NEWEST = `SELECT "number" FROM "award"."voucher_key" ORDER BY "number" DESC LIMIT 1`;
const purposeOf = (kid: string): string => `award.voucher-key/${kid}`;

/** The keys of the house: signs with the newest, verifies with all. */
@Injectable()
export class VoucherKeys {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly box: SecretBox,
  ) {}

  /** Makes the first key when there is none. Throws `platform.secret-unreadable` where the house cannot open its newest key. */
  async sign(claims: VoucherClaims): Promise<string> {
    const { kid, sealedPrivate } = (await this.newest()) ?? (await this.first());
    return signVoucher(JSON.parse(this.box.open(sealedPrivate, purposeOf(kid))) as JWK, kid, claims);
  }

  async verify(token: string): Promise<TokenVerdict> {
    return verifyVoucher(token, await this.published());
  }

  /** All public keys, newest first, as a JWK set (RFC 7517). */
  async published(): Promise<JSONWebKeySet> {
    const keys = await this.all();
    return { keys: keys.map(({ kid, publicX }) => ({ kty: 'OKP', crv: 'Ed25519', use: 'sig', alg: ALGORITHM, kid, x: publicX })) };
  }

  /** Newest first. */
  all(): Promise<VoucherKey[]> {
    return this.dataSource.getRepository(VoucherKey).find({ order: { number: 'DESC' } });
  }

  /** A new pair, which signs from now on. One at a time: the lock is held until the transaction ends. */
  async make(tx: Tx, { onlyFirst = false } = {}): Promise<void> {
    await tx.sql(LOCK);
    const [newest] = await tx.sql<{ number: number }>(NEWEST);
    if (onlyFirst && newest) return;
    const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
    const [open, secret] = await Promise.all([exportJWK(publicKey), exportJWK(privateKey)]);
    const kid = await calculateJwkThumbprint(open);
    tx.insert(VoucherKey, {
      number: (newest?.number ?? 0) + 1,
      kid,
      publicX: open.x ?? '',
      sealedPrivate: this.box.seal(JSON.stringify({ ...secret, alg: ALGORITHM }), purposeOf(kid)),
      createdAt: tx.now,
      createdById: tx.actor.personId,
    });
  }

  private newest(): Promise<VoucherKey | null> {
    return this.dataSource.getRepository(VoucherKey).findOne({ where: {}, order: { number: 'DESC' } });
  }

  private async first(): Promise<VoucherKey> {
    await this.uow.run(systemActor('award.voucher-key'), (tx) => this.make(tx, { onlyFirst: true }));
    const made = await this.newest();
    if (!made) throw new Error('the first key of vouchers was not kept');
    return made;
  }
}
