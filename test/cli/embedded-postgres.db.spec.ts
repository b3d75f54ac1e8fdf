import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../apps/cli/postgres/embedded-postgres.js';
import { isAlive } from '../../apps/cli/postgres/running.js';
import { repositoryRoot } from '../../apps/cli/paths.js';
import { until } from '../support/until.js';
import { parentOf } from './processes.js';

jest.setTimeout(300_000);

const scratch = mkdtempSync(join(tmpdir(), 'traverse-embedded-'));
chmodSync(scratch, 0o755);
const model = join(scratch, 'model');
const isRoot = process.getuid?.() === 0;
const started: EmbeddedPostgres[] = [];
const outside: string[] = [];

async function start(dataDir: string, say?: (line: string) => void): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' }, say });
  started.push(server);
  return server;
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function keptBy(server: EmbeddedPostgres): Promise<number[]> {
  return (await ask<{ n: number }>(server.ownerUrl, 'SELECT n FROM kept')).map(({ n }) => n);
}

function pidOf(cluster: string): number {
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** A cluster costs a second: one is made, and copied with its owner. */
function copyOfModel(name: string): string {
  const path = join(scratch, name);
  expect(spawnSync('cp', ['-a', model, path]).status).toBe(0);
  return path;
}

beforeAll(async () => {
  mkdirSync(model);
  const server = await start(model);
  await ask(server.ownerUrl, 'CREATE TABLE kept (n int)');
  await ask(server.ownerUrl, 'INSERT INTO kept VALUES (42)');
  await server.stop();
});

afterAll(async () => {
  await Promise.all(started.map((server) => server.stop()));
  for (const path of [scratch, ...outside]) rmSync(path, { recursive: true, force: true });
});

describe('embedded PostgreSQL', () => {
  it('keeps data over a restart, under two roles of which the running one may not change the schema', async () => {
    const server = await start(copyOfModel('restart'));
    expect(await keptBy(server)).toEqual([42]);
    expect(await ask(server.appUrl, 'SELECT current_user::text AS who, rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([
      { who: 'traverse_app', rolsuper: false },
    ]);
    await expect(ask(server.appUrl, 'CREATE TABLE mine (n int)')).rejects.toThrow('permission denied');
    await expect(ask(server.appUrl, 'CREATE SCHEMA mine')).rejects.toThrow('permission denied');
    await expect(ask(server.appUrl, 'SELECT * FROM kept')).rejects.toThrow('permission denied');
    await expect(ask(server.url('traverse_app', 'traverse').replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(
      'password authentication failed',
    );
    await server.stop();
  });

  it('keeps its passwords where only the owner reads them', () => {
    expect(statSync(join(model, 'postgres.json')).mode & 0o077).toBe(0);
    expect(statSync(join(model, 'postgres')).mode & 0o077).toBe(0);
  });

  it('moves a half-made data folder aside and makes a new one', async () => {
    const dataDir = copyOfModel('half-made');
    rmSync(join(dataDir, 'postgres', 'traverse-cluster.json'));
    rmSync(join(dataDir, 'postgres', 'global'), { recursive: true });
    const said: string[] = [];
    const server = await start(dataDir, (line) => said.push(line));
    await expect(keptBy(server)).rejects.toThrow('relation "kept" does not exist');
    const aside = readdirSync(dataDir).filter((name) => name.startsWith('postgres.incomplete-'));
    expect(aside).toHaveLength(1);
    expect(existsSync(join(dataDir, aside[0] ?? '', 'PG_VERSION'))).toBe(true);
    expect(said.join('\n')).toContain('only half made');
    await server.stop();
  });

  it('starts anew after its first initialisation was killed', async () => {
    const dataDir = join(scratch, 'killed-init');
    mkdirSync(join(dataDir, 'postgres.new', 'base'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres.new', 'PG_VERSION'), '18\n');
    const server = await start(dataDir);
    expect(await ask(server.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(existsSync(join(dataDir, 'postgres.new'))).toBe(false);
    await server.stop();
  });

  it.each([
    ['of a process that is gone', () => spawnSync(process.execPath, ['-e', '']).pid],
    ['whose process id another program has now', () => process.pid],
    ['that is not readable', () => 'nonsense'],
  ])('starts over a lock file %s', async (name, pid) => {
    const dataDir = copyOfModel(`stale ${name}`);
    const lock = join(dataDir, 'postgres', 'postmaster.pid');
    writeFileSync(lock, `${pid()}\n${join(dataDir, 'postgres')}\n1700000000\n5432\n\n127.0.0.1\n`);
    const { uid, gid } = statSync(join(dataDir, 'postgres'));
    if (isRoot) expect(spawnSync('chown', [`${uid}:${gid}`, lock]).status).toBe(0);
    const server = await start(dataDir);
    expect(await keptBy(server)).toEqual([42]);
    await server.stop();
  });

  it('ends with the process that started it, and what even outlives the guard is stopped by the next start', async () => {
    const dataDir = copyOfModel('orphan');
    const module = join(repositoryRoot(), 'dist/apps/cli/postgres/embedded-postgres.js');
    const code = `const { startEmbeddedPostgres } = await import(${JSON.stringify(module)}); await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} }); console.log('up'); setInterval(() => {}, 1000);`;
    const run = async (): Promise<{ readonly parent: number; readonly server: number; readonly guard: number }> => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
      await new Promise((up, fail) => child.stdout.once('data', up).once('end', fail));
      const server = pidOf(join(dataDir, 'postgres'));
      const guard = parentOf(server);
      return { parent: child.pid ?? 0, server, guard };
    };

    const first = await run();
    process.kill(first.parent, 'SIGKILL');
    await until(() => !isAlive(first.server), { timeoutMs: 60_000 });

    const second = await run();
    process.kill(second.guard, 'SIGKILL');
    process.kill(second.parent, 'SIGKILL');
    await until(() => !isAlive(second.guard), { timeoutMs: 60_000 });
    expect(isAlive(second.server)).toBe(true);
    const said: string[] = [];
    const server = await start(dataDir, (line) => said.push(line));
    expect(isAlive(second.server)).toBe(false);
    expect(said.join('\n')).toContain(`process ${second.server}`);
    expect(await keptBy(server)).toEqual([42]);
    await server.stop();
  });

  it('sets new passwords when the file with them was lost', async () => {
    const dataDir = copyOfModel('lost-passwords');
    const before = readFileSync(join(dataDir, 'postgres.json'), 'utf8');
    writeFileSync(join(dataDir, 'postgres.json'), '{ "passwords":');
    const server = await start(dataDir);
    expect(await keptBy(server)).toEqual([42]);
    expect(before).not.toContain(new URL(server.appUrl).password);
    await server.stop();
  });

  it('refuses data of another PostgreSQL in plain words and leaves it alone', async () => {
    const dataDir = copyOfModel('other-version');
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '15\n');
    await expect(start(dataDir)).rejects.toThrow('made by PostgreSQL 15');
    expect(readFileSync(join(dataDir, 'postgres', 'PG_VERSION'), 'utf8')).toBe('15\n');
  });

  // Defined for root only, not skipped: for anybody else there is nothing of the kind to show.
  if (isRoot) {
    it('keeps the cluster outside a closed home folder, and follows a clone that is moved under one', async () => {
      const closed = join(scratch, 'closed');
      mkdirSync(closed, { mode: 0o700 });
      const inHome = await start(join(closed, 'fresh'));
      outside.push(join(inHome.folder, '..'));
      expect(inHome.folder).toMatch(/^\/var\/lib\/traverse-[0-9a-f]{12}\/postgres$/);
      expect(await ask(inHome.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await inHome.stop();

      expect(spawnSync('mv', [copyOfModel('moves'), join(closed, 'moved')]).status).toBe(0);
      const moved = await start(join(closed, 'moved'));
      outside.push(join(moved.folder, '..'));
      expect(await keptBy(moved)).toEqual([42]);
      await moved.stop();
    });
  }
});
