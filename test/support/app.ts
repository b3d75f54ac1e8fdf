import { rm } from 'node:fs/promises';

import type { DynamicModule, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';

import { BackgroundRegistry, type Config, createHttpApp, JobRunner, OutboxRelay, PlatformModule, ProgrammeClock } from '@traverse/platform';

import { entities, modules as contexts } from '../../apps/api/contexts.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { testConfig } from './module.js';
import { until } from './until.js';

export interface TestAppOptions {
  /** Instead of all contexts. The entities are always all. */
  readonly modules?: readonly (Type<unknown> | DynamicModule)[];
  /** Over the defaults of `testConfig`, e.g. BANK_URL. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly config: Config;
  /** http://127.0.0.1:<port>, a real port. `inject` goes the short way. */
  readonly url: string;
  readonly inject: NestFastifyApplication['inject'];
  get<T>(token: Type<T>): T;
  /** Reads what the app's role may read. */
  query<T extends object>(text: string, values?: readonly unknown[]): Promise<T[]>;
  readonly queues: {
    /** Waits until every event was handled by everybody who hears it, and by those who hear what followed. Throws when one died. */
    drain(options?: { readonly timeoutMs?: number; readonly allowDead?: boolean }): Promise<void>;
  };
  readonly timers: {
    /** Runs a timer now. In tests timers never run by themselves. */
    tick(name: string): Promise<void>;
    names(): readonly string[];
  };
  readonly clock: {
    now(): Date;
    /** Moves the programme's clock forward. */
    advance(byMs: number): Promise<Date>;
  };
  close(): Promise<void>;
}

/** Api and worker in one process, on a migrated database of their own. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const { config, dataDir } = await testConfig(database, options.env);

  @Module({ imports: [PlatformModule.forRoot(config, entities), ...(options.modules ?? contexts)] })
  class TestAppModule {}

  const background: unknown[] = [];
  const app = await createHttpApp(TestAppModule, config);
  const close = async (): Promise<void> => {
    await app.close();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await app.listen(0, '127.0.0.1');
    await app.get(JobRunner).start((error) => background.push(error), { timers: false });
  } catch (error) {
    await close();
    throw error;
  }
  const dataSource = app.get(DataSource);
  const clock = app.get(ProgrammeClock);
  const registry = app.get(BackgroundRegistry);
  return {
    app,
    database,
    config,
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    inject: app.inject.bind(app) as NestFastifyApplication['inject'],
    get: (token) => app.get(token),
    query: (text, values = []) => dataSource.query(text, [...values]),
    queues: { drain: (how = {}) => drain(app.get(OutboxRelay), dataSource, background, how) },
    timers: {
      names: () => [...registry.timers.keys()],
      tick: async (name) => {
        const found = registry.timers.get(name);
        if (!found) throw new Error(`no timer is called ${name}; there are ${[...registry.timers.keys()].join(', ')}`);
        await found.timer.tick();
      },
    },
    clock: { now: () => clock.now(), advance: (byMs) => clock.advance(byMs) },
    close,
  };
}

interface Open {
  readonly open: number;
  readonly dead: readonly string[];
}

const OPEN = `
  SELECT count(*) FILTER (WHERE d."state" IN ('waiting', 'queued'))::int AS "open",
    coalesce(array_agg(e."type" || ' -> ' || d."subscriber" || ': ' || coalesce(d."last_error", '')) FILTER (WHERE d."state" = 'dead'), '{}') AS "dead"
  FROM "outbox"."delivery" d JOIN "outbox"."event" e ON e."id" = d."event_id" WHERE d."state" <> 'done'`;
const STUCK = `
  SELECT e."type", d."subscriber", d."state", d."attempts", d."last_error" FROM "outbox"."delivery" d JOIN "outbox"."event" e ON e."id" = d."event_id"
  WHERE d."state" IN ('waiting', 'queued') LIMIT 20`;

/** A handler's own events are written with its tick in the inbox, so nothing open means that the whole cascade has run. */
async function drain(
  relay: OutboxRelay,
  dataSource: DataSource,
  background: readonly unknown[],
  { timeoutMs = 30_000, allowDead = false }: { readonly timeoutMs?: number; readonly allowDead?: boolean },
): Promise<void> {
  await until(
    async () => {
      await relay.once();
      const [state] = await dataSource.query<Open[]>(OPEN);
      if (!allowDead && state && state.dead.length > 0) throw new Error(`dead deliveries:\n${state.dead.join('\n')}`);
      return state?.open === 0;
    },
    {
      timeoutMs,
      describe: async () =>
        `the outbox did not drain: ${JSON.stringify(await dataSource.query(STUCK))}\n${background.map((error) => (error instanceof Error ? error.stack : String(error))).join('\n')}`,
    },
  );
}
