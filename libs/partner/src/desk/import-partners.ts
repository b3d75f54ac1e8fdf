import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade, type PartnerAtAddress, type UiLanguage } from '@traverse/identity';
import { type Actor, DomainError, type FieldError, hasStaffRole } from '@traverse/kernel';
import { type Reader, readTable, type TableRow } from '@traverse/platform';

import { EnterPartner } from './enter-partner.js';
import { isSamePartner, keyOf, markOf } from './known-partner.js';
import { columnProblems, type PartnerRow, partnerRow, rowProblems } from './partner-row.js';

export interface ImportedRow {
  readonly at: number;
  readonly name: string;
  /** Of a row that was imported. */
  readonly organisationId: string | null;
  /** Empty for a good row. */
  readonly problems: readonly FieldError[];
}

export interface PartnerImport {
  readonly rows: readonly ImportedRow[];
  /** Nothing was kept. */
  readonly dryRun: boolean;
}

const numberOf = (text: string | null | undefined): string | null => text?.replace(/[\s.]+/g, '').toUpperCase() || null;

/**
 * Partners from a table: every bad row is named with all that is wrong in it, the good ones can be imported. Each good row is a transaction of its
 * own, so that one that cannot be kept (somebody was faster) keeps no other one out; a second run finds what is there already: by a number, and where
 * one is missing by country, name and address.
 */
@Injectable()
export class ImportPartners {
  private readonly read: Reader;

  constructor(
    @InjectDataSource() dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly enter: EnterPartner,
  ) {
    this.read = (text, values) => dataSource.query(text, [...(values ?? [])]);
  }

  async execute(
    actor: Actor,
    file: Buffer,
    { dryRun, language }: { readonly dryRun: boolean; readonly language: UiLanguage },
  ): Promise<PartnerImport> {
    if (!hasStaffRole(actor, 'officer')) throw new DomainError('partner.import.not-allowed', { status: 403 });
    const table = await readTable(file);
    const fields = columnProblems(table.columns);
    if (fields.length > 0) throw new DomainError('partner.import.wrong-columns', { status: 422, fields });
    if (table.rows.length === 0) throw new DomainError('partner.import.empty', { status: 422 });
    const problems = await this.problems(table.rows);
    const rows: ImportedRow[] = [];
    for (const { row, found } of problems) rows.push(await this.take(actor, row, found, dryRun, language));
    return { rows, dryRun };
  }

  private async take(
    actor: Actor,
    row: PartnerRow,
    found: readonly FieldError[],
    dryRun: boolean,
    language: UiLanguage,
  ): Promise<ImportedRow> {
    const { at, company } = row;
    if (dryRun || found.length > 0) return { at, name: company.name, organisationId: null, problems: found };
    try {
      const { organisationId } = await this.enter.execute(actor, { company, email: row.email, language, profile: row.profile });
      return { at, name: company.name, organisationId, problems: [] };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const fields = error.fields.length > 0 ? error.fields : [{ path: '', code: error.code }];
      return { at, name: company.name, organisationId: null, problems: fields.map((one) => ({ ...one, path: `${at}.${one.path}` })) };
    }
  }

  private async problems(lines: readonly TableRow[]): Promise<{ row: PartnerRow; found: FieldError[] }[]> {
    const rows = lines.map((line) => ({ row: partnerRow(line), cells: line.cells }));
    const numbered = rows.flatMap(({ row }) => numbersOf(row));
    const known = await this.identity.knownPartnerNumbers(
      this.read,
      numbered.map(({ key }) => key),
    );
    const first = new Map<string, number>();
    const same = await this.sameAs(rows.map(({ row }) => row));
    return rows.map(({ row, cells }) => {
      const found = [...rowProblems(row, cells), ...same(row)];
      for (const { key, column } of numbersOf(row)) {
        const at = { row: row.at, column };
        if (known.has(key)) found.push({ path: `${row.at}.${column}`, code: 'partner.import.number-known', params: at });
        const earlier = first.get(key);
        if (earlier === undefined) first.set(key, row.at);
        else found.push({ path: `${row.at}.${column}`, code: 'partner.import.number-twice', params: { ...at, earlier } });
      }
      return { row, found };
    });
  }

  /** For rows in their order: whether one is in the house, or in a row above, by what tells without a number. */
  private async sameAs(rows: readonly PartnerRow[]): Promise<(row: PartnerRow) => FieldError[]> {
    const countries = [...new Set(rows.map(({ company }) => company.countryCode))];
    const known = await this.identity.partnersAt(
      this.read,
      rows.map(({ email }) => email),
      countries,
    );
    const seen = new Map<string, { readonly mark: PartnerAtAddress; readonly at: number | null }[]>();
    const keep = (mark: PartnerAtAddress, at: number | null): void =>
      void seen.set(keyOf(mark), [...(seen.get(keyOf(mark)) ?? []), { mark, at }]);
    for (const mark of known) keep(mark, null);
    return (row) => {
      const mark = markOf(row);
      // What is missing is told by itself.
      if (mark.name === '' || mark.email === '') return [];
      const found = seen.get(keyOf(mark))?.find((one) => isSamePartner(one.mark, mark));
      keep(mark, row.at);
      if (!found) return [];
      const [code, more] = found.at === null ? ['partner-known', {}] : ['partner-twice', { earlier: found.at }];
      return [{ path: `${row.at}.email`, code: `partner.import.${code}`, params: { ...more, row: row.at, column: 'email' } }];
    };
  }
}

function numbersOf({ company }: PartnerRow): { key: string; column: string }[] {
  return [
    { number: numberOf(company.registrationNumber), column: 'registration_number' },
    { number: numberOf(company.vatNumber), column: 'vat_number' },
  ].flatMap(({ number, column }) => (number === null ? [] : [{ key: `${company.countryCode} ${number}`, column }]));
}
