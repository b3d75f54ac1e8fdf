import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { DomainError, sumMinor, systemActor } from '@traverse/kernel';
import { RunsEvery, type Timer, UnitOfWork } from '@traverse/platform';

import { CLAIM_CONVERTED } from '../finance.events.js';
import { ClaimLine } from './claim.entity.js';
import { ClaimMoney } from './claim-money.js';
import { ClaimPricing } from './claim-pricing.js';
import { LoadClaim } from './load-claim.js';

const ACTOR = systemActor('finance.convert-claims');
const AT_ONCE = 100;
/** Of those that failed, in the log. */
const NAMED = 20;

/**
 * The rate that a claim waited for is published: its lines get their worth, and what the claim does not need is free on the voucher again. What was entered by
 * hand could not be compared with the share before: it is held to the share and to what the claim holds. One claim that cannot be converted keeps no other waiting.
 */
@Injectable()
@RunsEvery({ name: 'finance.convert-claims', everyMs: 60_000 })
export class ConvertClaims implements Timer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly load: LoadClaim,
    private readonly pricing: ClaimPricing,
    private readonly money: ClaimMoney,
  ) {}

  async tick(): Promise<void> {
    let after = '';
    const failures: string[] = [];
    do {
      const rows: { id: string }[] = await this.dataSource.query(
        `SELECT "id" FROM "finance"."claim" WHERE "awaits_rate" AND "id"::text > $1 ORDER BY "id"::text LIMIT ${AT_ONCE}`,
        [after],
      );
      for (const { id } of rows) await this.execute(id).catch((error: unknown) => failures.push(`${id} (${nameOf(error)})`));
      after = rows.length === AT_ONCE ? (rows.at(-1)?.id ?? '') : '';
    } while (after !== '');
    if (failures.length > 0) throw new Error(`claims not converted: ${failures.slice(0, NAMED).join(', ')}, ${failures.length} in all`);
  }

  /** True when nothing is waited for any more. */
  execute(id: string): Promise<boolean> {
    return this.uow.run(ACTOR, async (tx) => {
      const { voucher, claim } = await this.load.lock(tx, ACTOR, id);
      if (!claim.awaitsRate) return true;
      const ids = (await this.load.lines(tx, id)).map((line) => line.id);
      const lines = (await tx.lockMany(ClaimLine, ids)).sort((a, b) => a.position - b.position);
      const { lines: priced, rates, awaitsRate } = await this.pricing.price(tx, claim, lines, claim.heldMinor, 'capped');
      if (awaitsRate) return false;
      const less = lines.some(({ wantedMinor }, index) => wantedMinor !== null && wantedMinor > (priced[index]?.amountMinor ?? 0n));
      for (const [index, line] of lines.entries()) tx.update(line, { ...priced[index] });
      const askedMinor = sumMinor(priced.map((line) => line.amountMinor));
      await this.money.holdExactly(tx, voucher, claim, askedMinor);
      tx.update(claim, { askedMinor, rates, awaitsRate });
      tx.emit({ type: CLAIM_CONVERTED, subjectId: id, payload: { less } });
      return true;
    });
  }
}

/** What a driver says may hold values: the class alone. */
const nameOf = (error: unknown): string => {
  if (error instanceof DomainError) return error.code;
  return error instanceof Error ? error.name : 'unknown';
};
