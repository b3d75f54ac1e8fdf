import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, decodeCursor, hasStaffRole, isMemberOf, mayActFor, type Page, toPage } from '@traverse/kernel';
import { notFoundUnless, ProgrammeClock } from '@traverse/platform';
import { regionOf } from '@traverse/programme';

import type { DirectoryQueryDto, PartnerListedDto, PartnerProfileDto } from './partner-profile.dto.js';
import { PartnerProfile } from './partner-profile.entity.js';

const TAKEN = `
  SELECT count(*)::int AS "taken" FROM "partner"."engagement"
  WHERE "partner_organisation_id" = $1 AND ("state" IN ('proposed', 'accepted', 'confirmed')
    OR ("state" = 'delivered' AND "accepted_at" > $2::timestamptz - make_interval(months => $3::int)))`;
const DIRECTORY = `
  SELECT "id", "name", "competences", "languages", "offers", "equipment" FROM "partner"."partner_profile"
  WHERE "published"
    AND ($1::text IS NULL OR position(lower($1) in lower("name" || ' ' || "offers"::text || ' ' || array_to_string("equipment", ' '))) > 0)
    AND ($2::text IS NULL OR starts_with("nuts_code", $2))
    AND ($3::text IS NULL OR $3 = ANY("languages"))
    AND ($4::text IS NULL OR $4 = ANY("competences"))
    AND ($5::text IS NULL OR ("name", "id") > ($5, $6::uuid))
  ORDER BY "name", "id" LIMIT $7`;

type DirectoryRow = Pick<PartnerProfile, 'id' | 'name' | 'competences' | 'languages' | 'offers' | 'equipment'>;

@Injectable()
export class PartnerProfileQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly clock: ProgrammeClock,
  ) {}

  /** For the partner's own people and for staff. A partner that has not said anything yet has an empty profile. */
  async one(actor: Actor, organisationId: string): Promise<PartnerProfileDto> {
    const staff = (['officer', 'approver', 'auditor'] as const).some((role) => hasStaffRole(actor, role));
    notFoundUnless(staff || isMemberOf(actor, organisationId), 'organisation');
    const [[organisation], profile] = await Promise.all([
      this.identity.organisationsOf([organisationId]),
      this.dataSource.getRepository(PartnerProfile).findOneBy({ id: organisationId }),
    ]);
    notFoundUnless(organisation?.kind === 'partner', 'organisation');
    const [row] = await this.dataSource.query<{ taken: number }[]>(TAKEN, [
      organisationId,
      this.clock.now(),
      profile?.capacityMonths ?? 12,
    ]);
    const { name, countryCode, nutsCode } = organisation;
    return {
      organisationId,
      name,
      countryCode,
      nutsCode,
      regionName: regionOf(nutsCode)?.name ?? null,
      competences: profile?.competences ?? [],
      languages: profile?.languages ?? [],
      offers: profile?.offers ?? {},
      equipment: profile?.equipment ?? [],
      capacity: profile?.capacity ?? 0,
      capacityMonths: profile?.capacityMonths ?? 12,
      placesTaken: row?.taken ?? 0,
      published: profile?.published ?? false,
      mayEdit: mayActFor(actor, organisationId),
      updatedAt: profile?.updatedAt.toISOString() ?? null,
    };
  }

  /** The public directory, by name: two queries a page. */
  async directory(filter: DirectoryQueryDto, language: string): Promise<Page<PartnerListedDto>> {
    const limit = Math.min(filter.limit ?? 24, 100);
    const [afterName = null, afterId = null] = filter.cursor ? decodeCursor(filter.cursor) : [];
    const rows = await this.dataSource.query<DirectoryRow[]>(DIRECTORY, [
      filter.q?.trim() || null,
      filter.territory ?? null,
      filter.language ?? null,
      filter.competence ?? null,
      afterName,
      afterId,
      limit + 1,
    ]);
    const page = toPage(rows, limit, (row) => [row.name, row.id]);
    const organisations = await this.identity.organisationsOf(page.items.map(({ id }) => id));
    const items = page.items.flatMap(({ id, competences, languages, offers, equipment }): PartnerListedDto[] => {
      const organisation = organisations.find((known) => known.id === id);
      if (!organisation) return [];
      const { name, countryCode, nutsCode, townName } = organisation;
      const regionName = regionOf(nutsCode)?.name ?? null;
      const offer = offers[language] ?? offers['en'] ?? Object.values(offers)[0] ?? '';
      return [{ organisationId: id, name, countryCode, nutsCode, regionName, townName, competences, languages, offer, equipment }];
    });
    return { items, nextCursor: page.nextCursor };
  }
}
