import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { notFoundUnless } from '@traverse/platform';

import type { SanctionsListDto, ScreeningStateDto } from './screening.dto.js';
import { SanctionsList } from './sanctions-list.entity.js';
import { ScreeningRules } from './screening-rules.js';

const VERSIONS = 10;
const PROGRESS = `
  SELECT count(*)::int AS "payees", count(*) FILTER (WHERE "list_id" = $1 AND "threshold_percent" = $2)::int AS "screened" FROM "finance"."payee_screening"`;

/** The versions of the list, and how far payees were compared with the one in force. The list is the house's, not one programme's. */
@Injectable()
export class ScreeningQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly rules: ScreeningRules,
  ) {}

  async state(): Promise<ScreeningStateDto> {
    const rows = await this.dataSource.getRepository(SanctionsList).find({ order: { number: 'DESC' }, take: VERSIONS });
    const [lists, { thresholdPercent, withoutList }] = await Promise.all([this.views(rows), this.rules.now()]);
    const [progress] = await this.dataSource.query<{ payees: number; screened: number }[]>(PROGRESS, [
      rows[0]?.id ?? null,
      thresholdPercent,
    ]);
    return {
      list: lists[0] ?? null,
      lists,
      withoutList,
      thresholdPercent,
      payees: progress?.payees ?? 0,
      screened: progress?.screened ?? 0,
    };
  }

  async list(id: string): Promise<SanctionsListDto> {
    const row = await this.dataSource.getRepository(SanctionsList).findOneBy({ id });
    const [view] = row ? await this.views([row]) : [];
    notFoundUnless(view !== undefined, 'sanctions-list');
    return view;
  }

  private async views(rows: readonly SanctionsList[]): Promise<SanctionsListDto[]> {
    const people = await this.identity.peopleByIds([...new Set(rows.flatMap((row) => row.importedById ?? []))]);
    return rows.map(({ importedById, importedAt, ...row }) => ({
      ...row,
      importedAt: importedAt.toISOString(),
      importedBy: people.find(({ personId }) => personId === importedById)?.name ?? null,
    }));
  }
}
