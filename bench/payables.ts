import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';

import { type Actor, newId, systemActor } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { UnitOfWork } from '@traverse/platform';

/** Whose money the bench pays out: one envelope of the seeded call. */
export interface Purse {
  readonly envelopeId: string;
  readonly authorityId: string;
  readonly programmeId: string;
  readonly callId: string;
  readonly currency: string;
  readonly clerk: Actor;
  readonly controller: Actor;
}

export const AMOUNT_MINOR = 120_000n;
/** Enough for every payout of a run. */
const PLENTY_MINOR = 1_000_000_000_000n;
const CHUNK = 5_000;
const SEED = systemActor('seed');

const ENVELOPE = `
  SELECT e."id" AS "envelopeId", e."authority_id" AS "authorityId", e."call_id" AS "callId", c."programme_id" AS "programmeId", e."currency"
  FROM "programme"."envelope" e JOIN "programme"."call" c ON c."id" = e."call_id" WHERE e."currency" = 'EUR' ORDER BY e."id" LIMIT 1`;

/** Ids that follow from what a row is and its number. */
export const rowId = (kind: 'organisation' | 'voucher' | 'claim' | 'account' | 'payout' | 'batch', n: string): string =>
  `('01890000-0000-7000-${{ organisation: 'a000', voucher: 'a001', claim: 'a002', account: 'a003', payout: 'a004', batch: 'a005' }[kind]}-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

const numbers = `generate_series($1::bigint, $2::bigint) AS n`;
const ORGANISATIONS = `
  INSERT INTO "identity"."organisation" ("id", "kind", "name", "street", "building_number", "post_code", "town_name", "country_code", "nuts_code", "created_at")
  SELECT ${rowId('organisation', 'n')}, 'sme', 'Werkstatt ' || n, 'Hauptstraße', '1', '6900', 'Bregenz', 'AT', 'AT342', now() FROM ${numbers}`;
const ACCOUNTS = `
  INSERT INTO "finance"."bank_account" ("id", "organisation_id", "revision", "holder_name", "iban", "entered_by_id", "created_at")
  SELECT ${rowId('account', 'n')}, ${rowId('organisation', 'n')}, 1, 'Werkstatt ' || n, 'AT483200000012345864', $3, now() FROM ${numbers}`;
const VOUCHERS = `
  INSERT INTO "award"."voucher" ("id", "state", "version", "created_at", "code", "agreement_id", "application_id", "call_id", "programme_id", "envelope_id",
    "applicant_organisation_id", "instrument", "title", "amount_minor", "currency", "redemption", "use", "valid_until_at", "claim_until_at")
  SELECT ${rowId('voucher', 'n')}, 'active', 1, now(), 'BENCH-' || n, gen_random_uuid(), gen_random_uuid(), $3, $4, $5, ${rowId('organisation', 'n')}, 'pilot', 'Bench',
    $6, $7, 'reimburse-sme', 'single', now() + interval '1 year', now() + interval '1 year' FROM ${numbers}`;
const CLAIMS = `
  INSERT INTO "finance"."claim" ("id", "root_id", "state", "version", "created_at", "number", "voucher_id", "application_id", "call_id", "programme_id", "envelope_id", "instrument",
    "applicant_organisation_id", "payee_organisation_id", "final", "currency", "asked_minor", "accepted_minor", "held_minor", "moves")
  SELECT ${rowId('claim', 'n')}, ${rowId('claim', 'n')}, 'approved', 4, now(), 'CLM-2026-' || 9000000 + n, ${rowId('voucher', 'n')}, gen_random_uuid(), $3, $4, $5, 'pilot', ${rowId('organisation', 'n')},
    ${rowId('organisation', 'n')}, false, $7, $6, $6, $6, 1 FROM ${numbers}`;
const PAYOUTS = `
  INSERT INTO "finance"."payout" ("id", "state", "version", "created_at", "claim_id", "attempt", "voucher_id", "envelope_id", "authority_id", "programme_id", "call_id",
    "applicant_organisation_id", "payee_organisation_id", "amount_minor", "currency", "end_to_end_id", "instr_id", "requested_by_id", "approved_by_id")
  SELECT ${rowId('payout', 'n')}, 'approved', 2, now(), ${rowId('claim', 'n')}, 1, ${rowId('voucher', 'n')}, $5, $8, $4, $3, ${rowId('organisation', 'n')}, ${rowId('organisation', 'n')},
    $6, $7, 'CLM-2026-' || 9000000 + n || '-01', replace(${rowId('payout', 'n')}::text, '-', ''), $9, $10 FROM ${numbers}`;
const GIVEN = `
  WITH "given" AS (
    INSERT INTO "ledger"."transfer" ("id", "key", "kind", "from_account_id", "to_account_id", "amount_minor", "currency", "code", "subject_id", "at", "request_id")
    SELECT gen_random_uuid(), 'bench-' || v."owner_id", 'transfer', e."id", v."id", $2, v."currency", 'voucher-issued', v."owner_id", now(), 'bench'
    FROM "ledger"."account" v JOIN "ledger"."account" e ON e."kind" = 'envelope:available' AND e."owner_id" = $1 AND e."currency" = v."currency"
    WHERE v."kind" = 'voucher:claimed' AND v."owner_id" = ANY($3::uuid[]) RETURNING "from_account_id", "to_account_id")
  UPDATE "ledger"."balance" b SET "posted_minor" = b."posted_minor" + m."sum" FROM (
    SELECT "to_account_id" AS "id", $2::bigint AS "sum" FROM "given" UNION ALL
    SELECT "from_account_id", -$2::bigint * count(*) FROM "given" GROUP BY 1) m WHERE b."account_id" = m."id"`;

function staff(role: 'finance-officer' | 'finance-approver', programmeId: string): Actor {
  return { personId: newId(), system: null, staff: [{ role, programmeId }], memberships: [] };
}

/** An envelope with money for the whole run, and two people who may pay out of it. */
export async function openPurse(app: INestApplicationContext, pool: pg.Pool): Promise<Purse> {
  const { rows } = await pool.query<Omit<Purse, 'clerk' | 'controller'>>(ENVELOPE);
  const [envelope] = rows;
  if (!envelope) throw new Error('the seed has no envelope in EUR');
  const { envelopeId, authorityId, currency, programmeId } = envelope;
  const ledger = app.get(Ledger);
  await app.get(UnitOfWork).run(SEED, async (tx) => {
    await ledger.open(tx, [{ kind: 'envelope:paid', ownerId: envelopeId, currency }]);
    await ledger.transfer(tx, {
      ...{ key: `bench-${envelopeId}`, code: 'bench', subjectId: envelopeId, currency, amountMinor: PLENTY_MINOR },
      from: { kind: 'authority:funding', ownerId: authorityId },
      to: { kind: 'envelope:available', ownerId: envelopeId },
    });
  });
  return { ...envelope, clerk: staff('finance-officer', programmeId), controller: staff('finance-approver', programmeId) };
}

/** Approved payouts number `from` to `to`, each of a company of its own with its account, voucher and claim, and their money in the ledger. */
export async function seedPayables(app: INestApplicationContext, pool: pg.Pool, purse: Purse, from: number, to: number): Promise<void> {
  const { callId, programmeId, envelopeId, authorityId, currency } = purse;
  for (let first = from; first <= to; first += CHUNK) {
    const range = [first, Math.min(to, first + CHUNK - 1)];
    const place = [...range, callId, programmeId, envelopeId, AMOUNT_MINOR, currency];
    await pool.query(ORGANISATIONS, range);
    await pool.query(ACCOUNTS, [...range, newId()]);
    await pool.query(VOUCHERS, place);
    await pool.query(CLAIMS, place);
    await pool.query(PAYOUTS, [...place, authorityId, newId(), purse.controller.personId]);
    const { rows } = await pool.query<{ id: string }>(`SELECT ${rowId('voucher', 'n')} AS "id" FROM ${numbers}`, range);
    const vouchers = rows.map(({ id }) => id);
    const accounts = vouchers.map((ownerId) => ({ kind: 'voucher:claimed' as const, ownerId, currency, envelopeId }));
    await app.get(UnitOfWork).run(SEED, (tx) => app.get(Ledger).open(tx, accounts));
    await pool.query(GIVEN, [envelopeId, AMOUNT_MINOR, vouchers]);
  }
}
