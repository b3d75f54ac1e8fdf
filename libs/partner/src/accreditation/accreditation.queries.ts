import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, isMemberOf, type Page } from '@traverse/kernel';
import { newestFirst, ProgrammeClock } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import type { Accreditation as AccreditationForMatching } from '../matching/obstacles.js';
import type { AccreditationDto, AccreditationQueryDto } from './accreditation.dto.js';
import { Accreditation } from './accreditation.entity.js';

const FOR_MATCHING = `
  SELECT "organisation_id" AS "organisationId", "authority_id" AS "authorityId", "territory_keys" AS "territoryKeys",
    "valid_from"::text AS "validFrom", "valid_to"::text AS "validTo"
  FROM "partner"."accreditation" WHERE "programme_id" = $1 AND "organisation_id" = ANY($2::uuid[]) AND "ended_at" IS NULL
  ORDER BY "organisation_id", "id"`;

interface Row {
  readonly organisationId: string;
  readonly authorityId: string | null;
  readonly territoryKeys: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
}

@Injectable()
export class AccreditationQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly clock: ProgrammeClock,
  ) {}

  /** By organisation, one for each territory, as the matching takes them. */
  async forMatching(programmeId: string, organisationIds: readonly string[]): Promise<Map<string, AccreditationForMatching[]>> {
    const rows = await this.dataSource.query<Row[]>(FOR_MATCHING, [programmeId, organisationIds]);
    const found = new Map<string, AccreditationForMatching[]>();
    for (const { organisationId, authorityId: authority, territoryKeys, validFrom, validTo } of rows) {
      const territories = territoryKeys.length > 0 ? territoryKeys : [null];
      const each = territories.map((territory) => ({ territory, authority, validFromOn: validFrom, validToOn: validTo }));
      found.set(organisationId, [...(found.get(organisationId) ?? []), ...each]);
    }
    return found;
  }

  /** Staff see those of their programmes, a partner its own. */
  async list(actor: Actor, filter: AccreditationQueryDto): Promise<Page<AccreditationDto>> {
    const query = this.dataSource.getRepository(Accreditation).createQueryBuilder('a');
    const staff = actor.staff.filter(({ role }) => role === 'officer' || role === 'approver' || role === 'auditor');
    const organisations = actor.memberships.map((membership) => membership.organisationId);
    if (!staff.some(({ programmeId }) => programmeId === null)) {
      const programmes = staff.flatMap(({ programmeId }) => programmeId ?? []);
      query.andWhere('(a.programmeId = ANY(:programmes) OR a.organisationId = ANY(:organisations))', { programmes, organisations });
    }
    if (filter.organisationId) query.andWhere('a.organisationId = :organisationId', { organisationId: filter.organisationId });
    if (filter.programmeId) query.andWhere('a.programmeId = :programmeId', { programmeId: filter.programmeId });
    const page = await newestFirst(query, filter);
    return { items: await this.views(actor, page.items), nextCursor: page.nextCursor };
  }

  /** Of these organisations, the newest first; staff see those of their programmes. */
  async of(actor: Actor, organisationIds: readonly string[]): Promise<AccreditationDto[]> {
    const rows = await this.dataSource
      .getRepository(Accreditation)
      .createQueryBuilder('a')
      .where('a.organisationId = ANY(:organisationIds)', { organisationIds })
      .orderBy('a.id', 'DESC')
      .getMany();
    const programmes = actor.staff.map(({ programmeId }) => programmeId);
    return this.views(
      actor,
      rows.filter(({ programmeId }) => programmes.includes(null) || programmes.includes(programmeId)),
    );
  }

  async views(actor: Actor, rows: readonly Accreditation[]): Promise<AccreditationDto[]> {
    const programmeIds = [...new Set(rows.map(({ programmeId }) => programmeId))];
    const [organisations, authorities] = await Promise.all([
      this.identity.organisationsOf([...new Set(rows.map(({ organisationId }) => organisationId))]),
      Promise.all(programmeIds.map((id) => this.programmes.authoritiesOf(id))),
    ]);
    const today = this.clock.now().toISOString().slice(0, 10);
    return rows.map((row) => ({
      id: row.id,
      organisationId: row.organisationId,
      organisationName: organisations.find(({ id }) => id === row.organisationId)?.name ?? '',
      programmeId: row.programmeId,
      authorityId: row.authorityId,
      authorityName: authorities.flat().find(({ id }) => id === row.authorityId)?.name ?? null,
      territoryKeys: row.territoryKeys,
      validFrom: row.validFrom,
      validTo: row.validTo,
      holds: row.endedAt === null && row.validFrom <= today && today <= row.validTo,
      endedAt: row.endedAt?.toISOString() ?? null,
      endReason: isMemberOf(actor, row.organisationId) || actor.staff.length > 0 ? row.endReason : null,
    }));
  }
}
