import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { notFoundUnless } from '@traverse/platform';

import { sidesOf, type ThreadSide, type ThreadVisibility } from './thread.entity.js';
import { PARTNER_TAKES_PART } from './thread.scope.js';

/** Who is to hear of something in a thread. Never what was said. */
export interface ThreadNews {
  readonly threadId: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly programmeId: string;
  /** Who spoke: null for the office. */
  readonly fromOrganisationId: string | null;
  /** The other parties that take part. */
  readonly organisations: readonly string[];
  /** The office takes part and has not spoken itself. */
  readonly officers: boolean;
  /** Whose people are never staff on this application. */
  readonly parties: readonly string[];
}

interface Row {
  readonly threadId: string;
  readonly applicationId: string;
  readonly callId: string;
  readonly programmeId: string;
  readonly visibility: ThreadVisibility;
  readonly applicantOrganisationId: string;
  readonly partnerOrganisationId: string | null;
  readonly side: ThreadSide;
  readonly withPartner: boolean;
  readonly parties: readonly string[];
}

const COLUMNS = `t."id" AS "threadId", t."application_id" AS "applicationId", t."call_id" AS "callId", t."programme_id" AS "programmeId", t."visibility",
  t."applicant_organisation_id" AS "applicantOrganisationId", t."partner_organisation_id" AS "partnerOrganisationId",
  ARRAY(SELECT asked."partner_organisation_id" FROM "partner"."engagement" asked WHERE asked."application_id" = t."application_id")
    || t."applicant_organisation_id" AS "parties"`;
const MESSAGE = `
  SELECT ${COLUMNS}, m."side", m."number" <= t."partner_last_number" AS "withPartner"
  FROM "partner"."thread_message" m JOIN "partner"."thread" t ON t."id" = m."thread_id" WHERE m."id" = $1`;
const THREAD = `
  SELECT ${COLUMNS}, 'officer' AS "side", coalesce(${PARTNER_TAKES_PART}, false) AS "withPartner"
  FROM "partner"."thread" t LEFT JOIN "partner"."engagement" e ON e."id" = t."engagement_id" WHERE t."id" = $1`;

@Injectable()
export class ThreadNewsQueries {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Of a message: a partner that was there when it was written. 404 `thread-message.not-found` when there is none. */
  async ofMessage(id: string): Promise<ThreadNews> {
    const [row] = await this.dataSource.query<Row[]>(MESSAGE, [id]);
    notFoundUnless(row !== undefined, 'thread-message');
    return news(row);
  }

  /** Of what the office did with a thread: a partner that is there now. 404 `thread.not-found` when there is none. */
  async ofThread(id: string): Promise<ThreadNews> {
    const [row] = await this.dataSource.query<Row[]>(THREAD, [id]);
    notFoundUnless(row !== undefined, 'thread');
    return news(row);
  }
}

function news({ visibility, side, withPartner, applicantOrganisationId, partnerOrganisationId, ...row }: Row): ThreadNews {
  const others = sidesOf[visibility].filter((one) => one !== side);
  return {
    ...row,
    fromOrganisationId: side === 'applicant' ? applicantOrganisationId : side === 'partner' ? partnerOrganisationId : null,
    organisations: [
      ...(others.includes('applicant') ? [applicantOrganisationId] : []),
      ...(others.includes('partner') && withPartner && partnerOrganisationId ? [partnerOrganisationId] : []),
    ],
    officers: others.includes('officer'),
  };
}
