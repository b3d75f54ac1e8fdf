import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { DomainError } from '@traverse/kernel';
import { RunsEvery, type Timer, UnitOfWork } from '@traverse/platform';

import { BANK_GATEWAY } from '../bank/bank-gateway.provider.js';
import type { BankGateway, IncomingFiles } from '../bank/bank-gateway.port.js';
import { type FileToImport, ImportBankFile } from './import-bank-file.js';
import { IMPORTER } from './known-file.js';

const PAGES_A_TICK = 20;
const ADVANCE = `
  INSERT INTO "finance"."bank_feed" ("gateway", "cursor", "files", "read_at") VALUES ($1, $2, $3, $4)
  ON CONFLICT ("gateway") DO UPDATE SET "cursor" = excluded."cursor", "files" = "bank_feed"."files" + excluded."files", "read_at" = excluded."read_at"
  WHERE "bank_feed"."cursor" IS NOT DISTINCT FROM $5`;

/**
 * Fetches what the bank has put out and takes it in, file by file. The cursor moves after the files are in: whoever comes in between
 * imports the same files once more, to no effect.
 */
@Injectable()
@RunsEvery({ name: 'finance.fetch-bank-files', everyMs: 1_000 })
export class FetchBankFiles implements Timer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    @Inject(BANK_GATEWAY) private readonly gateway: BankGateway,
    private readonly importing: ImportBankFile,
  ) {}

  async tick(): Promise<void> {
    for (let page = 0; page < PAGES_A_TICK; page += 1) {
      const cursor = await this.cursor();
      const fetched = await this.fetch(cursor);
      if (!fetched || fetched.files.length === 0) return;
      for (const { bytes } of fetched.files) await this.take({ bytes, source: 'gateway' });
      await this.uow.run(IMPORTER, async (tx) => {
        tx.defer(ADVANCE, [this.gateway.name, fetched.cursor, fetched.files.length, tx.now, cursor]);
      });
    }
  }

  /** What cannot be booked now waits by itself: no file holds up those behind it. */
  private async take(file: FileToImport): Promise<void> {
    try {
      await this.importing.execute(file);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.importing.setAside(file, error.code);
    }
  }

  private async cursor(): Promise<string | null> {
    const [row] = await this.dataSource.query<{ cursor: string | null }[]>(
      `SELECT "cursor" FROM "finance"."bank_feed" WHERE "gateway" = $1`,
      [this.gateway.name],
    );
    return row?.cursor ?? null;
  }

  /** A bank that cannot be reached now is asked again at the next tick. */
  private async fetch(cursor: string | null): Promise<IncomingFiles | null> {
    try {
      return await this.gateway.fetchFiles(cursor);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'finance.bank-unreachable') return null;
      throw error;
    }
  }
}
