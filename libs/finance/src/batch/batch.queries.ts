import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, type AllowedCommand, decide, formatDecimal, type Page } from '@traverse/kernel';
import { commandsFor, newestFirst, notFoundUnless } from '@traverse/platform';

import { AuthorityNames } from '../authority-names.js';
import { inProgrammes, MONEY_STAFF } from '../finance.scope.js';
import { type FinanceListQueryDto, inStates } from '../list-query.dto.js';
import { PayoutQueries } from '../payout/payout.queries.js';
import { BatchBars } from './batch-bars.js';
import { maySeeBatch } from './batch-contents.js';
import type { BatchDto, BatchSummaryDto } from './batch.dto.js';
import { Batch, BatchFile } from './batch.entity.js';
import { type BatchFacts, batchWorkflow } from './batch.workflow.js';

type FileRow = Pick<BatchFile, 'batchId' | 'msgId' | 'sha256' | 'executionDate'>;
const FILES = `SELECT "batch_id" AS "batchId", "msg_id" AS "msgId", "sha256", "execution_date" AS "executionDate" FROM "finance"."batch_file" WHERE "batch_id" = ANY($1::uuid[])`;
const PEOPLE: readonly string[] = ['check', 'send-back', 'discard', 'release'];

/** Batches as the money's staff see them. */
@Injectable()
export class BatchQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly payouts: PayoutQueries,
    private readonly authorities: AuthorityNames,
    private readonly bars: BatchBars,
    private readonly identity: IdentityFacade,
  ) {}

  async list(actor: Actor, filter: FinanceListQueryDto): Promise<Page<BatchSummaryDto>> {
    const query = this.dataSource.getRepository(Batch).createQueryBuilder('b');
    inProgrammes(query, 'b', actor, MONEY_STAFF);
    const page = await newestFirst(inStates(query, filter), filter);
    // A run is checked and released as a whole, and can have hundreds of thousands of payouts: each batch is looked into on its own page.
    return { items: await this.views(actor, page.items, ({ runId }) => runId === null), nextCursor: page.nextCursor };
  }

  async many(actor: Actor, ids: readonly string[]): Promise<BatchSummaryDto[]> {
    if (ids.length === 0) return [];
    const rows = await this.dataSource
      .getRepository(Batch)
      .createQueryBuilder('b')
      .where('b.id = ANY(:ids)', { ids })
      .orderBy('b.number')
      .getMany();
    return this.views(
      actor,
      rows.filter((row) => maySeeBatch(actor, row)),
    );
  }

  async one(actor: Actor, id: string): Promise<BatchDto> {
    const row = await this.visible(actor, id);
    const [[summary], contents] = await Promise.all([this.views(actor, [row]), this.payouts.ofBatch(actor, id)]);
    notFoundUnless(summary !== undefined, 'batch');
    return { ...summary, contents };
  }

  /** The payment file: it holds account numbers, so it is for the money's staff alone. */
  async file(actor: Actor, id: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    await this.visible(actor, id);
    const file = await this.dataSource.getRepository(BatchFile).findOneBy({ batchId: id });
    notFoundUnless(file !== null, 'batch-file');
    return { name: `${file.msgId}.xml`, bytes: file.bytes };
  }

  private async visible(actor: Actor, id: string): Promise<Batch> {
    const row = await this.dataSource.getRepository(Batch).findOneBy({ id });
    notFoundUnless(row !== null && maySeeBatch(actor, row), 'batch');
    return row;
  }

  private async views(actor: Actor, rows: readonly Batch[], lookedInto = (_: Batch): boolean => true): Promise<BatchSummaryDto[]> {
    if (rows.length === 0) return [];
    const [files, authorities, facts, people] = await Promise.all([
      this.dataSource.query<FileRow[]>(FILES, [rows.map((row) => row.id)]),
      this.authorities.of(rows),
      this.bars.of(actor, rows.filter(lookedInto)),
      this.identity.peopleByIds([...new Set(rows.flatMap((row) => [row.madeById, row.checkedById ?? [], row.releasedById ?? []].flat()))]),
    ]);
    const nameOf = (id: string | null): string | null => people.find((person) => person.personId === id)?.name ?? null;
    return rows.map((row) => {
      const file = files.find((known) => known.batchId === row.id);
      return {
        id: row.id,
        number: row.number,
        authorityId: row.authorityId,
        authorityName: authorities.get(row.authorityId) ?? '',
        state: row.state,
        currency: row.currency,
        profile: row.profile,
        payouts: row.payouts,
        total: formatDecimal(row.totalMinor, row.currency),
        msgId: file?.msgId ?? null,
        sha256: file?.sha256 ?? null,
        executionDate: file?.executionDate ?? null,
        madeBy: nameOf(row.madeById),
        checkedBy: nameOf(row.checkedById),
        releasedBy: nameOf(row.releasedById),
        mine: actor.personId === row.madeById,
        sends: row.sends,
        outcomeCode: row.outcomeCode,
        createdAt: row.createdAt.toISOString(),
        releasedAt: row.releasedAt?.toISOString() ?? null,
        ...commandsOf(actor, row, facts.get(row.id)),
      };
    });
  }
}

function commandsOf(actor: Actor, row: Batch, facts: BatchFacts | undefined): { barred: string[]; allowedCommands: AllowedCommand[] } {
  const known = commandsFor(batchWorkflow, row, actor, facts);
  const allowedCommands = known.filter(({ command }) => PEOPLE.includes(command));
  const resolve = known.find(({ command }) => command.startsWith('resolve-'));
  if (resolve) allowedCommands.push({ ...resolve, command: 'resolve' });
  if (row.state === 'refused' && actor.staff.some((held) => held.role === 'finance-officer'))
    allowedCommands.push({ command: 'retry', dangerous: false, reasonRequired: false });
  const next = row.state === 'draft' ? 'check' : row.state === 'checked' ? 'release' : null;
  const verdict = next && decide(batchWorkflow, row, next, actor, facts);
  return { allowedCommands, barred: verdict?.kind === 'barred' ? [...verdict.reasons] : [] };
}
