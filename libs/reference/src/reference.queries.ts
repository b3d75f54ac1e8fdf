import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ProgrammeClock } from '@traverse/platform';

import { addWorkingDays, publicHolidays } from './calendar/working-days.js';
import type { Currency, Region, Sector } from './parse/facts.js';
import { plainPostCode } from './parse/parse-tables.js';
import type { Release } from './release/release.entity.js';

/** The release of a kind that is read on a day: the newest that holds by then. */
const current = (kind: string, day: string): string => `(
  SELECT "id" FROM "reference"."release" WHERE "kind" = '${kind}' AND "valid_from" <= ${day}::date
  ORDER BY "valid_from" DESC, "imported_at" DESC LIMIT 1)`;

/** Publishers give these country by country: the newest release that has rows of this one. */
const currentOf = (kind: string, table: string, where: string, day: string): string => `(
  SELECT "id" FROM "reference"."release" r WHERE "kind" = '${kind}' AND "valid_from" <= ${day}::date
    AND EXISTS (SELECT 1 FROM "reference"."${table}" x WHERE x."release_id" = r."id" AND ${where})
  ORDER BY "valid_from" DESC, "imported_at" DESC LIMIT 1)`;

const RELEASES = `
  SELECT "id", "kind", "version", "source", "valid_from"::text AS "validFrom", "rows", "sha256", "imported_at" AS "importedAt"
  FROM "reference"."release" ORDER BY "kind", "valid_from" DESC, "imported_at" DESC`;
const REGIONS = `
  SELECT "code", "level", "country", "name" FROM "reference"."region"
  WHERE "release_id" = ${current('regions', '$1')} AND ($2::text IS NULL OR "country" = $2) ORDER BY "code"`;
const SECTORS = `
  SELECT "code", "section", "labels" FROM "reference"."sector" WHERE "release_id" = ${current('sectors', '$1')}
  ORDER BY "section", "code" <> "section", "code"`;
const CURRENCIES = `
  SELECT "code", "digits", "name" FROM "reference"."currency" WHERE "release_id" = ${current('currencies', '$1')} ORDER BY "code"`;
const RATE = `
  SELECT "per_euro"::text AS "perEuro", "rate"."valid_from"::text AS "validFrom", r."version", "rate"."source"
  FROM "reference"."rate" JOIN "reference"."release" r ON r."id" = "rate"."release_id"
  WHERE "rate"."source" = $1 AND "currency" = $2 AND "rate"."valid_from" <= $3::date AND "rate"."valid_until" >= $3::date - $4::integer
  ORDER BY "rate"."valid_from" DESC, r."imported_at" DESC LIMIT 1`;
const HOLIDAYS = `
  SELECT "day"::text AS "day" FROM "reference"."holiday" WHERE "country" = $2 AND extract(year FROM "day") = $3
    AND "release_id" = ${currentOf('holidays', 'holiday', 'x."country" = $2 AND extract(year FROM x."day") = $3', '$1')}`;
const POSTCODE = `
  SELECT "nuts_code" AS "nutsCode" FROM "reference"."postcode" WHERE "country" = $2 AND "post_code" = $3
    AND "release_id" = ${currentOf('postcodes', 'postcode', 'x."country" = $2', '$1')}`;

/** The bank publishes no rates on weekends and holidays: the last one before holds, for so many days at most. */
const BANK_DAYS_BACK = 7;

export interface ExchangeRate {
  /** How much of the currency one euro is, a decimal. */
  readonly perEuro: string;
  readonly validFrom: string;
  readonly source: string;
}

/** Facts as they hold today. */
@Injectable()
export class ReferenceQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
  ) {}

  releases(): Promise<Release[]> {
    return this.dataSource.query<Release[]>(RELEASES);
  }

  regions(country: string | null): Promise<Region[]> {
    return this.dataSource.query<Region[]>(REGIONS, [this.today(), country]);
  }

  sectors(): Promise<Sector[]> {
    return this.dataSource.query<Sector[]>(SECTORS, [this.today()]);
  }

  currencies(): Promise<Currency[]> {
    return this.dataSource.query<Currency[]>(CURRENCIES, [this.today()]);
  }

  /** The region of a postcode, where a table with it was imported; null else. */
  async regionOfPostcode(country: string, postCode: string): Promise<string | null> {
    const [row] = await this.dataSource.query<{ nutsCode: string }[]>(POSTCODE, [this.today(), country, plainPostCode(postCode)]);
    return row?.nutsCode ?? null;
  }

  /** Of the European Central Bank (the day's or the last one before) or the Commission (the month's); null where none was imported. */
  async rate(currency: string, day: string, source: 'ecb' | 'inforeuro'): Promise<ExchangeRate | null> {
    const [row] = await this.dataSource.query<ExchangeRate[]>(RATE, [source, currency, day, source === 'ecb' ? BANK_DAYS_BACK : 0]);
    return row ?? null;
  }

  /** Holidays as imported, year by year; as the kept library has them where a year was not. */
  async addWorkingDays(day: string, count: number, country: string): Promise<string> {
    const first = Number(day.slice(0, 4));
    const years = Array.from({ length: 2 + Math.ceil(count / 200) }, (_, i) => first + i);
    const found = await Promise.all(
      years.map(async (year) => {
        const rows = await this.dataSource.query<{ day: string }[]>(HOLIDAYS, [this.today(), country, year]);
        return [year, rows.length > 0 ? new Set(rows.map((row) => row.day)) : publicHolidays(country, year)] as const;
      }),
    );
    const calendar = new Map(found);
    return addWorkingDays(day, count, country, (year) => calendar.get(year) ?? publicHolidays(country, year));
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}
