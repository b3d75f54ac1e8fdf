import { Injectable } from '@nestjs/common';

import type { Tx } from '@traverse/platform';
import { answerFacts, type OtherProject, ProgrammeFacade } from '@traverse/programme';

import type { Application } from './application.entity.js';
import type { ApplicationSnapshot } from './snapshot.js';

/** The newest of those that are judged, waiting or granted: what was refused or taken back is paid for by nobody. */
const OTHERS = `
  SELECT "number", "organisation_id" AS "organisationId", "call_id" AS "callId", "call_version" AS "callVersion", "instrument", "snapshot"->'answers' AS "answers",
    "state" = 'approved' AS "granted"
  FROM "applicant"."application"
  WHERE "organisation_id" = ANY($1::uuid[]) AND "id" <> $2 AND "snapshot" IS NOT NULL
    AND "state" NOT IN ('draft', 'ineligible', 'rejected', 'lapsed', 'withdrawn')
  ORDER BY "received_at" DESC LIMIT 200`;

interface Row extends Pick<Application, 'number' | 'organisationId' | 'callId' | 'callVersion' | 'instrument'> {
  readonly answers: ApplicationSnapshot['answers'];
  readonly granted: boolean;
}

/** What else the undertaking has asked for, to be compared with what it asks for now. */
@Injectable()
export class OtherProjects {
  constructor(private readonly programmes: ProgrammeFacade) {}

  async of(tx: Tx, undertaking: readonly string[], { id, organisationId }: Application): Promise<OtherProject[]> {
    const rows = await tx.sql<Row>(OTHERS, [undertaking, id]);
    return Promise.all(rows.map((row) => this.told(row, organisationId)));
  }

  private async told(row: Row, organisationId: string): Promise<OtherProject> {
    const { document } = await this.programmes.callVersion(row.callId, row.callVersion);
    const { title, need } = answerFacts(document, row.instrument, row.answers);
    return { number: row.organisationId === organisationId ? row.number : null, title, need, granted: row.granted };
  }
}
