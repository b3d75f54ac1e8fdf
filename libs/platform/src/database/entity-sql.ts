import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

import { newId } from '@traverse/kernel';

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

interface Shape {
  readonly meta: EntityMetadata;
  readonly columns: readonly ColumnMetadata[];
  readonly byProperty: ReadonlyMap<string, ColumnMetadata>;
  readonly table: string;
  readonly lockOne: string;
  readonly lockMany: string;
}

const quote = (name: string): string => `"${name}"`;

/**
 * Statements for entities, with fixed texts, so that each is prepared once per connection: what the hot deeds use instead of
 * `save()` (which reads again, opens its own transaction and doubles the round trips: docs/performance.md).
 * Columns are always listed.
 */
export class EntitySql {
  private readonly shapes = new Map<unknown, Shape>();

  constructor(private readonly dataSource: DataSource) {}

  shape(target: EntityTarget<ObjectLiteral>): Shape {
    let shape = this.shapes.get(target);
    if (!shape) {
      const meta = this.dataSource.getMetadata(target);
      const columns = meta.columns.filter((column) => !column.isVirtual);
      const table = meta.tablePath.split('.').map(quote).join('.');
      const list = columns.map((column) => quote(column.databaseName)).join(', ');
      shape = {
        meta,
        columns,
        byProperty: new Map(columns.map((column) => [column.propertyName, column])),
        table,
        lockOne: `SELECT ${list} FROM ${table} WHERE "id" = $1 FOR UPDATE`,
        lockMany: `SELECT ${list} FROM ${table} WHERE "id" = ANY($1::uuid[]) ORDER BY "id" FOR UPDATE`,
      };
      this.shapes.set(target, shape);
    }
    return shape;
  }

  hydrate<E extends ObjectLiteral>(target: EntityTarget<E>, row: Readonly<Record<string, unknown>>): E {
    const { meta, columns } = this.shape(target);
    const entity = meta.create() as E & Record<string, unknown>;
    for (const column of columns) {
      (entity as Record<string, unknown>)[column.propertyName] = this.dataSource.driver.prepareHydratedValue(
        row[column.databaseName],
        column,
      );
    }
    return entity;
  }

  private persist(column: ColumnMetadata, value: unknown): unknown {
    return this.dataSource.driver.preparePersistentValue(value, column);
  }

  /** All given columns; an id is made when none is given. Absent properties take the column's default. */
  insert<E extends ObjectLiteral>(target: EntityTarget<E>, values: Partial<E>): Statement & { entity: E } {
    const { meta, columns, table } = this.shape(target);
    const entity = Object.assign(meta.create(), { ...(meta.propertiesMap['id'] ? { id: newId() } : {}), ...values }) as E;
    const given = columns.filter((column) => (entity as Record<string, unknown>)[column.propertyName] !== undefined);
    const names = given.map((column) => quote(column.databaseName)).join(', ');
    const text = `INSERT INTO ${table} (${names}) VALUES (${given.map((_, i) => `$${i + 1}`).join(', ')})`;
    return { text, values: given.map((column) => this.persist(column, (entity as Record<string, unknown>)[column.propertyName])), entity };
  }

  /** One array a column, so that the text does not depend on how many rows there are. */
  insertMany<E extends ObjectLiteral>(target: EntityTarget<E>, rows: readonly Partial<E>[]): Statement {
    const { table } = this.shape(target);
    const { names, arrays, values } = this.columnwise(target, rows);
    return { text: `INSERT INTO ${table} (${names.join(', ')}) SELECT * FROM unnest(${arrays.join(', ')})`, values };
  }

  /** Each patch carries its row's id. */
  updateMany<E extends ObjectLiteral>(target: EntityTarget<E>, patches: readonly Partial<E>[]): Statement {
    const { table } = this.shape(target);
    const { names, arrays, values } = this.columnwise(target, patches);
    const sets = names.filter((name) => name !== '"id"').map((name) => `${name} = n.${name}`);
    const text = `UPDATE ${table} AS t SET ${sets.join(', ')} FROM unnest(${arrays.join(', ')}) AS n(${names.join(', ')}) WHERE t."id" = n."id"`;
    return { text, values };
  }

  private columnwise<E extends ObjectLiteral>(
    target: EntityTarget<E>,
    rows: readonly Partial<E>[],
  ): { readonly names: string[]; readonly arrays: string[]; readonly values: unknown[] } {
    const { byProperty, meta } = this.shape(target);
    const given = (row: Partial<E> | undefined): string[] => Object.keys(row ?? {}).filter((property) => row?.[property] !== undefined);
    const properties = given(rows[0]);
    const columns = properties.map((property) => {
      const column = byProperty.get(property);
      if (!column || column.isArray) throw new Error(`${meta.name} has no column ${property} that can be written for many rows`);
      return column;
    });
    for (const row of rows) if (given(row).length !== properties.length) throw new Error(`rows of ${meta.name} give different columns`);
    return {
      names: columns.map((column) => quote(column.databaseName)),
      arrays: columns.map((column, i) => `$${i + 1}::${this.dataSource.driver.normalizeType(column)}[]`),
      values: columns.map((column) => rows.map((row) => this.persist(column, row[column.propertyName]))),
    };
  }

  update<E extends ObjectLiteral>(target: EntityTarget<E>, id: string, patch: Partial<E>): Statement {
    const { byProperty, table, meta } = this.shape(target);
    const sets: string[] = [];
    const values: unknown[] = [id];
    for (const [property, value] of Object.entries(patch)) {
      const column = byProperty.get(property);
      if (!column) throw new Error(`${meta.name} has no column ${property}`);
      values.push(this.persist(column, value));
      sets.push(`${quote(column.databaseName)} = $${values.length}`);
    }
    return { text: `UPDATE ${table} SET ${sets.join(', ')} WHERE "id" = $1`, values };
  }
}
