import { createHash, type Hash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';

import { CsvError, parse } from 'csv-parse';

import { DomainError, type FieldError } from '@traverse/kernel';

/** One person, firm or body as the list has it. */
export interface ListedEntity {
  /** The publisher's own number: stays the same from one version to the next. */
  readonly entityId: string;
  readonly subjectType: 'person' | 'enterprise';
  readonly euReference: string | null;
  readonly programme: string | null;
  readonly regulation: string | null;
  readonly url: string | null;
  readonly designatedOn: string | null;
  readonly remark: string | null;
  readonly names: readonly string[];
  readonly countries: readonly string[];
  readonly birthDates: readonly string[];
}

export interface SanctionsFile {
  readonly sha256: string;
  /** When the publisher made it, ISO date. */
  readonly generatedOn: string;
  readonly rows: number;
  readonly entities: readonly ListedEntity[];
}

/**
 * Columns of the file "CSV - v1.1" of the Commission's Financial Sanctions Files (FSF): semicolons, UTF-8 with a byte order mark, one line per name, address,
 * birth date, document or citizenship of an entity, and what is said of the entity itself in each of them. Read by name; the other columns (of about 113) are left.
 */
const NEEDED = ['fileGenerationDate', 'Entity_LogicalId', 'Entity_SubjectType', 'NameAlias_WholeName'] as const;
type OptionalColumn =
  | 'Entity_EU_ReferenceNumber'
  | 'Entity_DesignationDate'
  | 'Entity_Remark'
  | `Entity_Regulation_${'Programme' | 'NumberTitle' | 'PublicationUrl'}`
  | `NameAlias_${'FirstName' | 'MiddleName' | 'LastName'}`
  | 'BirthDate_BirthDate'
  | `${'Address' | 'Citizenship'}_CountryIso2Code`;
type ColumnName = (typeof NEEDED)[number] | OptionalColumn;

const MISTAKES_SHOWN = 100;
const LONGEST_REMARK = 1000;
const SUBJECT: Readonly<Record<string, ListedEntity['subjectType']>> = {
  p: 'person',
  person: 'person',
  e: 'enterprise',
  enterprise: 'enterprise',
};

interface Growing extends Omit<ListedEntity, 'names' | 'countries' | 'birthDates'> {
  /** The line of its first mention. */
  readonly at: number;
  readonly names: Set<string>;
  readonly countries: Set<string>;
  readonly birthDates: Set<string>;
}

/**
 * Reads the list as it comes, all of it or nothing. 413 `platform.file-too-large`; 422 `finance.sanctions-list.unreadable`, `.columns-missing` (every one
 * that is missing), `.rows-invalid` (every cell that is wrong, the first hundred by line and column), `.empty`.
 */
export async function readSanctionsList(content: AsyncIterable<Buffer>, limitBytes: number): Promise<SanctionsFile> {
  const hash = createHash('sha256');
  const chunks = counted(content, limitBytes, hash);
  const first = await chunks.next();
  const start = first.done ? Buffer.alloc(0) : first.value;
  const [head = ''] = start.toString('utf8').split('\n', 1);
  const delimiter = head.split(';').length >= head.split(',').length ? ';' : ',';
  const options = {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  } as const;
  const rows = pipeline(Readable.from(again(start, chunks)), parse(options), () => undefined) as unknown as AsyncIterable<ParsedRow>;
  const reading = new ListReading();
  try {
    for await (const { record, info } of rows) reading.row(record, info.lines);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DomainError('finance.sanctions-list.unreadable', { status: 422, params: { line: Number(error['lines'] ?? 0) } });
  }
  return { sha256: hash.digest('hex'), ...reading.end() };
}

interface ParsedRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

async function* counted(content: AsyncIterable<Buffer>, limitBytes: number, hash: Hash): AsyncGenerator<Buffer, undefined> {
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > limitBytes) throw new DomainError('platform.file-too-large', { status: 413, params: { limitBytes } });
    hash.update(chunk);
    yield chunk;
  }
  return undefined;
}

async function* again(start: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield start;
  yield* rest;
}

/** Puts the lines of each entity together, and gathers every mistake. */
class ListReading {
  private columns: ReadonlyMap<string, number> | null = null;
  private width = 0;
  private rows = 0;
  private generatedOn = '';
  private mistakes = 0;
  private readonly fields: FieldError[] = [];
  private readonly entities = new Map<string, Growing>();

