import { formatDecimal } from '@traverse/kernel';
import { type Reader, timelineOf } from '@traverse/platform';

import type { RecoveryState } from '../recovery/recovery.entity.js';
import { openMinor, type RecoveryPosition, recoverableMinor } from '../recovery/recovery-rules.js';
import type { ClaimStepDto } from './claim.dto.js';
import type { ClaimOffsetDto, ClaimRecoveryDto, ClaimVersionDto, LineVerdictBeforeDto } from './claim-story.dto.js';
import type { Claim, ClaimState, LineDecision } from './claim.entity.js';

interface VersionRow {
  readonly id: string;
  readonly revision: number;
  readonly state: ClaimState;
  readonly certified: boolean;
  readonly acceptedMinor: string;
  readonly correctionReason: string | null;
  readonly createdAt: Date;
}

interface LineRow {
  readonly claimId: string;
  readonly position: number;
  readonly decision: LineDecision | null;
  readonly acceptedMinor: string | null;
  readonly reason: string | null;
}

interface RecoveryRow {
  readonly id: string;
  readonly number: string;
  readonly state: RecoveryState;
  readonly cause: string;
  readonly reason: string;
  readonly reference: string;
  readonly dueOn: string | null;
  readonly amountMinor: string;
  readonly reducedMinor: string;
  readonly repaidMinor: string;
  readonly offsetMinor: string;
  readonly writtenOffMinor: string;
}

const VERSIONS = `
  SELECT "id", "revision", "state", "certified_by_id" IS NOT NULL AS "certified", "accepted_minor"::text AS "acceptedMinor",
    "correction_reason" AS "correctionReason", "created_at" AS "createdAt"
  FROM "finance"."claim" WHERE "root_id" = $1 ORDER BY "revision"`;
const BEFORE = `
  SELECT l."claim_id" AS "claimId", l."position", l."decision", l."accepted_minor"::text AS "acceptedMinor", l."reason"
  FROM "finance"."claim_line" l JOIN "finance"."claim" c ON c."id" = l."claim_id" WHERE c."root_id" = $1 AND c."revision" = $2`;
const RECOVERIES = `
  SELECT "id", "number", "state", "cause", "reason", "reference", "due_on" AS "dueOn", "amount_minor"::text AS "amountMinor",
    "reduced_minor"::text AS "reducedMinor", "repaid_minor"::text AS "repaidMinor", "offset_minor"::text AS "offsetMinor",
    "written_off_minor"::text AS "writtenOffMinor"
  FROM "finance"."recovery" WHERE "claim_id" = $1 ORDER BY "id"`;
const OFFSETS = `
  SELECT e."id", r."number", e."amount_minor"::text AS "amountMinor", e."at" FROM "finance"."recovery_entry" e
  JOIN "finance"."recovery" r ON r."id" = e."recovery_id" WHERE e."paid_claim_id" = $1 ORDER BY e."id"`;
const PAID = `
  SELECT (coalesce((SELECT sum("amount_minor") FROM "finance"."payout" WHERE "claim_id" = $1 AND "state" = 'settled'), 0)
    + coalesce((SELECT sum("amount_minor") FROM "finance"."recovery_entry" WHERE "paid_claim_id" = $1), 0))::text AS "paid"`;
/** A correction begins with a row of its own: its steps are not the claimant's story. */
const WITHIN = new Set(['create', 'begin-correction']);

/** What a claim is beside its other versions: all of them, what was decided on its lines before, the steps of all, what is asked back. */
export interface ClaimStory {
  readonly versions: ClaimVersionDto[];
  readonly before: ReadonlyMap<number, LineVerdictBeforeDto>;
  readonly timeline: ClaimStepDto[];
  readonly recoveries: ClaimRecoveryDto[];
  readonly offsets: ClaimOffsetDto[];
  /** What was paid and was not asked back yet. */
  readonly recoverable: string;
}

export async function storyOf(read: Reader, claim: Claim): Promise<ClaimStory> {
  const { rootId, revision, currency } = claim;
  const [versions, before, recoveries, offsets, [paid]] = await Promise.all([
    read<VersionRow>(VERSIONS, [rootId]),
    revision > 1 ? read<LineRow>(BEFORE, [rootId, revision - 1]) : [],
    read<RecoveryRow>(RECOVERIES, [rootId]),
    read<{ id: string; number: string; amountMinor: string; at: Date }>(OFFSETS, [rootId]),
    read<{ paid: string }>(PAID, [rootId]),
  ]);
  const steps = await Promise.all(versions.filter((one) => one.revision <= revision).map(({ id }) => timelineOf(read, id)));
  const money = (minor: string | bigint): string => formatDecimal(BigInt(minor), currency);
  return {
    versions: versions.map(({ id, revision: n, state, certified, acceptedMinor, correctionReason, createdAt }) => ({
      ...{ id, revision: n, state, reason: correctionReason, at: createdAt.toISOString() },
      accepted: certified ? money(acceptedMinor) : null,
    })),
    before: new Map(
      before.map(({ position, decision, acceptedMinor, reason }) => [
        position,
        { decision, acceptedAmount: acceptedMinor === null ? null : money(acceptedMinor), reason },
      ]),
    ),
    timeline: steps.flatMap((rows, index) =>
      rows
        .filter(({ command }) => index === 0 || !WITHIN.has(command))
        .map(({ at, command, state, actedAs, reason }) => ({ at: new Date(at).toISOString(), command, state, actedAs, reason })),
    ),
    recoveries: recoveries.map((row) => recoveryView(row, money)),
    offsets: offsets.map(({ id, number, amountMinor, at }) => ({ id, number, amount: money(amountMinor), at: at.toISOString() })),
    recoverable: money(recoverableMinor({ paidMinor: BigInt(paid?.paid ?? 0), recoveries: recoveries.map(partsOf) })),
  };
}

const partsOf = (row: RecoveryRow): RecoveryPosition => ({
  ofCorrection: row.cause === 'correction',
  amountMinor: BigInt(row.amountMinor),
  reducedMinor: BigInt(row.reducedMinor),
  repaidMinor: BigInt(row.repaidMinor),
  offsetMinor: BigInt(row.offsetMinor),
  writtenOffMinor: BigInt(row.writtenOffMinor),
});

function recoveryView(row: RecoveryRow, money: (minor: bigint) => string): ClaimRecoveryDto {
  const { id, number, state, cause, reason, reference, dueOn } = row;
  const parts = partsOf(row);
  return {
    ...{ id, number, state, cause, reason, reference, dueOn },
    amount: money(parts.amountMinor - parts.reducedMinor),
    open: money(openMinor(parts)),
    repaid: money(parts.repaidMinor + parts.offsetMinor),
  };
}
