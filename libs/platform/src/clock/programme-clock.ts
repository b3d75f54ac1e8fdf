import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Clock, systemNow } from '@traverse/kernel';

import { CONFIG, type Config } from '../config/index.js';
import { Inject } from '@nestjs/common';

const REFRESH_MS = 200;

/**
 * The programme's clock. In the demonstration it can be moved forward; the offset lives in the database and every process reads it,
 * so that api, worker and timers agree. Elsewhere it is the machine's clock.
 */
@Injectable()
export class ProgrammeClock implements Clock, OnModuleInit, OnModuleDestroy {
  private offsetMs = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  async onModuleInit(): Promise<void> {
    if (!this.config.demo) return;
    await this.refresh();
    this.timer = setInterval(() => void this.refresh().catch(() => undefined), REFRESH_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  now(): Date {
    return new Date(systemNow().getTime() + this.offsetMs);
  }

  /** When a request arrived, in the programme's time. */
  at(instant: Date): Date {
    return new Date(instant.getTime() + this.offsetMs);
  }

  async refresh(): Promise<void> {
    const [row] = await this.dataSource.query<{ offset_ms: string }[]>(`SELECT "offset_ms" FROM "platform"."clock" WHERE "id" = 1`);
    // What was read before the clock was moved may arrive after it.
    this.offsetMs = Math.max(this.offsetMs, Number(row?.offset_ms ?? 0));
  }

  /** Forward only: what has happened stays in the past. */
  async advance(byMs: number): Promise<Date> {
    await this.dataSource.query(`UPDATE "platform"."clock" SET "offset_ms" = "offset_ms" + $1 WHERE "id" = 1`, [Math.max(0, byMs)]);
    await this.refresh();
    return this.now();
  }
}
