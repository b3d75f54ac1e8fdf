import { randomBytes } from 'node:crypto';

import { DataSource } from 'typeorm';
import pg from 'pg';

import { dataSourceOptions } from '@traverse/platform';

import { entities } from '../../apps/api/contexts.js';

/** Where the test server is: written by the global set-up. */
export interface TestServer {
  /** A superuser's URL: makes databases, never used by the code under test. */
  readonly adminUrl: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
  readonly template: string;
}

export function testServer(): TestServer {
  const text = process.env['TRAVERSE_TEST_SERVER'];
  if (!text) throw new Error('no test server: run through the jest project "db", whose global set-up starts one');
  return JSON.parse(text) as TestServer;
}

export function urlFor(server: TestServer, role: 'traverse_owner' | 'traverse_app', database: string): string {
  const url = new URL(server.adminUrl);
  url.username = role;
  url.password = role === 'traverse_owner' ? server.ownerPassword : server.appPassword;
  url.pathname = `/${database}`;
  return url.toString();
}

export interface TestDatabase {
  readonly name: string;
  /** As the app's role: what the code under test uses. */
  readonly url: string;
  readonly ownerUrl: string;
  /** Runs a statement as a superuser, in this database. */
  asAdmin(statement: string): Promise<void>;
  drop(): Promise<void>;
}

/** A database of its own, copied from the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = testServer();
  const name = `t_${randomBytes(8).toString('hex')}`;
  await admin(server, `CREATE DATABASE "${name}" TEMPLATE "${server.template}" OWNER traverse_owner`);
  return {
    name,
    url: urlFor(server, 'traverse_app', name),
    ownerUrl: urlFor(server, 'traverse_owner', name),
    asAdmin: (statement) => admin(server, statement, name),
    drop: () => admin(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}

async function admin(server: TestServer, statement: string, database?: string): Promise<void> {
  const url = new URL(server.adminUrl);
  if (database) url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The DataSource that the code under test would have: prepared, pipelined, as the app's role. */
export async function appDataSource(database: TestDatabase, poolSize = 10): Promise<DataSource> {
  return new DataSource(dataSourceOptions({ databaseUrl: database.url, poolSize }, entities)).initialize();
}
