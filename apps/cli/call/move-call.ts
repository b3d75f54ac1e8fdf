import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { systemActor } from '@traverse/kernel';
import { type CallDocument, CreateCall, CreateProgramme, parseCallDocument, ReviseCall } from '@traverse/programme';

import { CliError } from '../cli-error.js';

type House = Pick<INestApplicationContext, 'get'>;

const importer = systemActor('cli.import');
const PROGRAMME = `SELECT 1 AS "x" FROM "programme"."programme" WHERE "key" = $1`;
const CALL = `SELECT "id", "current_version" AS "currentVersion" FROM "programme"."call" WHERE "key" = $1`;
const VERSION = `
  SELECT v."document" FROM "programme"."call_version" v JOIN "programme"."call" c ON c."id" = v."call_id"
  WHERE c."key" = $1 AND v."version" = coalesce($2::integer, c."current_version")`;
const DRAFT = `SELECT "draft" AS "document" FROM "programme"."call" WHERE "key" = $1 AND "draft" IS NOT NULL`;

export interface ImportedCall {
  readonly key: string;
  readonly outcome: 'made' | 'draft-replaced' | 'next-version';
}

/** Brings a document in as a draft: of a new call, or the next version of one that is there. Publishing stays with people. */
export async function importCall(house: House, json: unknown): Promise<ImportedCall> {
  const document: CallDocument = parseCallDocument(json);
  const { key, programme } = document;
  const read = house.get(DataSource);
  const [call] = await read.query<{ id: string; currentVersion: number }[]>(CALL, [key]);
  if (call) {
    await house.get(ReviseCall).execute(importer, call.id, document);
    return { key, outcome: call.currentVersion > 0 ? 'next-version' : 'draft-replaced' };
  }
  const known = await read.query<unknown[]>(PROGRAMME, [programme.key]);
  if (known.length === 0) await house.get(CreateProgramme).execute(importer, programme);
  await house.get(CreateCall).execute(importer, document);
  return { key, outcome: 'made' };
}

/** A published version (the current one unless said otherwise), or the draft of a call that has no version yet. */
export async function exportCall(house: House, key: string, version: number | null): Promise<CallDocument> {
  const read = house.get(DataSource);
  const [published] = await read.query<{ document: CallDocument }[]>(VERSION, [key, version]);
  if (published) return published.document;
  const [draft] = version === null ? await read.query<{ document: CallDocument }[]>(DRAFT, [key]) : [];
  if (!draft) throw new CliError(version === null ? `There is no call "${key}".` : `The call "${key}" has no version ${version}.`);
  return draft.document;
}
