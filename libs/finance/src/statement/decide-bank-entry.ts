import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, hasStaffRole, newId } from '@traverse/kernel';
import { actingAs, notFoundUnless, sqlState, type Tx, UNIQUE_VIOLATION, UnitOfWork } from '@traverse/platform';

import { Claim } from '../claim/claim.entity.js';
import { maySeePayout } from '../finance.scope.js';
import { ClaimApprovers } from '../payout/claim-approvers.js';
import { Payout } from '../payout/payout.entity.js';
import { type EntryOutcome, ApplyStatement } from './apply-statement.js';
import { BankEntry, BankEntryDecision } from './bank-file.entity.js';

export interface EntryDecision {
  readonly decision: 'confirmed' | 'dismissed';
  readonly reason: string;
}

const ENTRY = `
  SELECT "id", "key", "direction", "amount_minor" AS "amountMinor", "currency", "booking_date" AS "bookingDate", "bank_reference" AS "bankReference",
    "return_code" AS "returnCode", "suggested_payout_id" AS "suggestedPayoutId", "needs_person" AS "needsPerson"
  FROM "finance"."bank_entry" WHERE "id" = $1`;
const MOVED: readonly EntryOutcome[] = ['settled', 'returned', 'already'];

type Entry = Pick<
  BankEntry,
  'id' | 'key' | 'currency' | 'bookingDate' | 'bankReference' | 'returnCode' | 'suggestedPayoutId' | 'needsPerson'
> & {
  readonly direction: 'debit' | 'credit';
  readonly amountMinor: string;
};

/**
 * A person says what an entry is that names no payment of ours: the payment that was suggested, or nothing that matters here. Whoever asked for the
 * payment cannot also say that it was made.
 */
@Injectable()
export class DecideBankEntry {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly statement: ApplyStatement,
    private readonly approvers: ClaimApprovers,
  ) {}

  async execute(actor: Actor, id: string, { decision, reason }: EntryDecision): Promise<{ id: string }> {
    try {
      return await this.uow.run(actor, async (tx) => {
        const [entry] = await tx.sql<Entry>(ENTRY, [id]);
        notFoundUnless(entry !== undefined, 'bank-entry');
        if (!entry.needsPerson || (await isDecided(tx, id))) throw new DomainError('finance.bank-entry.decided');
        if (actor.personId === null) throw new DomainError('finance.bank-entry.not-allowed', { status: 403 });
        if (decision === 'confirmed') await this.confirm(tx, actor, entry);
        tx.insert(BankEntryDecision, { id: newId(), entryId: id, decision, reason, decidedById: actor.personId, decidedAt: tx.now });
        return { id };
      });
    } catch (error) {
      // Two people at once: the second finds it decided.
      if (sqlState(error) === UNIQUE_VIOLATION) throw new DomainError('finance.bank-entry.decided');
      throw error;
    }
  }

  private async confirm(tx: Tx, actor: Actor, entry: Entry): Promise<void> {
    if (entry.suggestedPayoutId === null) throw new DomainError('finance.bank-entry.nothing-suggested');
    const [row] = await tx.sql<{ claimId: string }>(`SELECT "claim_id" AS "claimId" FROM "finance"."payout" WHERE "id" = $1`, [
      entry.suggestedPayoutId,
    ]);
    notFoundUnless(row !== undefined, 'payout');
    // The claim serialises all that moves its payouts, so that the entry is applied to what is seen here.
    await tx.lock(Claim, row.claimId);
    const [payout] = await tx.sql<Payout>(
      `SELECT "id", "programme_id" AS "programmeId", "applicant_organisation_id" AS "applicantOrganisationId", "partner_organisation_id" AS "partnerOrganisationId",
         "requested_by_id" AS "requestedById", "end_to_end_id" AS "endToEndId" FROM "finance"."payout" WHERE "id" = $1`,
      [entry.suggestedPayoutId],
    );
    notFoundUnless(payout !== undefined && maySeePayout(actor, payout), 'payout');
    if (!hasStaffRole(actor, 'finance-approver', payout.programmeId))
      throw new DomainError('finance.bank-entry.not-allowed', { status: 403 });
    if (payout.requestedById === actor.personId) throw new DomainError('finance.payout.own-request', { status: 403 });
    const approvedBy = (await this.approvers.of(tx, [payout.id])).get(payout.id);
    if (approvedBy === actor.personId) throw new DomainError('finance.payout.own-claim', { status: 403 });
    const { key, direction, currency } = entry;
    const [applied] = await this.statement.execute(
      actingAs(tx, 'finance.import-bank-file'),
      [
        {
          ...{
            key,
            occurrence: 0,
            direction,
            currency,
            amountMinor: BigInt(entry.amountMinor),
            endToEndId: payout.endToEndId,
            reversal: false,
          },
          ...{
            statementId: '',
            accountIban: '',
            bookingDate: entry.bookingDate ?? undefined,
            acctSvcrRef: entry.bankReference ?? undefined,
          },
          returnReason: entry.direction === 'credit' ? { code: entry.returnCode ?? undefined } : undefined,
        },
      ],
      null,
    );
    if (!applied || !MOVED.includes(applied.outcome)) throw new DomainError('finance.bank-entry.does-not-fit');
  }
}

async function isDecided(tx: Tx, entryId: string): Promise<boolean> {
  const rows = await tx.sql<object>(`SELECT 1 AS "one" FROM "finance"."bank_entry_decision" WHERE "entry_id" = $1`, [entryId]);
  return rows.length > 0;
}
