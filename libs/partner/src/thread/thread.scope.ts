import { type Actor, mayActFor } from '@traverse/kernel';
import type { Reader } from '@traverse/platform';

import { sidesOf, type ThreadSide, type ThreadState, type ThreadVisibility } from './thread.entity.js';

/** A thread as one reader sees it. */
export interface SeenThread {
  readonly id: string;
  readonly state: ThreadState;
  readonly version: number;
  readonly createdAt: Date;
  readonly applicationId: string;
  readonly callId: string;
  readonly programmeId: string;
  readonly applicantOrganisationId: string;
  readonly engagementId: string | null;
  readonly partnerOrganisationId: string | null;
  readonly visibility: ThreadVisibility;
  readonly subject: string;
  readonly openedById: string;
  readonly openedBySide: ThreadSide;
  /** On whose side this reader stands; null for an auditor, who only reads. */
  readonly side: ThreadSide | null;
  /** The partner takes part now. */
  readonly partnerIn: boolean;
  /** How far this reader reads, and when that was. */
  readonly upTo: number;
  readonly lastAt: Date;
  /** Messages of others that this person has not read. */
  readonly unread: number;
}

/** As long as that the partner takes part; before its yes, when the firm does not know of it yet, with the office alone. */
export const PARTNER_TAKES_PART = `(e."state" IN ('accepted', 'confirmed', 'delivered') OR (e."state" = 'proposed' AND t."visibility" = 'partner-officer'))`;

/**
 * The one rule of who sees which thread, with parameters $1 to $5 of `scopeOf`. A member of a party on the application, of one that was only asked too,
 * is never staff on it. A partner whose engagement has ended reads as far as it was there, and for it the thread is closed.
 */
const SEEN = `
  WITH seen AS (
    SELECT t.*, own."party",
      CASE WHEN t."applicant_organisation_id" = ANY($1::uuid[]) AND t."visibility" <> 'partner-officer' THEN 'applicant'
        WHEN t."partner_organisation_id" = ANY($1::uuid[]) THEN 'partner'
        WHEN NOT own."party" AND t."visibility" <> 'applicant-partner' AND ($2 OR t."programme_id" = ANY($3::uuid[])) THEN 'officer' END AS "side",
      coalesce(${PARTNER_TAKES_PART}, false) AS "partner_in"
    FROM "partner"."thread" t
    LEFT JOIN "partner"."engagement" e ON e."id" = t."engagement_id"
    CROSS JOIN LATERAL (SELECT t."applicant_organisation_id" = ANY($1::uuid[]) OR EXISTS (SELECT 1 FROM "partner"."engagement" asked
      WHERE asked."application_id" = t."application_id" AND asked."partner_organisation_id" = ANY($1::uuid[])) AS "party") own
  ), bounded AS (
    SELECT s.*, CASE WHEN s."side" = 'partner' THEN s."partner_last_number" ELSE s."last_number" END AS "up_to",
      CASE WHEN s."side" = 'partner' THEN s."partner_last_at" ELSE s."last_at" END AS "seen_at"
    FROM seen s WHERE s."side" IS NOT NULL OR (NOT s."party" AND ($4 OR s."programme_id" = ANY($5::uuid[])))
  )
  SELECT b."id", CASE WHEN b."side" = 'partner' AND NOT b."partner_in" THEN 'closed' ELSE b."state" END AS "state", b."version",
    b."created_at" AS "createdAt", b."application_id" AS "applicationId", b."call_id" AS "callId", b."programme_id" AS "programmeId",
    b."applicant_organisation_id" AS "applicantOrganisationId", b."engagement_id" AS "engagementId",
    b."partner_organisation_id" AS "partnerOrganisationId", b."visibility", b."subject", b."opened_by_id" AS "openedById",
    b."opened_by_side" AS "openedBySide", b."side", b."partner_in" AS "partnerIn", b."up_to" AS "upTo", b."seen_at" AS "lastAt",
    CASE WHEN b."side" IS NULL THEN 0 ELSE (SELECT count(*) FROM "partner"."thread_message" m
      WHERE m."thread_id" = b."id" AND m."number" > coalesce(r."number", 0) AND m."number" <= b."up_to" AND m."author_id" <> $6)::int END AS "unread"
  FROM bounded b LEFT JOIN "partner"."thread_read" r ON r."thread_id" = b."id" AND r."person_id" = $6`;

const NOBODY = '00000000-0000-0000-0000-000000000000';

function scopeOf(actor: Actor): readonly unknown[] {
  const heldIn = (role: 'officer' | 'auditor') => {
    const held = actor.staff.filter((one) => one.role === role);
    return [held.some(({ programmeId }) => programmeId === null), held.flatMap(({ programmeId }) => programmeId ?? [])] as const;
  };
  const organisations = actor.memberships.map(({ organisationId }) => organisationId);
  return [organisations, ...heldIn('officer'), ...heldIn('auditor'), actor.personId ?? NOBODY];
}

/** The threads that this person sees, under a further condition and order; its own parameters begin at $7. */
export function seenThreads(read: Reader, actor: Actor, more: string, values: readonly unknown[] = []): Promise<SeenThread[]> {
  return read<SeenThread>(`SELECT * FROM (${SEEN}) AS x ${more}`, [...scopeOf(actor), ...values]);
}

/** Null when there is none, or not for this reader. */
export async function seenThread(read: Reader, actor: Actor, id: string): Promise<SeenThread | null> {
  return (await seenThreads(read, actor, `WHERE "id" = $7`, [id]))[0] ?? null;
}

/** Whether this reader is a partner that is there no longer. */
export const hasLeft = ({ side, partnerIn }: SeenThread): boolean => side === 'partner' && !partnerIn;

export const refusals = ['not-allowed', 'engagement-ended', 'closed', 'nobody-else'] as const;
export type Refusal = (typeof refusals)[number];

/** Why this reader cannot write; null when they can. */
export function whyNoWriting(actor: Actor, seen: SeenThread): Refusal | null {
  const { side, visibility, engagementId, partnerIn } = seen;
  // Viewers read.
  const own = side === 'applicant' ? seen.applicantOrganisationId : side === 'partner' ? seen.partnerOrganisationId : null;
  if (side === null || (side !== 'officer' && !mayActFor(actor, own))) return 'not-allowed';
  if (hasLeft(seen)) return 'engagement-ended';
  if (seen.state === 'closed') return 'closed';
  return engagementId !== null && !partnerIn && sidesOf[visibility].length === 2 ? 'nobody-else' : null;
}
