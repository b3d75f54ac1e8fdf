import { createHash } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { DomainError } from '@traverse/kernel';
import { CONFIG, type Config, ProgrammeClock } from '@traverse/platform';

interface Limit {
  readonly what: string;
  readonly max: number;
  readonly windowMs: number;
}

export const ACCOUNT_WINDOW_MS = 15 * 60_000;
const MINUTE_MS = 60_000;

const COUNT = `
  INSERT INTO "identity"."attempt" AS a ("key", "count", "window_started_at") VALUES ($1, 1, $2)
  ON CONFLICT ("key") DO UPDATE SET
    "count" = CASE WHEN a."window_started_at" > $3 THEN a."count" + 1 ELSE 1 END,
    "window_started_at" = CASE WHEN a."window_started_at" > $3 THEN a."window_started_at" ELSE $2 END
  RETURNING "count", "window_started_at"`;

/**
 * Limits on guessing, kept in the database so that they hold for all processes together. An attempt is counted BEFORE it is judged:
 * a hundred at once are still a hundred. Keys are hashes: the table holds no address of anybody.
 */
@Injectable()
export class Attempts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws 429 `identity.too-many-attempts` for known and unknown accounts alike. */
  async count(what: string, account: string, address: string): Promise<void> {
    await this.take({ what: `${what} address`, max: this.config.loginAttemptsPerMinute, windowMs: MINUTE_MS }, address);
    await this.take({ what: `${what} account`, max: this.perAccount(), windowMs: ACCOUNT_WINDOW_MS }, account);
  }

  /** After a success: only failures add up. */
  async forgive(what: string, account: string, address: string): Promise<void> {
    await this.dataSource.query(`DELETE FROM "identity"."attempt" WHERE "key" = $1`, [keyOf(`${what} account`, account)]);
    await this.dataSource.query(`UPDATE "identity"."attempt" SET "count" = greatest("count" - 1, 0) WHERE "key" = $1`, [
      keyOf(`${what} address`, address),
    ]);
  }

  /** Fewer for one account than for an address, behind which a whole office may sit. */
  private perAccount(): number {
    return Math.max(3, Math.ceil(this.config.loginAttemptsPerMinute / 2));
  }

  private async take({ what, max, windowMs }: Limit, subject: string): Promise<void> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - windowMs);
    const [row] = await this.dataSource.query<{ count: number; window_started_at: Date }[]>(COUNT, [keyOf(what, subject), now, since]);
    if (!row || row.count <= max) return;
    const seconds = Math.max(1, Math.ceil((row.window_started_at.getTime() + windowMs - now.getTime()) / 1000));
    throw new DomainError('identity.too-many-attempts', { status: 429, params: { seconds } });
  }
}

const keyOf = (what: string, subject: string): string => createHash('sha256').update(`${what} ${subject}`).digest('hex');
