import { join } from 'node:path';

import { type CallDocument } from '@traverse/programme';
import pg from 'pg';

import { type House, openHouse } from '../../apps/cli/demo/house.js';
import { type Evaluated, seedEvaluated } from '../support/evaluated-call.js';

export type HouseQuery = <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>;

/** Statements on the database of a house, as its own processes see it; the connection lasts as long as `work`. */
export async function onDatabase<T>(house: House, work: (query: HouseQuery) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  try {
    return await work(
      async <R extends object>(text: string, values: readonly unknown[] = []) => (await client.query<R>(text, [...values])).rows,
    );
  } finally {
    await client.end();
  }
}

/** A house of the demonstration whose newest call has these applications, evaluated; their ids in order. */
export async function openEvaluatedHouse(
  applications: readonly Evaluated[],
  { partnerName }: { readonly partnerName?: string } = {},
): Promise<{ readonly house: House; readonly ids: readonly string[] }> {
  const house = await openHouse(join(__dirname, '../..'));
  const ids = await onDatabase(house, async (query) => {
    const [call] = await query<{ callId: string; programmeId: string; document: CallDocument }>(
      `SELECT c."id" AS "callId", c."programme_id" AS "programmeId", v."document" FROM "programme"."call" c
       JOIN "programme"."call_version" v ON v."call_id" = c."id" WHERE c."current_version" = v."version" ORDER BY c."id" DESC LIMIT 1`,
    );
    if (!call) throw new Error('the demonstration has no call');
    const evaluators = await query<{ id: string }>(`SELECT "id" FROM "evaluator"."evaluator_profile" WHERE "active" ORDER BY "id" LIMIT 4`);
    const [partner] = await query<{ id: string }>(`SELECT "id" FROM "identity"."organisation" WHERE "name" = $1`, [partnerName ?? '']);
    const people = evaluators.map(({ id }) => id);
    return seedEvaluated(query, { ...call, ...(partner ? { partnerId: partner.id } : {}) }, people, applications);
  });
  return { house, ids };
}
