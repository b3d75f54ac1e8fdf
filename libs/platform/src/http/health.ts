import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/** Ready means: the database answers and the app does not own its tables' schema by mistake. */
@Injectable()
export class Health {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async ready(): Promise<boolean> {
    try {
      await this.dataSource.query('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }

  /** True when the running role owns the append-only tables: then grants protect nothing. Warned about at boot. */
  async ownsTables(): Promise<boolean> {
    const rows = await this.dataSource.query<object[]>(
      `SELECT 1 FROM pg_tables WHERE schemaname IN ('ledger', 'audit', 'outbox') AND tableowner = current_user LIMIT 1`,
    );
    return rows.length > 0;
  }
}
