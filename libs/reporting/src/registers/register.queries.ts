import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, hasStaffRole, notFound } from '@traverse/kernel';
import { ProgrammeClock, type Reader } from '@traverse/platform';
import { parameterOn, ProgrammeFacade, textIn } from '@traverse/programme';

import { programmesWith, SUM_READERS } from '../books/books.scope.js';
import { awardPages } from './award-rows.js';
import type { PublishedProgramme } from './data-set-head.js';
import { dataSetFiles } from './data-sets.js';
import { grantOf } from './giving.js';
import { OpenData, pathOf, type PublishedState } from './open-data.js';
import { type GapKind, gapKinds, gapsOf, operationOf } from './operation.js';
import type { AwardGapsDto, RegisterPreviewDto, RegisterStateDto, RegisterStatesDto } from './register.dto.js';

const PROGRAMMES = `
  SELECT p."id", p."key", p."title", (SELECT min(w."communicated_at") FROM "award"."published_award" w WHERE w."programme_id" = p."id") AS "since"
  FROM "programme"."published_programme" p WHERE $1::uuid[] IS NULL OR p."id" = ANY($1) ORDER BY p."key" LIMIT 500`;
const LISTED = 100;

type Programme = PublishedProgramme & { readonly since: Date | null };

/** What the officers see of their registers: what is published, when the next update is due, what is missing. */
@Injectable()
export class RegisterQueries {
  private readonly read: Reader = (text, values) => this.dataSource.query(text, [...(values ?? [])]);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly programmes: ProgrammeFacade,
    private readonly openData: OpenData,
    private readonly clock: ProgrammeClock,
  ) {}

  async states(actor: Actor, language: string): Promise<RegisterStatesDto> {
    const now = this.clock.now();
    const today = now.toISOString().slice(0, 10);
    const [rows, published, parameters] = await Promise.all([
      this.read<Programme>(PROGRAMMES, [programmesWith(actor, SUM_READERS)]),
      this.openData.published(),
      this.programmes.parameters(now),
    ]);
    const months = Number(parameterOn(parameters, 'open-data.list-months', today).value);
    return {
      items: rows.map((row) =>
        stateOf(
          actor,
          row,
          published.find(({ key }) => key === row.key),
          months,
          { language, today },
        ),
      ),
    };
  }

  /** What publishing now would say, and what it would leave out. */
  async preview(actor: Actor, programmeId: string): Promise<RegisterPreviewDto> {
    if (!SUM_READERS.some((role) => hasStaffRole(actor, role, programmeId))) throw notFound('register');
    const [programme] = await this.read<Programme>(PROGRAMMES, [[programmeId]]);
    if (!programme) throw notFound('register');
    const counts = new Map<GapKind, number>(gapKinds.map((kind) => [kind, 0]));
    const items: AwardGapsDto[] = [];
    let [operations, grants, withGaps] = [0, 0, 0];
    for await (const page of awardPages(this.read, this.programmes, programmeId))
      for (const { row, document } of page) {
        const operation = operationOf(row, document);
        if (!operation) continue;
        operations += 1;
        if (grantOf(row, document, operation)) grants += 1;
        const gaps = gapsOf(row, document, operation);
        for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
        if (gaps.length > 0) withGaps += 1;
        const { applicationId, number, title, beneficiaryName } = row;
        if (gaps.length > 0 && items.length < LISTED) items.push({ applicationId, number, title, beneficiaryName, gaps });
      }
    const missing = [...counts].filter(([, awards]) => awards > 0).map(([gap, awards]) => ({ gap, awards }));
    return { operations, grants, counts: missing, items, more: withGaps > items.length };
  }
}

function stateOf(
  actor: Actor,
  { id, key, title, since }: Programme,
  published: PublishedState | undefined,
  months: number,
  { language, today }: { readonly language: string; readonly today: string },
): RegisterStateDto {
  const from = published?.publishedAt ?? since;
  const dueOn = from ? monthsAfter(from, months) : null;
  const rows = (file: string): number => (file === 'grants.json' ? published?.grants : published?.operations) ?? 0;
  return {
    ...{ programmeId: id, programmeTitle: textIn(title, language), publishedAt: published?.publishedAt.toISOString() ?? null },
    ...{ dueOn, overdue: dueOn !== null && dueOn < today, mayPublish: hasStaffRole(actor, 'officer', id) },
    ...{ operations: published?.operations ?? 0, grants: published?.grants ?? 0, withGaps: published?.withGaps ?? 0 },
    files: published
      ? dataSetFiles
          .filter((file) => rows(file) > 0)
          .map((file) => ({ file, url: pathOf(key, file), rows: rows(file), bytes: published.bytes[file] }))
      : [],
  };
}

/** The same day of a later month; its last day where the month has no such day. */
function monthsAfter(from: Date, months: number): string {
  const [year, month, day] = [from.getUTCFullYear(), from.getUTCMonth() + months, from.getUTCDate()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10);
}
