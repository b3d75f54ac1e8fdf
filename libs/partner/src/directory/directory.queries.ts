import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { decodeCursor, DomainError, type Page, toPage } from '@traverse/kernel';
import { ProgrammeClock } from '@traverse/platform';
import { type CallChoices, ProgrammeFacade, regionOf, withChildren } from '@traverse/programme';

import type { PartnerProfile } from '../profile/partner-profile.entity.js';
import { searchConfig } from '../text-search.js';
import { DIRECTORY, FACETS } from './directory-sql.js';
import type { DirectoryFacetsDto, DirectoryFilterDto, DirectoryQueryDto, FacetDto, PartnerListedDto } from './directory.dto.js';
import { saidIn } from './said-in.js';

type DirectoryRow = Pick<
  PartnerProfile,
  'id' | 'name' | 'updatedAt' | 'competences' | 'languages' | 'offers' | 'equipment' | 'services' | 'facilities'
>;
interface FacetRow {
  readonly facet: string;
  readonly key: string;
  readonly count: number;
}

/** Words that begin like these: "kalt lab" -> kalt:* & lab:*. Nothing of the reader's is left that a tsquery could read as its own. */
function beginnings(q: string): string {
  const words = q.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.flatMap((word) => (word === '' ? [] : [`${word}:*`])).join(' & ');
}

/** The public directory: three queries a page, one for the counts. */
@Injectable()
export class DirectoryQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly clock: ProgrammeClock,
  ) {}

  async page(filter: DirectoryQueryDto, language: string): Promise<Page<PartnerListedDto>> {
    const limit = Math.min(filter.limit ?? 24, 100);
    const sort = filter.sort ?? 'name';
    const [after = null, afterId = null] = filter.cursor ? decodeCursor(filter.cursor) : [];
    if (sort === 'newest' && after !== null && Number.isNaN(Date.parse(String(after))))
      throw new DomainError('kernel.bad-cursor', { status: 400 });
    const choices = filter.competence === undefined ? null : await this.programmes.choices(language);
    const asked = this.asked(filter, language, choices);
    const rows = await this.dataSource.query<DirectoryRow[]>(DIRECTORY[sort], [...asked, after, afterId, limit + 1]);
    const page = toPage(rows, limit, (row) => [sort === 'name' ? row.name : row.updatedAt.toISOString(), row.id]);
    const organisations = new Map((await this.identity.organisationsOf(page.items.map(({ id }) => id))).map((one) => [one.id, one]));
    const items = page.items.flatMap(({ id, competences, languages, offers, equipment, services, facilities }): PartnerListedDto[] => {
      const organisation = organisations.get(id);
      if (!organisation) return [];
      const { name, countryCode, nutsCode, townName } = organisation;
      return [
        {
          ...{ organisationId: id, name, countryCode, nutsCode, regionName: regionOf(nutsCode)?.name ?? null, townName },
          ...{ competences, languages, equipment, offer: saidIn(offers, language)?.text ?? '' },
          services: services.flatMap(({ title }) => saidIn(title, language)?.text ?? []),
          facilities: facilities.flatMap((one) => saidIn(one.name, language)?.text ?? []),
        },
      ];
    });
    return { items, nextCursor: page.nextCursor };
  }

  async facets(filter: DirectoryFilterDto, language: string): Promise<DirectoryFacetsDto> {
    const choices = await this.programmes.choices(language);
    const below = choices.competences.flatMap(({ key }) => withChildren(choices.competences, key).map((one) => [key, one] as const));
    const rows = await this.dataSource.query<FacetRow[]>(FACETS, [
      ...this.asked(filter, language, choices),
      below.map(([key]) => key),
      below.map(([, one]) => one),
      choices.instruments.map(({ key }) => key),
    ]);
    const of = (facet: string): FacetRow[] => rows.filter((row) => row.facet === facet).sort((a, b) => (a.key < b.key ? -1 : 1));
    const named = (facet: string, nameOf: (key: string) => string | null): FacetDto[] =>
      of(facet).map(({ key, count }) => ({ key, label: nameOf(key), count }));
    const among = (list: readonly { readonly key: string; readonly label: string }[]) => (key: string) =>
      list.find((one) => one.key === key)?.label ?? null;
    return {
      total: of('all')[0]?.count ?? 0,
      // NUTS 1 has no names here, and nobody looks for it.
      territories: named('territory', (key) => regionOf(key)?.name ?? null).filter(({ key, label }) => key.length === 2 || label !== null),
      languages: named('language', () => null),
      competences: named('competence', among(choices.competences)),
      instruments: named('instrument', among(choices.instruments)),
      accreditedBy: named('programme', among(choices.programmes)),
      facilities: of('facility')[0]?.count ?? 0,
    };
  }

  /** $1 to $11 of both statements. */
  private asked(filter: DirectoryFilterDto, language: string, choices: CallChoices | null): readonly unknown[] {
    const q = filter.q?.trim() || null;
    return [
      q,
      language,
      searchConfig(language),
      q === null ? '' : beginnings(q),
      filter.territory ?? null,
      filter.language ?? null,
      filter.competence === undefined ? null : withChildren(choices?.competences ?? [], filter.competence),
      filter.instrument ?? null,
      filter.facility === 'true',
      filter.accreditedBy ?? null,
      this.clock.now().toISOString().slice(0, 10),
    ];
  }
}
