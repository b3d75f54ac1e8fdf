import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Inject, Injectable } from '@nestjs/common';

import { DomainError } from '@traverse/kernel';

import { CONFIG, type Config } from '../config/index.js';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';

/**
 * Seals what is secret before it is written to the database (AES-256-GCM), so that a copy of the database alone opens nothing. The key is
 * `SECRETS_KEY`, or made once in `DATA_DIR/secrets.key`, which api and worker of one machine share.
 */
@Injectable()
export class SecretBox {
  private known: Buffer | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** `purpose` names row and column: what was sealed for another does not open. */
  seal(secret: string, purpose: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key(), nonce).setAAD(Buffer.from(purpose));
    const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
  }

  /** Throws `platform.secret-unreadable` when it was sealed under another key, for another purpose, or changed. */
  open(sealed: string, purpose: string): string {
    const key = this.key();
    const [version, text = ''] = sealed.split('.');
    const bytes = Buffer.from(text, 'base64url');
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    try {
      if (version !== VERSION) throw new Error('unknown version');
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(purpose)).setAuthTag(tag);
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
    } catch {
      throw new DomainError('platform.secret-unreadable', { status: 503 });
    }
  }

  private key(): Buffer {
    this.known ??= this.config.secretsKey ?? keyOfFile(this.config.dataDir);
    return this.known;
  }
}

/** Whoever comes first makes it; a link that exists already fails, so two processes that start at once end with one key. */
function keyOfFile(dataDir: string): Buffer {
  const path = join(dataDir, 'secrets.key');
  if (existsSync(path)) return read(path);
  const fresh = `${path}.${randomBytes(6).toString('hex')}.part`;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(fresh, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(fresh, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  return read(path);
}

function read(path: string): Buffer {
  const key = Buffer.from(readFileSync(path, 'utf8'), 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`${path} does not hold a key of ${KEY_BYTES} bytes`);
  return key;
}
