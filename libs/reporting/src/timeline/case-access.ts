import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, isMemberOf } from '@traverse/kernel';
import { notFoundUnless } from '@traverse/platform';

import { CatchUp } from '../application-list/catch-up.js';
import { programmesRead } from '../application-list/desk-scope.js';

interface Listed {
  readonly programme_id: string;
  readonly organisation_id: string;
  readonly partner_organisation_id: string | null;
}

const LISTED = `SELECT "programme_id", "organisation_id", "partner_organisation_id" FROM "reporting"."application_list" WHERE "id" = $1`;

/** Who reads a case as staff: as the list, those of its programme, and never on their own case. */
@Injectable()
export class CaseAccess {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly catchUp: CatchUp,
  ) {}

  /** 404 `application.not-found` for everybody else. */
  async assert(actor: Actor, applicationId: string): Promise<void> {
    await this.catchUp.execute();
    const [listed] = await this.dataSource.query<Listed[]>(LISTED, [applicationId]);
    notFoundUnless(listed !== undefined && mayRead(actor, listed), 'application');
  }
}

function mayRead(actor: Actor, listed: Listed): boolean {
  const programmes = programmesRead(actor);
  const isParty = isMemberOf(actor, listed.organisation_id) || isMemberOf(actor, listed.partner_organisation_id);
  return !isParty && (programmes === null || programmes.includes(listed.programme_id));
}
