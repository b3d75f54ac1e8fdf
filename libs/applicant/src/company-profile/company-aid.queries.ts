import { Injectable } from '@nestjs/common';

import { type Actor, isMemberOf } from '@traverse/kernel';
import { AidQueries, type CompanyAidDto } from '@traverse/programme';

import { programmesRead } from '../applicant.access.js';
import { CompanyProfileQueries } from './company-profile.queries.js';

/** The register of aid, for a company's own people and for staff of programmes that the company has applied to. */
@Injectable()
export class CompanyAidQueries {
  constructor(
    private readonly profiles: CompanyProfileQueries,
    private readonly aid: AidQueries,
  ) {}

  async view(actor: Actor, organisationId: string): Promise<CompanyAidDto> {
    await this.profiles.assertMaySee(actor, organisationId);
    return this.aid.ofCompany(organisationId, isMemberOf(actor, organisationId) ? null : programmesRead(actor));
  }
}
