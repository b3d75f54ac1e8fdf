import type { Tx } from '@traverse/platform';

import type { PartnerProfile } from './partner-profile.entity.js';

/** Places of a partner ($1) that are taken or asked for now ($2), in its period of months ($3): what others see. */
export const PLACES_TAKEN = `
  SELECT count(*)::int AS "taken" FROM "partner"."engagement"
  WHERE "partner_organisation_id" = $1 AND ("state" IN ('proposed', 'accepted', 'confirmed')
    OR ("state" = 'delivered' AND "accepted_at" > $2::timestamptz - make_interval(months => $3::int)))`;

/** The same places by the state of what takes them. */
export const PLACES_BY_STATE = PLACES_TAKEN.replace('SELECT count(*)', 'SELECT "state", count(*)') + ' GROUP BY "state"';

const TAKEN = `
  SELECT count(*)::int AS "taken" FROM "partner"."engagement"
  WHERE "partner_organisation_id" = $1 AND ("state" IN ('accepted', 'confirmed')
    OR ("state" = 'delivered' AND "accepted_at" > $2::timestamptz - make_interval(months => $3::int)))`;

/** Places that a partner has left for what it has not accepted yet. Its profile must be locked: two who accept at once are counted one after the other. */
export async function placesLeft(tx: Tx, profile: PartnerProfile): Promise<number> {
  tx.assertLocked(profile);
  const [row] = await tx.sql<{ taken: number }>(TAKEN, [profile.id, tx.now, profile.capacityMonths]);
  return profile.capacity - (row?.taken ?? 0);
}
