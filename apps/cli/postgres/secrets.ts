import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const SUPERUSER = 'postgres';
export const OWNER_ROLE = 'traverse_owner';
export const APP_ROLE = 'traverse_app';
export type RoleName = typeof SUPERUSER | typeof OWNER_ROLE | typeof APP_ROLE;

/** What .data/postgres.json keeps: readable by its owner only. */
export interface ClusterRecord {
  readonly passwords: Readonly<Record<RoleName, string>>;
  /** Set when the cluster had to be kept outside the data folder. */
  readonly location?: string;
  /** The port of the last run: kept where possible, so that tools stay connected. */
  readonly port?: number;
}

const file = (dataDir: string): string => join(dataDir, 'postgres.json');
const password = (): string => randomBytes(24).toString('base64url');

export function newRecord(): ClusterRecord {
  return { passwords: { [SUPERUSER]: password(), [OWNER_ROLE]: password(), [APP_ROLE]: password() } };
}

/** Null when there is none, or when it was damaged: passwords can be set anew, the data matters. */
export function readRecord(dataDir: string): ClusterRecord | null {
  if (!existsSync(file(dataDir))) return null;
  try {
    const record = JSON.parse(readFileSync(file(dataDir), 'utf8')) as Partial<ClusterRecord>;
    const complete = [SUPERUSER, OWNER_ROLE, APP_ROLE].every((role) => typeof record.passwords?.[role as RoleName] === 'string');
    return complete ? (record as ClusterRecord) : null;
  } catch {
    return null;
  }
}

/** Writes a JSON file that only its owner reads; whoever reads at the same time sees the old or the new one, never half. */
export function writePrivateJson(path: string, value: unknown): void {
  const fresh = `${path}.${process.pid}.new`;
  writeFileSync(fresh, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(fresh, path);
}

export function writeRecord(dataDir: string, record: ClusterRecord): void {
  writePrivateJson(file(dataDir), record);
}
