import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadConfig } from '../config/index.js';
import { SecretBox } from './secret-box.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'traverse-secrets-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const boxOf = (env: Readonly<Record<string, string>> = {}): SecretBox =>
  new SecretBox(loadConfig({ DATABASE_URL: 'postgres://nobody@nowhere/none', DATA_DIR: dataDir, ...env }));

test('opens what it sealed, and seals the same secret otherwise each time', () => {
  const box = boxOf({ SECRETS_KEY: KEY });
  const sealed = box.seal('Žnidaršič', 'award.voucher-key/1');
  expect(sealed).not.toContain('nidar');
  expect(box.seal('Žnidaršič', 'award.voucher-key/1')).not.toBe(sealed);
  expect(boxOf({ SECRETS_KEY: KEY }).open(sealed, 'award.voucher-key/1')).toBe('Žnidaršič');
});

test('does not open for another purpose, under another key, after a change, or cut short', () => {
  const box = boxOf({ SECRETS_KEY: KEY });
  const sealed = box.seal('secret', 'a');
  const refused = expect.objectContaining({ code: 'platform.secret-unreadable' });
  expect(() => box.open(sealed, 'b')).toThrow(refused);
  expect(() => boxOf({ SECRETS_KEY: Buffer.alloc(32, 8).toString('base64') }).open(sealed, 'a')).toThrow(refused);
  for (const broken of [sealed.slice(0, -3), sealed.slice(0, 20), `v2${sealed.slice(2)}`, '', 'v1.'])
    expect(() => box.open(broken, 'a')).toThrow(refused);
});

test('makes a key of its own once, which others of this folder share and nobody else reads', () => {
  const sealed = boxOf().seal('secret', 'a');
  expect(boxOf().open(sealed, 'a')).toBe('secret');
  expect(readdirSync(dataDir)).toEqual(['secrets.key']);
  expect(statSync(join(dataDir, 'secrets.key')).mode & 0o777).toBe(0o600);
});

test('a key of another length stops the start and is not shown', () => {
  expect(() => loadConfig({ DATABASE_URL: 'postgres://a@b/c', SECRETS_KEY: 'c2hvcnQ=' })).toThrow(/^SECRETS_KEY must be 32 bytes/);
});
