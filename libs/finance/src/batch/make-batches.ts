import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, DomainError } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { maySeePayout, programmesOf } from '../finance.scope.js';
import { type BatchesMade, BatchMaker, type Candidate } from './batch-maker.js';

export interface BatchRequest {
  readonly authorityId?: string;
  readonly currency?: string;
}

/** More are for a payout run (payout-run/), which takes them in steps. */
const AT_ONCE = 2_000;
const APPROVED = `
  SELECT "id", "voucher_id" AS "voucherId", "payee_organisation_id" AS "payeeOrganisationId", "authority_id" AS "authorityId" FROM "finance"."payout"
  WHERE "state" = 'approved' AND ($1::uuid IS NULL OR "authority_id" = $1) AND ($2::text IS NULL OR "currency" = $2)
    AND ($3::uuid[] IS NULL OR "programme_id" = ANY($3)) ORDER BY "id" LIMIT ${AT_ONCE}`;

/** Puts what was approved into drafts, one per authority and currency. What cannot be paid stays out, and the report says why. */
@Injectable()
export class MakeBatches {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly maker: BatchMaker,
  ) {}

  async execute(actor: Actor, request: BatchRequest): Promise<BatchesMade> {
    const programmes = programmesOf(actor, ['finance-officer']);
    const candidates: Candidate[] = await this.dataSource.query(APPROVED, [
      request.authorityId ?? null,
      request.currency ?? null,
      programmes,
    ]);
    return this.uow.run(actor, async (tx) => {
      const made = await this.maker.make(tx, candidates, null, (payout) => maySeePayout(actor, payout));
      if (made.batchIds.length === 0 && made.leftOut.length === 0) throw new DomainError('finance.batch.nothing-to-pay');
      return made;
    });
  }
}
