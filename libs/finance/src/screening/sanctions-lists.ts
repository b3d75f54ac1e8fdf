import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type ListedNames, NameIndex } from './name-index.js';

/** The version that holds; null: none was ever imported. */
const CURRENT = `SELECT "id", "number" FROM "finance"."sanctions_list" ORDER BY "number" DESC LIMIT 1`;
const NAMES = `
  SELECT e."id" AS "entryId", e."entity_id" AS "entityId", e."names", e."countries" FROM "finance"."sanctions_listed" l
  JOIN "finance"."sanctions_entry" e ON e."id" = l."entry_id" WHERE l."list_id" = $1 AND l."entry_id" > $2 ORDER BY l."entry_id" LIMIT 2000`;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** The list in force, and its names ready to be searched: read once a version and process. */
@Injectable()
export class SanctionsLists {
  private indexed: { readonly listId: string; readonly index: Promise<NameIndex> } | null = null;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async current(): Promise<{ readonly id: string; readonly number: number } | null> {
    const [row] = await this.dataSource.query<{ id: string; number: number }[]>(CURRENT);
    return row ?? null;
  }

  index(listId: string): Promise<NameIndex> {
    if (this.indexed?.listId !== listId) {
      const index = this.read(listId);
      this.indexed = { listId, index };
      // The next one who asks reads again.
      index.catch(() => (this.indexed = null));
    }
    return this.indexed.index;
  }

  private async read(listId: string): Promise<NameIndex> {
    const all: ListedNames[] = [];
    for (let after = FIRST; ;) {
      const page = await this.dataSource.query<ListedNames[]>(NAMES, [listId, after]);
      all.push(...page);
      const last = page.at(-1);
      if (!last) return new NameIndex(all);
      after = last.entryId;
    }
  }
}
