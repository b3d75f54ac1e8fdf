import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, newId } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { isDay } from '../parse/facts.js';
import { parseRates } from '../parse/parse-rates.js';
import { parseCurrencies, parseHolidays, parsePostcodes, parseRegions, parseSectors } from '../parse/parse-tables.js';
import type { ReleaseKind } from './release.entity.js';

const RELEASE = `
  INSERT INTO "reference"."release" ("id", "kind", "version", "source", "valid_from", "rows", "sha256", "imported_at")
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT ("kind", "sha256", "valid_from") DO NOTHING RETURNING "id"`;

interface Table {
  readonly parse: (text: string) => readonly object[];
  /** All rows in one statement, from JSON. */
  readonly insert: string;
}

function table(name: string, parse: Table['parse'], columns: Readonly<Record<string, string>>): Table {
  const names = Object.keys(columns);
  const snake = (column: string): string => column.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return {
    parse,
    insert: `
      INSERT INTO "reference"."${name}" ("release_id", ${names.map((column) => `"${snake(column)}"`).join(', ')})
      SELECT $1::uuid, ${names.map((column) => `"${column}"`).join(', ')}
      FROM jsonb_to_recordset($2::jsonb) AS given (${names.map((column) => `"${column}" ${columns[column] ?? 'text'}`).join(', ')})`,
  };
}

const tables: Readonly<Record<ReleaseKind, Table>> = {
  regions: table('region', parseRegions, { code: 'text', level: 'integer', country: 'text', name: 'text' }),
  sectors: table('sector', parseSectors, { code: 'text', section: 'text', labels: 'jsonb' }),
  currencies: table('currency', parseCurrencies, { code: 'text', digits: 'integer', name: 'text' }),
  rates: table('rate', parseRates, { currency: 'text', validFrom: 'date', validUntil: 'date', source: 'text', perEuro: 'numeric' }),
  holidays: table('holiday', parseHolidays, { country: 'text', day: 'date', name: 'text' }),
  postcodes: table('postcode', parsePostcodes, { country: 'text', postCode: 'text', nutsCode: 'text' }),
};

export interface ReleaseFile {
  readonly kind: ReleaseKind;
  readonly text: string;
  readonly version: string;
  readonly source: string;
  /** The first day on which it is read. */
  readonly validFrom: string;
}

export interface ImportedRelease {
  readonly rows: number;
  /** The same file was imported for this day before: nothing was done. */
  readonly known: boolean;
}

/** Brings a publisher's file in as a release: all of it or, with every wrong line named, nothing. The same file twice is one release. */
@Injectable()
export class ImportRelease {
  constructor(private readonly uow: UnitOfWork) {}

  async execute(actor: Actor, { kind, text, version, source, validFrom }: ReleaseFile): Promise<ImportedRelease> {
    if (!isDay(validFrom)) throw new DomainError('reference.day-invalid', { status: 422, params: { day: validFrom } });
    const { parse, insert } = tables[kind];
    const rows = parse(text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return this.uow.run(actor, async (tx) => {
      const values = [newId(), kind, version, source, validFrom, rows.length, sha256, tx.now];
      const [made] = await tx.sql<{ id: string }>(RELEASE, values);
      if (made) await tx.sql(insert, [made.id, JSON.stringify(rows)]);
      return { rows: rows.length, known: made === undefined };
    });
  }
}
