import { createHash } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';

import { type Actor, DomainError, newId } from '@traverse/kernel';
import { CONFIG, type Config, type Tx, UnitOfWork } from '@traverse/platform';

import { type ListedEntity, readSanctionsList, type SanctionsFile } from './read-list.js';
import { SanctionsList } from './sanctions-list.entity.js';
import { ScreeningRules } from './screening-rules.js';

export interface ImportedList {
  readonly id: string;
  /** The same file was imported before: nothing was done. */
  readonly duplicate: boolean;
}

interface Before {
  readonly generatedOn: string;
  readonly entities: number;
}

const KEY = `hashtext('traverse.finance.sanctions-list')`;
const CHUNK = 1000;
const COLUMNS = `"entityId" text, "fingerprint" text, "subjectType" text, "euReference" text, "programme" text, "regulation" text, "url" text,
  "designatedOn" text, "remark" text, "names" text[], "countries" text[], "birthDates" text[]`;
const ENTRIES = `
  INSERT INTO "finance"."sanctions_entry" ("id", "entity_id", "fingerprint", "subject_type", "eu_reference", "programme", "regulation", "url", "designated_on",
    "remark", "names", "countries", "birth_dates")
  SELECT "id", "entityId", "fingerprint", "subjectType", "euReference", "programme", "regulation", "url", "designatedOn", "remark", "names", "countries", "birthDates"
  FROM jsonb_to_recordset($1::jsonb) AS given ("id" uuid, ${COLUMNS}) ON CONFLICT ("entity_id", "fingerprint") DO NOTHING RETURNING "id"`;
const LISTED = `
  INSERT INTO "finance"."sanctions_listed" ("list_id", "entry_id")
  SELECT $1::uuid, e."id" FROM jsonb_to_recordset($2::jsonb) AS given ("entityId" text, "fingerprint" text)
  JOIN "finance"."sanctions_entry" e ON e."entity_id" = given."entityId" AND e."fingerprint" = given."fingerprint"`;

/**
 * Takes in the consolidated list: the whole file as a new version or, with every wrong column or line named, nothing. The same file twice is one version. 409
 * `finance.sanctions-list.older` for one that was made before the one in force; `.shrunk` for one that has lost more entities than a day takes off (a download
 * that broke off), unless `fewerAccepted`.
 */
@Injectable()
export class ImportSanctionsList {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly uow: UnitOfWork,
    private readonly rules: ScreeningRules,
  ) {}

  async execute(actor: Actor, content: AsyncIterable<Buffer>, fewerAccepted = false): Promise<ImportedList> {
    const file = await readSanctionsList(content, this.config.sanctionsListLimitBytes);
    return this.uow.run(actor, async (tx) => {
      tx.defer(`SELECT pg_advisory_xact_lock(${KEY})`);
      const [known] = await tx.sql<{ id: string }>(`SELECT "id" FROM "finance"."sanctions_list" WHERE "sha256" = $1`, [file.sha256]);
      if (known) return { id: known.id, duplicate: true };
      const [before] = await tx.sql<Before & { number: number }>(
        `SELECT "number", "generated_on" AS "generatedOn", "entities" FROM "finance"."sanctions_list" ORDER BY "number" DESC LIMIT 1`,
      );
      if (before) await this.assertFollows(tx, file, before, fewerAccepted);
      const id = newId();
      const newEntries = await keepEntries(tx, id, file.entities);
      const { sha256, generatedOn, rows, entities } = file;
      tx.insert(SanctionsList, {
        ...{ id, number: (before?.number ?? 0) + 1, sha256, generatedOn, rows, newEntries },
        ...{ entities: entities.length, names: entities.reduce((sum, { names }) => sum + names.length, 0) },
        ...{ importedById: actor.personId, importedAt: tx.now },
      });
      return { id, duplicate: false };
    });
  }

  private async assertFollows(tx: Tx, file: SanctionsFile, before: Before, fewerAccepted: boolean): Promise<void> {
    const { generatedOn } = file;
    if (generatedOn < before.generatedOn)
      throw new DomainError('finance.sanctions-list.older', { params: { generatedOn, present: before.generatedOn } });
    const { mayShrinkPercent } = await this.rules.now(tx);
    const entities = file.entities.length;
    if (!fewerAccepted && entities * 100 < before.entities * (100 - mayShrinkPercent))
      throw new DomainError('finance.sanctions-list.shrunk', { params: { entities, before: before.entities } });
  }
}

/** Returns how many are new or changed. */
async function keepEntries(tx: Tx, listId: string, entities: readonly ListedEntity[]): Promise<number> {
  let made = 0;
  for (let at = 0; at < entities.length; at += CHUNK) {
    const rows = entities.slice(at, at + CHUNK).map((entity) => ({ id: newId(), fingerprint: fingerprintOf(entity), ...entity }));
    made += (await tx.sql(ENTRIES, [JSON.stringify(rows)])).length;
    tx.defer(LISTED, [listId, JSON.stringify(rows.map(({ entityId, fingerprint }) => ({ entityId, fingerprint })))]);
  }
  return made;
}

/** What the list says of it: the order of the lines of the file says nothing. */
function fingerprintOf({ entityId: _id, names, ...said }: ListedEntity): string {
  const content = JSON.stringify([Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)), [...names].sort()]);
  return createHash('sha256').update(content).digest('hex');
}
