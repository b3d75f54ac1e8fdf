import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { AuthorityQueries } from '../authority/authority.queries.js';
import type { Texts } from '../call-document/call-document.types.js';
import { textIn } from '../call-document/texts.js';
import type { AuthorityListDto, ProgrammeListDto } from './programme.dto.js';

@Injectable()
export class ProgrammeQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly authorities: AuthorityQueries,
  ) {}

  async programmes(language: string): Promise<ProgrammeListDto> {
    const rows = await this.dataSource.query<{ id: string; key: string; title: Texts }[]>(
      `SELECT "id", "key", "title" FROM "programme"."programme" ORDER BY "key" LIMIT 500`,
    );
    return { items: rows.map(({ id, key, title }) => ({ id, key, title: textIn(title, language) })) };
  }

  async listAuthorities(): Promise<AuthorityListDto> {
    const rows = await this.authorities.all();
    const items = rows.map(({ id, programmeId, key, name, country, currency, bankProfile, addressMode, batchBooking, iban, address }) => ({
      id,
      programmeId,
      key,
      name,
      country,
      currency,
      bankProfile,
      addressMode,
      batchBooking,
      ibanMasked: `${iban.slice(0, 2)}** **** ${iban.slice(-4)}`,
      townName: address.townName,
    }));
    return { items };
  }
}
