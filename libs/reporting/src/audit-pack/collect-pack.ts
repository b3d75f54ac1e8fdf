import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';

import { notFound } from '@traverse/kernel';
import { type BlockHeader, headersFrom, proveRows } from '@traverse/platform';

import { FORMAT, jsonFile, type Manifest, MANIFEST, type PackedRanking, type PackRecord, sha256 } from './pack-format.js';

const CONTEXTS = ['applicant', 'partner', 'evaluator', 'award', 'finance'];
const RECORDS = `
  SELECT "kind", "id", "record" FROM (
    ${CONTEXTS.map((context, n) => `SELECT ${n} AS "n", * FROM "${context}"."audit_record" WHERE "application_id" = $1`).join(' UNION ALL ')}) AS r
  ORDER BY "n", "kind", "id"`;
const RANKINGS = `
  SELECT r."id", r."version", r."snapshot", r."hash", r."result" FROM "evaluator"."reported_ranking" r
  WHERE r."call_id" = (SELECT "call_id" FROM "applicant"."reported_application" WHERE "id" = $1)
    AND r."result" @> jsonb_build_object('applications', jsonb_build_array(jsonb_build_object('applicationId', $1::text)))
  ORDER BY r."version"`;
const TRANSFERS = `
  SELECT t."id", t."key", t."kind", f."kind" AS "fromKind", f."owner_id" AS "fromOwnerId", o."kind" AS "toKind", o."owner_id" AS "toOwnerId",
    t."amount_minor"::text AS "amountMinor", t."currency", t."code", t."subject_id" AS "subjectId", t."hold_id" AS "holdId", t."at"
  FROM "ledger"."reported_transfer" t JOIN "ledger"."reported_account" f ON f."id" = t."from_account_id" JOIN "ledger"."reported_account" o ON o."id" = t."to_account_id"
  WHERE t."subject_id" = ANY($1::uuid[]) OR f."owner_id" = ANY($1::uuid[]) OR o."owner_id" = ANY($1::uuid[]) ORDER BY t."id"`;

/** Everything that the house knows of one application, as files, read in one snapshot of the database. */
@Injectable()
export class CollectPack {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Throws when a row of its audit is not sealed yet: the job tries again. */
  execute(applicationId: string, madeAt: Date): Promise<(readonly [string, Buffer])[]> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const records = await manager.query<PackRecord[]>(RECORDS, [applicationId]);
      const application = records.find(({ id }) => id === applicationId);
      if (!application) throw notFound('application');
      const ids = records.map(({ id }) => id);
      const rankings = await manager.query<PackedRanking[]>(RANKINGS, [applicationId]);
      const transfers = await manager.query<object[]>(TRANSFERS, [ids]);
      const { rows, chain } = await this.audit(manager, ids);
      const files: [string, Buffer][] = [
        ['records.json', jsonFile(records)],
        ['rankings.json', jsonFile(rankings)],
        ['transfers.json', jsonFile(transfers)],
        ['audit/rows.json', jsonFile(rows)],
        ['audit/chain.json', jsonFile(chain)],
      ];
      const head = chain[chain.length - 1];
      const manifest: Manifest = {
        format: FORMAT,
        application: { id: applicationId, number: String(application.record['number']) },
        madeAt: madeAt.toISOString(),
        head: { number: head?.number ?? 0, hash: head?.hash ?? '' },
        files: Object.fromEntries(files.map(([path, content]) => [path, sha256(content)])),
      };
      return [[MANIFEST, jsonFile(manifest)], ...files];
    });
  }

  private async audit(manager: EntityManager, ids: readonly string[]): Promise<{ rows: object[]; chain: BlockHeader[] }> {
    const rows = await proveRows(manager, ids);
    const first = Math.min(...rows.map(({ block }) => block));
    return { rows, chain: rows.length > 0 ? await headersFrom(manager, first) : [] };
  }
}
