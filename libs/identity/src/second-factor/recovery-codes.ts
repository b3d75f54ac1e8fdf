import { createHash, randomBytes } from 'node:crypto';

import { newId } from '@traverse/kernel';
import type { Tx } from '@traverse/platform';

import { toBase32 } from './totp.js';

const HOW_MANY = 10;
/** 80 random bits: not to be guessed, so a plain hash of it is enough to keep. */
const BYTES = 10;

export const newRecoveryCodes = (): string[] =>
  Array.from({ length: HOW_MANY }, () => (toBase32(randomBytes(BYTES)).match(/.{4}/g) ?? []).join('-'));

const hashOf = (code: string): string => createHash('sha256').update(code.toUpperCase().replace(/[\s-]/g, '')).digest('hex');

/** These count from now on, and none from before. */
export function replaceRecoveryCodes(tx: Tx, secondFactorId: string, codes: readonly string[]): void {
  forgetRecoveryCodes(tx, secondFactorId);
  const rows = codes.map((code) => ({ id: newId(), hash: hashOf(code) }));
  tx.defer(
    `INSERT INTO "identity"."recovery_code" ("id", "second_factor_id", "code_hash")
     SELECT unnest($2::uuid[]), $1, unnest($3::text[])`,
    [secondFactorId, rows.map((row) => row.id), rows.map((row) => row.hash)],
  );
}

export function forgetRecoveryCodes(tx: Tx, secondFactorId: string): void {
  tx.defer(`DELETE FROM "identity"."recovery_code" WHERE "second_factor_id" = $1`, [secondFactorId]);
}

/** Whether it was one of theirs and not used before; it is used now. */
export async function useRecoveryCode(tx: Tx, secondFactorId: string, code: string): Promise<boolean> {
  const used = await tx.sql(
    `UPDATE "identity"."recovery_code" SET "used_at" = $3 WHERE "second_factor_id" = $1 AND "code_hash" = $2 AND "used_at" IS NULL RETURNING "id"`,
    [secondFactorId, hashOf(code), tx.now],
  );
  return used.length > 0;
}
