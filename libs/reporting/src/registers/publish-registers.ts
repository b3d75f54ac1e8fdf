import { Inject, Injectable } from '@nestjs/common';

import { type Actor, hasStaffRole, newId, notFound } from '@traverse/kernel';
import { CONFIG, type Config, type Reader, type Tx, UnitOfWork } from '@traverse/platform';
import { parameterOn, ProgrammeFacade } from '@traverse/programme';

import { awardPages, type DocumentedAward } from './award-rows.js';
import { beneficiaryKind } from './beneficiary.js';
import { licenceOf, type PublishedProgramme } from './data-set-head.js';
import { grantOf, type Grant } from './giving.js';
import { measure } from './measure.js';
import { gapsOf, type Operation, operationOf } from './operation.js';
import { Publication } from './publication.entity.js';

const PROGRAMME = `SELECT "id", "key", "title" FROM "programme"."published_programme" WHERE "id" = $1`;
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('reporting.publication/' || $1, 0))`;
// The name of a natural person stands for some years from the first publication on: publishing again does not begin them anew.
const KEEP = `
  INSERT INTO "reporting"."published_award" AS kept
    ("id", "programme_id", "publication_id", "operation", "giving", "beneficiary_name", "name_until_at", "first_published_at")
  SELECT r."id", $2, $3, r."operation", r."giving", r."name", CASE WHEN r."natural" THEN $4::timestamptz + make_interval(years => $5) END, $4
  FROM jsonb_to_recordset($1::jsonb) AS r("id" uuid, "operation" jsonb, "giving" jsonb, "name" text, "natural" boolean)
  ON CONFLICT ("id") DO UPDATE SET "publication_id" = $3, "operation" = EXCLUDED."operation", "giving" = EXCLUDED."giving",
    "name_until_at" = CASE WHEN EXCLUDED."name_until_at" IS NOT NULL THEN kept."first_published_at" + make_interval(years => $5) END,
    "beneficiary_name" = CASE WHEN EXCLUDED."name_until_at" IS NULL OR kept."first_published_at" + make_interval(years => $5) > $4
      THEN EXCLUDED."beneficiary_name" END`;

/** One award as it goes into the table. */
interface Kept {
  readonly id: string;
  readonly operation: Operation;
  readonly giving: Grant | null;
  readonly name: string;
  readonly natural: boolean;
}

/** A programme's awards as they stand become what the public reads, all at once; what is none any longer goes. */
@Injectable()
export class PublishRegisters {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(actor: Actor, programmeId: string): Promise<{ id: string }> {
    if (!hasStaffRole(actor, 'officer', programmeId)) throw notFound('register');
    return this.uow.run(actor, async (tx) => {
      const read: Reader = (text, values) => tx.sql(text, values);
      const [programme] = await read<PublishedProgramme>(PROGRAMME, [programmeId]);
      if (!programme) throw notFound('register');
      await read(LOCK, [programmeId]);
      const id = newId();
      const counts = await this.keep(tx, read, programmeId, id);
      await read(`DELETE FROM "reporting"."published_award" WHERE "programme_id" = $1 AND "publication_id" <> $2`, [programmeId, id]);
      const { key, title } = programme;
      const said = await licenceOf(read, this.programmes, programmeId);
      const head = { ...said, programme: { key, title }, publishedAt: tx.now, origin: this.config.publicUrl };
      const bytes = await measure(read, programmeId, head);
      tx.insert(Publication, { id, programmeId, publishedAt: tx.now, publishedById: actor.personId ?? '', ...counts, ...bytes });
      return { id };
    });
  }

  private async keep(
    tx: Tx,
    read: Reader,
    programmeId: string,
    publicationId: string,
  ): Promise<Pick<Publication, 'operations' | 'grants' | 'withGaps'>> {
    const counts = { operations: 0, grants: 0, withGaps: 0 };
    const years = Number(
      parameterOn(await this.programmes.parameters(tx.now, tx), 'open-data.names-years', tx.now.toISOString().slice(0, 10)).value,
    );
    for await (const page of awardPages(read, this.programmes, programmeId)) {
      const kept = page.flatMap((award) => keptOf(award, counts));
      if (kept.length > 0) await read(KEEP, [JSON.stringify(kept), programmeId, publicationId, tx.now, years]);
    }
    return counts;
  }
}

function keptOf({ row, document }: DocumentedAward, counts: { operations: number; grants: number; withGaps: number }): Kept[] {
  const operation = operationOf(row, document);
  if (!operation) return [];
  const giving = grantOf(row, document, operation);
  counts.operations += 1;
  if (giving) counts.grants += 1;
  if (gapsOf(row, document, operation).length > 0) counts.withGaps += 1;
  const natural = beneficiaryKind(row.beneficiaryName, row.legalForm) !== 'legal';
  return [{ id: row.id, operation, giving, name: row.beneficiaryName, natural }];
}
