import { Readable } from 'node:stream';

import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { notFound } from '@traverse/kernel';
import { CONFIG, type Config, ProgrammeClock, type Reader } from '@traverse/platform';
import { ProgrammeFacade, type Texts } from '@traverse/programme';

import { licenceOf } from './data-set-head.js';
import { dataSet, type DataSetFile, dataSetFiles, type DataSetHead, mediaTypes } from './data-sets.js';
import { publishedAwards } from './published-awards.js';

/** The newest publication of each programme. */
export interface PublishedState {
  readonly programmeId: string;
  readonly key: string;
  readonly title: Texts;
  readonly publishedAt: Date;
  readonly operations: number;
  readonly grants: number;
  readonly withGaps: number;
  readonly bytes: Readonly<Record<DataSetFile, number>>;
}

export interface CatalogueEntry {
  readonly file: DataSetFile;
  readonly programme: { readonly key: string; readonly title: Texts };
  readonly url: string;
  readonly mediaType: string;
  readonly rows: number;
  readonly bytes: number;
  readonly publishedAt: Date;
  readonly licence: DataSetHead['licence'];
}

const NEWEST = `
  SELECT DISTINCT ON (p."key") p."id" AS "programmeId", p."key", p."title", x."published_at" AS "publishedAt", x."operations", x."grants", x."with_gaps" AS "withGaps",
    json_build_object('operations.csv', x."operations_csv_bytes", 'operations.json', x."operations_json_bytes", 'grants.json', x."grants_json_bytes") AS "bytes"
  FROM "programme"."published_programme" p JOIN "reporting"."publication" x ON x."programme_id" = p."id"
  WHERE $1::text IS NULL OR p."key" = $1 ORDER BY p."key", x."id" DESC LIMIT 500`;

/** What anybody may read: files of what was published, and the list of them. */
@Injectable()
export class OpenData {
  private readonly read: Reader = (text, values) => this.dataSource.query(text, [...(values ?? [])]);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly programmes: ProgrammeFacade,
    private readonly clock: ProgrammeClock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  published(key: string | null = null): Promise<PublishedState[]> {
    return this.read<PublishedState>(NEWEST, [key]);
  }

  async catalogue(): Promise<CatalogueEntry[]> {
    const entries: CatalogueEntry[] = [];
    for (const state of await this.published()) {
      const { licence } = await licenceOf(this.read, this.programmes, state.programmeId);
      const { key, title, publishedAt } = state;
      for (const file of dataSetFiles.filter((one) => rowsOf(state, one) > 0))
        entries.push({
          ...{ file, programme: { key, title }, publishedAt, licence, mediaType: mediaTypes[file] },
          ...{ rows: rowsOf(state, file), bytes: state.bytes[file], url: `${this.config.publicUrl}${pathOf(key, file)}` },
        });
    }
    return entries;
  }

  /** 404 where nothing was published: a package without grants is none. */
  async open(key: string, file: DataSetFile): Promise<{ readonly publishedAt: Date; readonly type: string; readonly content: Readable }> {
    const [state] = await this.published(key);
    if (!state || rowsOf(state, file) === 0) throw notFound('data-set');
    const { programmeId, title, publishedAt } = state;
    const licence = await licenceOf(this.read, this.programmes, programmeId);
    const head: DataSetHead = { ...licence, programme: { key, title }, publishedAt, origin: this.config.publicUrl };
    const content = dataSet(file, head, publishedAwards(this.read, programmeId, this.clock.now()));
    return { publishedAt, type: mediaTypes[file], content: Readable.from(content, { objectMode: false }) };
  }
}

export const pathOf = (programmeKey: string, file: DataSetFile): string => `/api/public/open-data/${programmeKey}/${file}`;
const rowsOf = (state: PublishedState, file: DataSetFile): number => (file === 'grants.json' ? state.grants : state.operations);
