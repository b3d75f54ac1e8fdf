import type { Reader } from '@traverse/platform';
import type { CallDocument, ProgrammeFacade } from '@traverse/programme';

/** One award with what every context publishes of it. Amounts are minor units as text. */
export interface AwardRow {
  readonly id: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly callVersion: number;
  readonly envelopeKey: string;
  readonly number: string;
  readonly title: string;
  readonly instrument: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly amountMinor: string;
  /** What is left of the award after what went back; null before it was approved. */
  readonly grantedMinor: string | null;
  readonly paidMinor: string;
  readonly currency: string;
  readonly communicatedAt: Date | null;
  readonly inForceAt: Date | null;
  readonly voucherState: string | null;
  readonly validUntilAt: Date | null;
  /** When the newest accepted claim came. */
  readonly lastClaimAt: Date | null;
  readonly beneficiaryId: string;
  readonly beneficiaryName: string;
  readonly legalForm: string | null;
  readonly registrationNumber: string | null;
  readonly countryCode: string;
  readonly nutsCode: string;
  readonly postCode: string;
  readonly partnerName: string | null;
  readonly partnerLegalForm: string | null;
}

export interface DocumentedAward {
  readonly row: AwardRow;
  readonly document: CallDocument;
}

const PAGE = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';
const ROWS = `
  SELECT w."id", w."application_id" AS "applicationId", w."call_id" AS "callId", w."call_version" AS "callVersion", e."key" AS "envelopeKey",
    p."number", p."title", p."instrument", coalesce(p."answers", '{}') AS "answers", w."amount_minor" AS "amountMinor", p."granted_minor" AS "grantedMinor",
    coalesce(c."paid", 0)::text AS "paidMinor", w."currency", w."communicated_at" AS "communicatedAt", w."in_force_at" AS "inForceAt",
    w."voucher_state" AS "voucherState", w."valid_until_at" AS "validUntilAt", c."last" AS "lastClaimAt",
    o."id" AS "beneficiaryId", o."name" AS "beneficiaryName", o."legal_form" AS "legalForm", o."registration_number" AS "registrationNumber",
    o."country_code" AS "countryCode", o."nuts_code" AS "nutsCode", o."post_code" AS "postCode", x."name" AS "partnerName", x."legal_form" AS "partnerLegalForm"
  FROM "award"."published_award" w
  JOIN "applicant"."published_application" p ON p."id" = w."application_id"
  JOIN "identity"."published_organisation" o ON o."id" = w."applicant_organisation_id"
  JOIN "programme"."reported_envelope" e ON e."id" = w."envelope_id"
  LEFT JOIN "identity"."published_organisation" x ON x."id" = w."partner_organisation_id"
  LEFT JOIN LATERAL (
    SELECT sum(one."paid_minor") AS "paid", max(one."submitted_at") FILTER (WHERE one."state" = 'approved') AS "last"
    FROM "finance"."published_claim" one WHERE one."application_id" = w."application_id") c ON true
  WHERE w."programme_id" = $1 AND w."id" > $2 ORDER BY w."id" LIMIT ${PAGE}`;

/** All awards of a programme, a page in memory at a time, each with the version of the call that it was made under. */
export async function* awardPages(
  read: Reader,
  programmes: ProgrammeFacade,
  programmeId: string,
  after: string = FIRST,
): AsyncGenerator<readonly DocumentedAward[]> {
  let last = after;
  for (;;) {
    const rows = await read<AwardRow>(ROWS, [programmeId, last]);
    if (rows.length === 0) return;
    const page: DocumentedAward[] = [];
    // Versions are frozen: each is read once per process.
    for (const row of rows) page.push({ row, document: (await programmes.callVersion(row.callId, row.callVersion)).document });
    yield page;
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? last;
  }
}
