import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, DomainError, newId } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';

import { SavedView } from './saved-view.entity.js';
import type { SavedViewDto, SaveViewDto } from './saved-view.dto.js';

const MOST = 50;
const COUNT = `SELECT count(*)::int AS "count" FROM "reporting"."saved_view" WHERE "person_id" = $1 AND "name" <> $2`;
const SAVE = `
  INSERT INTO "reporting"."saved_view" ("id", "person_id", "name", "query", "columns", "saved_at") VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT ("person_id", "name") DO UPDATE SET "query" = excluded."query", "columns" = excluded."columns", "saved_at" = excluded."saved_at" RETURNING "id"`;

/** Everybody has their own, and sees no others. */
@Injectable()
export class SavedViews {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
  ) {}

  async mine(actor: Actor): Promise<SavedViewDto[]> {
    const rows = await this.dataSource.getRepository(SavedView).find({ where: { personId: actor.personId ?? '' }, order: { name: 'ASC' } });
    return rows.map(({ id, name, query, columns }) => ({ id, name, query, columns }));
  }

  /** Under a name that is there already, it takes its place. */
  save(actor: Actor, view: SaveViewDto): Promise<{ id: string }> {
    const name = view.name.trim();
    return this.uow.run(actor, async (tx) => {
      const [others] = await tx.sql<{ count: number }>(COUNT, [actor.personId, name]);
      if ((others?.count ?? 0) >= MOST) throw new DomainError('reporting.too-many-views');
      const [saved] = await tx.sql<{ id: string }>(SAVE, [newId(), actor.personId, name, view.query, view.columns, tx.now]);
      return { id: saved?.id ?? '' };
    });
  }

  remove(actor: Actor, id: string): Promise<void> {
    return this.uow.run(actor, async (tx) => {
      const gone = await tx.sql<{ id: string }>(
        `WITH gone AS (DELETE FROM "reporting"."saved_view" WHERE "id" = $1 AND "person_id" = $2 RETURNING "id") SELECT "id" FROM gone`,
        [id, actor.personId],
      );
      notFoundUnless(gone.length > 0, 'saved-view');
    });
  }
}
