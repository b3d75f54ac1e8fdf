import { Injectable } from '@nestjs/common';

import type { Tx } from '@traverse/platform';

import { Batch } from '../batch/batch.entity.js';
import type { CamtEntry } from '../bank/camt054.js';
import type { ClaimState } from '../claim/claim.entity.js';
import { paidOtherwise } from '../payout/paid-otherwise.js';
import { Payout } from '../payout/payout.entity.js';

interface Reference {
  readonly id: string;
  readonly claimId: string;
  readonly batchId: string | null;
  readonly endToEndId: string;
  readonly instrId: string;
  readonly msgId: string | null;
  readonly currency: string;
}

const REFERENCES = `
  SELECT p."id", p."claim_id" AS "claimId", p."batch_id" AS "batchId", p."end_to_end_id" AS "endToEndId", p."instr_id" AS "instrId", f."msg_id" AS "msgId", p."currency"
  FROM "finance"."payout" p LEFT JOIN "finance"."batch_file" f ON f."batch_id" = p."batch_id"
  WHERE p."id" IN (
    SELECT "id" FROM "finance"."payout" WHERE "end_to_end_id" = ANY($1)
    UNION ALL SELECT "id" FROM "finance"."payout" WHERE "instr_id" = ANY($2)
    UNION ALL SELECT b."id" FROM "finance"."payout" b JOIN "finance"."batch_file" n ON n."batch_id" = b."batch_id" WHERE n."msg_id" = ANY($3))`;

const CLAIMS = `SELECT "id", "state", "accepted_minor" AS "acceptedMinor" FROM "finance"."claim" WHERE "id" = ANY($1::uuid[]) ORDER BY "id" FOR UPDATE`;

interface LockedClaim {
  readonly id: string;
  readonly state: ClaimState;
  readonly acceptedMinor: string;
}

/** The payouts and batches that a file speaks of, locked in the order of the house: claims, batches, payouts, each by id. */
export interface Matched {
  readonly payoutsOf: (entry: CamtEntry) => readonly Payout[];
  readonly batchOf: (payout: Payout) => Batch | null;
  readonly siblingsOf: (payout: Payout) => readonly Payout[];
  /** What was accepted of its claim and not paid otherwise than by a payout. */
  readonly toPayMinorOf: (payout: Payout) => bigint;
  readonly ofBatch: (batchId: string) => readonly Payout[];
}

/** Of a claim that was corrected: what was accepted of the last version that was approved. */
const ACCEPTED = `
  SELECT DISTINCT ON ("root_id") "root_id" AS "rootId", "accepted_minor"::text AS "acceptedMinor" FROM "finance"."claim"
  WHERE "root_id" = ANY($1::uuid[]) AND "state" IN ('approved', 'corrected') ORDER BY "root_id", "revision" DESC`;

const given = (values: readonly (string | undefined)[]): string[] => [...new Set(values.flatMap((value) => value ?? []))];

/** Finds payouts by what we wrote into the payment file: EndToEndId, else InstrId, else the payment block. Never by an amount alone. */
@Injectable()
export class MatchEntries {
  async execute(tx: Tx, entries: readonly CamtEntry[]): Promise<Matched> {
    // Whole blocks only for entries that name nothing else.
    const blocks = given(entries.flatMap((entry) => (entry.endToEndId || entry.instrId ? [] : [entry.pmtInfId, entry.msgId])));
    const references = await tx.sql<Reference>(REFERENCES, [
      given(entries.map((entry) => entry.endToEndId)),
      given(entries.map((entry) => entry.instrId)),
      blocks,
    ]);
    const claims = await tx.sql<LockedClaim>(CLAIMS, [given(references.map((row) => row.claimId))]);
    const corrected = claims.filter((claim) => claim.state === 'corrected').map((claim) => claim.id);
    const accepted = corrected.length > 0 ? await tx.sql<{ rootId: string; acceptedMinor: string }>(ACCEPTED, [corrected]) : [];
    const otherwise = await paidOtherwise(
      tx,
      claims.map((claim) => claim.id),
    );
    const batches = await tx.lockMany(Batch, given(references.map((row) => row.batchId ?? undefined)));
    // With their siblings: what the bank paid after all must not be paid by a new attempt.
    const family = await tx.sql<{ id: string }>(`SELECT "id" FROM "finance"."payout" WHERE "claim_id" = ANY($1::uuid[])`, [
      given(references.map((row) => row.claimId)),
    ]);
    const payouts = await tx.lockMany(
      Payout,
      family.map((row) => row.id),
    );
    const find = referencesOf(references);
    const byId = new Map(payouts.map((payout) => [payout.id, payout]));
    const batchOf = new Map(batches.map((batch) => [batch.id, batch]));
    const acceptedOf = new Map(claims.map((claim) => [claim.id, BigInt(claim.acceptedMinor)]));
    for (const { rootId, acceptedMinor } of accepted) acceptedOf.set(rootId, BigInt(acceptedMinor));
    const byClaim = grouped(payouts, (payout) => payout.claimId);
    const byBatch = grouped(payouts, (payout) => payout.batchId);
    return {
      payoutsOf: (entry) => find(entry).flatMap((row) => byId.get(row.id) ?? []),
      batchOf: (payout) => batchOf.get(payout.batchId ?? '') ?? null,
      siblingsOf: (payout) => (byClaim.get(payout.claimId) ?? []).filter((other) => other.id !== payout.id),
      toPayMinorOf: ({ claimId }) => (acceptedOf.get(claimId) ?? 0n) - (otherwise.get(claimId) ?? 0n),
      ofBatch: (batchId) => byBatch.get(batchId) ?? [],
    };
  }
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function referencesOf(rows: readonly Reference[]): (entry: CamtEntry) => readonly Reference[] {
  const byEndToEnd = grouped(rows, (row) => row.endToEndId);
  const byInstruction = grouped(rows, (row) => row.instrId);
  const byBlock = grouped(rows, (row) => row.msgId);
  return ({ endToEndId, instrId, pmtInfId, msgId }) => {
    const named = endToEndId ? byEndToEnd.get(endToEndId) : undefined;
    if (named) return named;
    const instructed = instrId ? (byInstruction.get(instrId) ?? []) : [];
    if (instructed.length > 0 || endToEndId || instrId) return instructed;
    return [...new Set(given([pmtInfId, msgId]).flatMap((block) => byBlock.get(block) ?? []))];
  };
}
