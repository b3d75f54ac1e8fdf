import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Actor } from '@traverse/kernel';

import { AlarmGate } from '../alarm/alarm-gate.js';
import { isPartyTo } from '../finance.scope.js';
import type { Payout } from '../payout/payout.entity.js';
import { PayoutFactsReader } from '../payout/payout-facts.js';
import { isPending } from '../screening/screening-gate.js';
import type { Batch } from './batch.entity.js';
import type { BatchFacts } from './batch.workflow.js';

type Row = Pick<
  Payout,
  | 'id'
  | 'batchId'
  | 'programmeId'
  | 'voucherId'
  | 'applicantOrganisationId'
  | 'partnerOrganisationId'
  | 'payeeOrganisationId'
  | 'bankAccountId'
>;
const CONTENTS = `
  SELECT "id", "batch_id" AS "batchId", "programme_id" AS "programmeId", "voucher_id" AS "voucherId", "applicant_organisation_id" AS "applicantOrganisationId",
    "partner_organisation_id" AS "partnerOrganisationId", "payee_organisation_id" AS "payeeOrganisationId", "bank_account_id" AS "bankAccountId"
  FROM "finance"."payout" WHERE "batch_id" = ANY($1::uuid[])`;

/** What stands against checking or releasing a batch, for lists: the same facts that the deeds read under lock. */
@Injectable()
export class BatchBars {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly facts: PayoutFactsReader,
    private readonly gate: AlarmGate,
  ) {}

  async of(actor: Actor, batches: readonly Batch[]): Promise<ReadonlyMap<string, BatchFacts>> {
    const open = batches.filter((batch) => batch.state === 'draft' || batch.state === 'checked').map((batch) => batch.id);
    if (open.length === 0) return new Map();
    const rows = await this.dataSource.query<Row[]>(CONTENTS, [open]);
    const [facts, alarm] = await Promise.all([this.facts.of(null, rows), this.gate.isShut(null)]);
    const contents = new Map<string, Row[]>(open.map((id) => [id, []]));
    for (const row of rows) contents.get(row.batchId ?? '')?.push(row);
    return new Map(open.map((id) => [id, { ...sum(actor, contents.get(id) ?? [], facts), alarm }]));
  }
}

function sum(actor: Actor, mine: readonly Row[], facts: Awaited<ReturnType<PayoutFactsReader['of']>>): BatchFacts {
  return {
    ofYourOwn: mine.filter((row) => isPartyTo(actor, row)).length,
    onHold: mine.filter((row) => (facts.get(row.id)?.openHolds ?? 0) > 0).length,
    stopped: mine.filter((row) => facts.get(row.id)?.schemeStopped).length,
    accountsChanged: mine.filter((row) => facts.get(row.id)?.account?.id !== row.bankAccountId).length,
    notScreened: mine.filter((row) => isPending(facts.get(row.id)?.screening)).length,
    vouchersRevoked: mine.filter((row) => facts.get(row.id)?.voucherRevoked).length,
  };
}
