import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, mayActFor } from '@traverse/kernel';
import { IdentityFacade } from '@traverse/identity';
import { ProgrammeClock } from '@traverse/platform';
import { ProgrammeFacade, smeStatus } from '@traverse/programme';

import { CompanyProfileQueries } from './company-profile.queries.js';
import type { OwnershipDto, SmeStatusDto } from './ownership.dto.js';
import {
  decimalOrNull,
  graphOf,
  type KeptEnterprise,
  type KeptOwnership,
  periodsOf,
  PROFILE_COLUMNS,
  type ProfileRow,
} from './ownership.types.js';

const KEPT = `SELECT "ownership", ${PROFILE_COLUMNS} FROM "applicant"."company_profile" WHERE "organisation_id" = $1`;

interface Row extends ProfileRow {
  readonly ownership: KeptOwnership | null;
}

/** Who belongs to a company, and what that makes of its size. */
@Injectable()
export class OwnershipQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly profiles: CompanyProfileQueries,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly clock: ProgrammeClock,
  ) {}

  async view(actor: Actor, organisationId: string): Promise<OwnershipDto> {
    await this.profiles.assertMaySee(actor, organisationId);
    const kept = await this.kept(organisationId);
    const status = await this.statusOf(kept, organisationId);
    const enterprises = kept.enterprises.map((one) => ({ ...one, periods: [...one.periods] }));
    const links = kept.links.map((link) => ({ ...link, control: [...link.control] }));
    const said = await this.identity.saidByOthers((text, values) => this.dataSource.query(text, [...(values ?? [])]), organisationId);
    const saidByOthers = said.map((one) => ({ ...one, control: [...one.control] }));
    return { organisationId, enterprises, links, status, saidByOthers, editable: mayActFor(actor, organisationId) };
  }

  async statusOf(kept: KeptOwnership, organisationId: string): Promise<SmeStatusDto> {
    const now = this.clock.now();
    const status = smeStatus(graphOf(kept), organisationId, await this.programmes.parameters(now), now.toISOString().slice(0, 10));
    const [newest] = status.periods;
    return {
      status: status.status,
      type: status.type,
      basis: status.basis,
      headcount: newest?.headcount ?? null,
      turnover: decimalOrNull(newest?.turnoverMinor ?? null),
      balanceSheetTotal: decimalOrNull(newest?.balanceMinor ?? null),
      counted: status.inclusions.map(({ enterpriseId, name, relation, shareBps }) => ({ enterpriseId, name, relation, shareBps })),
      missing: [...status.missing],
      legalBasis: status.legalBasis,
    };
  }

  /** What was saved; else the company alone with the figures of its profile. */
  private async kept(organisationId: string): Promise<KeptOwnership> {
    const [[row], organisation] = await Promise.all([
      this.dataSource.query<Row[]>(KEPT, [organisationId]),
      this.identity.organisation(null, organisationId),
    ]);
    if (row?.ownership) return row.ownership;
    const { id, name, countryCode, registrationNumber } = organisation;
    const own: KeptEnterprise = { id, name, kind: 'enterprise', countryCode, registrationNumber, periods: row ? periodsOf(row) : [] };
    return { enterprises: [own], links: [] };
  }
}
