import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, decodeCursor, type Page, toPage } from '@traverse/kernel';
import type { Reader } from '@traverse/platform';
import { regionOf } from '@traverse/programme';

import { AccreditationQueries } from '../accreditation/accreditation.queries.js';
import type { DeskPartnerDto, PartnerDeskQueryDto } from './partner-desk.dto.js';

const PROFILES = `
  SELECT "id", "published", "competences", "languages", "capacity" FROM "partner"."partner_profile" WHERE "id" = ANY($1::uuid[])`;

interface ProfileRow {
  readonly id: string;
  readonly published: boolean;
  readonly competences: string[];
  readonly languages: string[];
  readonly capacity: number;
}

/** All partners of the house by name, those that cannot be found in the directory yet among them: three queries a page. */
@Injectable()
export class PartnerDeskQueries {
  private readonly read: Reader;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly accreditations: AccreditationQueries,
  ) {
    this.read = (text, values) => this.dataSource.query(text, [...(values ?? [])]);
  }

  async page(actor: Actor, filter: PartnerDeskQueryDto): Promise<Page<DeskPartnerDto>> {
    const limit = Math.min(filter.limit ?? 50, 100);
    const [name, id] = filter.cursor ? decodeCursor(filter.cursor).map(String) : [];
    const after = name !== undefined && id !== undefined ? ([name, id] as const) : null;
    const rows = await this.identity.partners(this.read, { q: filter.q?.trim() || null, after, limit: limit + 1 });
    const page = toPage(rows, limit, (row) => [row.name, row.id]);
    const ids = page.items.map((row) => row.id);
    const [profiles, accreditations] = await Promise.all([
      this.dataSource.query<ProfileRow[]>(PROFILES, [ids]),
      this.accreditations.of(actor, ids),
    ]);
    const items = page.items.map((row): DeskPartnerDto => {
      const profile = profiles.find((known) => known.id === row.id);
      return {
        ...row,
        regionName: regionOf(row.nutsCode)?.name ?? null,
        published: profile?.published ?? false,
        competences: profile?.competences ?? [],
        languages: profile?.languages ?? [],
        capacity: profile?.capacity ?? 0,
        accreditations: accreditations.filter(({ organisationId }) => organisationId === row.id),
      };
    });
    return { items, nextCursor: page.nextCursor };
  }
}