  row(cells: readonly string[], line: number): void {
    if (this.columns === null) return this.head(cells);
    this.rows += 1;
    // A line that was cut off, or that has shifted: nothing in it is sure.
    if (cells.length < this.width || cells.slice(this.width).some((cell) => cell !== '')) return this.mistake(line);
    const cell = (name: ColumnName): string => cells[this.columns?.get(name) ?? -1] ?? '';
    this.generatedOn ||= this.checked(line, 'fileGenerationDate', isoDay(cell('fileGenerationDate'))) ?? '';
    const entityId = this.checked(line, 'Entity_LogicalId', /^\d{1,15}$/.test(cell('Entity_LogicalId')) ? cell('Entity_LogicalId') : null);
    const subjectType = this.checked(line, 'Entity_SubjectType', SUBJECT[cell('Entity_SubjectType').toLowerCase()] ?? null);
    const name = this.checked(line, 'NameAlias_WholeName', nameOf(cell));
    if (entityId === null || subjectType === null || name === null) return;
    const entity = this.entities.get(entityId) ?? newEntity(entityId, subjectType, line, cell);
    this.entities.set(entityId, entity);
    add(entity.names, name);
    add(entity.birthDates, cell('BirthDate_BirthDate'));
    for (const column of ['Address_CountryIso2Code', 'Citizenship_CountryIso2Code'] as const)
      if (/^[A-Z]{2}$/i.test(cell(column))) add(entity.countries, cell(column).toUpperCase());
  }

  end(): Omit<SanctionsFile, 'sha256'> {
    if (this.columns === null) this.head([]);
    for (const { at, names } of this.entities.values()) if (names.size === 0) this.mistake(at, 'NameAlias_WholeName');
    const { rows, generatedOn, mistakes: count, fields } = this;
    if (count > 0) throw new DomainError('finance.sanctions-list.rows-invalid', { status: 422, params: { count }, fields });
    if (this.entities.size === 0) throw new DomainError('finance.sanctions-list.empty', { status: 422 });
    const entities = [...this.entities.values()].map(({ at: _at, names, countries, birthDates, ...entity }) => ({
      ...entity,
      ...{ names: [...names], countries: [...countries].sort(), birthDates: [...birthDates].sort() },
    }));
    return { rows, generatedOn, entities };
  }

  private head(cells: readonly string[]): void {
    this.columns = new Map(cells.map((name, at) => [name, at]));
    // A closing delimiter of the head is no column.
    this.width = cells.at(-1) === '' ? cells.length - 1 : cells.length;
    const missing = NEEDED.filter((name) => !this.columns?.has(name));
    if (missing.length > 0)
      throw new DomainError('finance.sanctions-list.columns-missing', { status: 422, params: { columns: missing.join(', ') } });
  }

  private checked<V>(line: number, column: ColumnName, value: V | null): V | null {
    if (value === null) this.mistake(line, column);
    return value;
  }

  private mistake(line: number, column?: string): void {
    this.mistakes += 1;
    if (this.fields.length >= MISTAKES_SHOWN) return;
    if (column === undefined) this.fields.push({ path: String(line), code: 'finance.sanctions-list.line-cut', params: { line } });
    else this.fields.push({ path: `${line}.${column}`, code: 'finance.sanctions-list.cell-invalid', params: { line, column } });
  }
}

type Cell = (name: ColumnName) => string;

function newEntity(entityId: string, subjectType: ListedEntity['subjectType'], at: number, cell: Cell): Growing {
  const designated = cell('Entity_DesignationDate');
  return {
    ...{ entityId, subjectType, at, names: new Set<string>(), countries: new Set<string>(), birthDates: new Set<string>() },
    euReference: cell('Entity_EU_ReferenceNumber') || null,
    programme: cell('Entity_Regulation_Programme') || null,
    regulation: cell('Entity_Regulation_NumberTitle') || null,
    // Shown as a link: nothing but an address of the web.
    url: /^https?:\/\//.test(cell('Entity_Regulation_PublicationUrl')) ? cell('Entity_Regulation_PublicationUrl') : null,
    designatedOn: designated === '' ? null : isoDay(designated),
    remark: cell('Entity_Remark').slice(0, LONGEST_REMARK) || null,
  };
}

/** The whole name, else its parts; empty where the line is about something else; null where it holds what no text holds. */
function nameOf(cell: Cell): string | null {
  const parts = (['NameAlias_FirstName', 'NameAlias_MiddleName', 'NameAlias_LastName'] as const).map(cell).join(' ');
  const name = (cell('NameAlias_WholeName') || parts).replaceAll(/\s+/g, ' ').trim();
  return ['\ufffd', '\u0000'].some((letter) => name.includes(letter)) ? null : name;
}

/** `05/08/2026` or `2026-08-05`. */
function isoDay(text: string): string | null {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month}-${day}` : text;
  const at = Date.parse(`${iso}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso) ? iso : null;
}

function add(set: Set<string>, value: string): void {
  if (value !== '') set.add(value);
}
