import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { searchConfig } from '../text-search.js';
import type { Lexemes } from './offer-similarity.js';

export interface WrittenText {
  readonly id: string;
  readonly language: string;
  readonly text: string;
}

const SPLIT = `
  SELECT t."id", t."language", tsvector_to_array(to_tsvector(t."config"::regconfig, t."text")) AS "lexemes"
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS t("id", "language", "config", "text")`;

/** Texts as PostgreSQL's full text search reads them. One statement, whatever their number. */
@Injectable()
export class LexemeQueries {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async of(texts: readonly WrittenText[]): Promise<Lexemes[]> {
    if (texts.length === 0) return [];
    return this.dataSource.query<Lexemes[]>(SPLIT, [
      texts.map(({ id }) => id),
      texts.map(({ language }) => language),
      texts.map(({ language }) => searchConfig(language)),
      texts.map(({ text }) => text),
    ]);
  }
}
