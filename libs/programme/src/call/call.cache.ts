import { performance } from 'node:perf_hooks';

import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { DomainError } from '@traverse/kernel';
import type { Reader, Tx } from '@traverse/platform';

import type { CallDocument } from '../call-document/call-document.types.js';
import { closesAtOf, opensAtOf } from '../call-document/local-time.js';

/** One frozen version of a call: what applications are made and judged under. */
export interface OpenCall {
  readonly callId: string;
  readonly programmeId: string;
  readonly key: string;
  readonly version: number;
  readonly hash: string;
  readonly document: CallDocument;
  readonly opensAt: Date;
  readonly closesAt: Date | null;
}

const KEPT = 200;
/** How long a process may go by a version after another process has published a newer one. */
const CURRENT_FOR_MS = 1000;

const CURRENT = `SELECT "current_version" AS "version" FROM "programme"."call" WHERE "id" = $1`;
const VERSION = `
  SELECT v."call_id" AS "callId", c."programme_id" AS "programmeId", c."key", v."version", v."hash", v."document"
  FROM "programme"."call_version" v JOIN "programme"."call" c ON c."id" = v."call_id" WHERE v."call_id" = $1 AND v."version" = $2`;

/** Versions never change, so each is read and parsed once per process; which one is current is asked at most once a second. */
@Injectable()
export class CallCache {
  private readonly versions = new Map<string, OpenCall>();
  private readonly current = new Map<string, { readonly version: number; readonly until: number }>();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async open(tx: Tx | null, callId: string): Promise<OpenCall> {
    const read: Reader = tx ? (text, values) => tx.sql(text, values) : (text, values) => this.dataSource.query(text, values as unknown[]);
    const known = this.current.get(callId);
    if (known && performance.now() < known.until) return this.version(callId, known.version, read);
    const [row] = await read<{ version: number }>(CURRENT, [callId]);
    if (!row) throw new DomainError('call.not-found', { status: 404 });
    if (row.version === 0) throw new DomainError('programme.call-not-published');
    this.current.set(callId, { version: row.version, until: performance.now() + CURRENT_FOR_MS });
    return this.version(callId, row.version, read);
  }

  async version(callId: string, version: number, read?: Reader): Promise<OpenCall> {
    const key = `${callId}@${version}`;
    const known = this.versions.get(key);
    if (known) return known;
    const [row] = await (read ?? this.reader)<Omit<OpenCall, 'opensAt' | 'closesAt'>>(VERSION, [callId, version]);
    if (!row) throw new DomainError('call.not-found', { status: 404 });
    const call: OpenCall = { ...row, opensAt: opensAtOf(row.document), closesAt: closesAtOf(row.document) };
    this.versions.set(key, call);
    const [oldest] = this.versions.keys();
    if (this.versions.size > KEPT && oldest !== undefined) this.versions.delete(oldest);
    return call;
  }

  /** A newer version was published by this process. */
  forget(callId: string): void {
    this.current.delete(callId);
  }

  private readonly reader: Reader = (text, values) => this.dataSource.query(text, values as unknown[]);
}

/** `early`, `open` or `late`: the closing second itself is still open. */
export function windowOf(call: OpenCall, instant: Date): 'early' | 'open' | 'late' {
  if (instant.getTime() < call.opensAt.getTime()) return 'early';
  return call.closesAt !== null && instant.getTime() >= call.closesAt.getTime() + 1000 ? 'late' : 'open';
}
