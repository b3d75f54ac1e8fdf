import { Readable } from 'node:stream';

import { type Actor, newId } from '@traverse/kernel';
import { type AccountKind, Ledger } from '@traverse/ledger';
import { ProgrammeClock } from '@traverse/platform';
import { localDateOf } from '@traverse/programme';

import { RevokeVoucher } from '../../libs/award/src/voucher/revoke-voucher.js';
import { ChangeBankAccount } from '../../libs/finance/src/account/change-bank-account.js';
import { EnterBankAccount } from '../../libs/finance/src/account/enter-bank-account.js';
import { IBAN } from '../../libs/finance/src/bank/payment-batch.samples.js';
import type { Batch } from '../../libs/finance/src/batch/batch.entity.js';
import { CheckBatch } from '../../libs/finance/src/batch/check-batch.js';
import { MakeBatches } from '../../libs/finance/src/batch/make-batches.js';
import { ReleaseBatch } from '../../libs/finance/src/batch/release-batch.js';
import { ApproveClaim } from '../../libs/finance/src/claim/approve-claim.js';
import { CertifyClaim, type LineVerdict } from '../../libs/finance/src/claim/certify-claim.js';
import { ClaimFiles } from '../../libs/finance/src/claim/claim-files.js';
import { CorrectClaim } from '../../libs/finance/src/claim/correct-claim.js';
import { CreateClaim } from '../../libs/finance/src/claim/create-claim.js';
import { ClaimQueries } from '../../libs/finance/src/claim/claim.queries.js';
import { type ClaimInput, EditClaimLines, type LineInput } from '../../libs/finance/src/claim/edit-claim-lines.js';
import { EndClaim } from '../../libs/finance/src/claim/end-claim.js';
import { SubmitClaim } from '../../libs/finance/src/claim/submit-claim.js';
import { ApprovePayout } from '../../libs/finance/src/payout/approve-payout.js';
import type { PayoutState } from '../../libs/finance/src/payout/payout.entity.js';
import { member, staff } from './alpine.js';
import type { TestApp } from './app.js';
import { type Programme, seedAlpine, type SeededVoucher, seedVoucher } from './vouchers.js';

/** Filled in by the desk: the day on the programme's clock, where the call is. */
const TODAY = 'today';
let invoices = 1000;

/** Another one each time. */
export const invoice = (more: Partial<LineInput> = {}): LineInput => ({
  description: 'Test stand, three days',
  supplier: 'Institut für Holzbau',
  invoiceNumber: `R-${(invoices += 1)}`,
  invoiceDate: TODAY,
  costKey: 'facility',
  net: '8000.00',
  vat: '1600.00',
  ...more,
});

export interface PayoutRow {
  readonly id: string;
  readonly state: PayoutState;
  readonly attempt: number;
  readonly endToEndId: string;
  readonly outcomeCode: string | null;
  readonly batchId: string | null;
}

export interface Balances {
  readonly available: bigint;
  readonly claimed: bigint;
  readonly pending: bigint;
}

/** What the desk needs of a house: one with workers inside, or one whose worker is a process of its own. */
export type House = Pick<TestApp, 'get' | 'query'> & { readonly queues: Pick<TestApp['queues'], 'drain'> };

/** The people of a programme's money and what they do, for tests. */
export class FinanceDesk {
  readonly officer = staff('officer');
  readonly approver = staff('approver');
  readonly clerk = staff('finance-officer');
  readonly controller = staff('finance-approver');
  readonly secondClerk = staff('finance-officer');

  private constructor(
    readonly house: House,
    readonly programme: Programme,
  ) {}

  static async open(house: House, change?: Parameters<typeof seedAlpine>[1]): Promise<FinanceDesk> {
    return new FinanceDesk(house, await seedAlpine(house, change));
  }

  /** A voucher whose company has entered its account. */
  async voucher(more: Parameters<typeof seedVoucher>[2] & { iban?: string } = {}): Promise<SeededVoucher & { owner: Actor }> {
    const voucher = await seedVoucher(this.house, this.programme, more);
    const owner = member(voucher.applicantId);
    await this.account(owner, voucher.applicantId, more?.iban);
    return { ...voucher, owner };
  }

  /** The first account at once; another one confirmed by a second person of the firm, after its waiting time. */
  async account(actor: Actor, organisationId: string, iban: string = IBAN.at): Promise<void> {
    const { changeId } = await this.house.get(EnterBankAccount).execute(actor, organisationId, { holderName: 'Werkstatt GmbH', iban });
    if (changeId === null) return;
    const changing = this.house.get(ChangeBankAccount);
    await changing.execute(member(organisationId), changeId, 'confirm', 'seen on our letter paper');
    await this.house.get(ProgrammeClock).advance(3 * 86_400_000);
    await changing.takeEffect(organisationId, changeId);
  }

  async draft(owner: Actor, voucherId: string, lines: readonly LineInput[] = [invoice()], final?: boolean): Promise<string> {
    const { id } = await this.house.get(CreateClaim).execute(owner, voucherId);
    const { indicators } = await this.house.get(ClaimQueries).one(owner, id, 'en');
    const results = indicators.map(({ key, unit }) => [key, unit === 'yes-no' ? true : 1]);
    await this.edit(owner, id, { lines, final, indicators: Object.fromEntries(results) });
    return id;
  }

  async edit(owner: Actor, claimId: string, input: ClaimInput): Promise<void> {
    const lines = input.lines.map((line) => ({ ...line, invoiceDate: line.invoiceDate === TODAY ? this.today() : line.invoiceDate }));
    await this.house.get(EditClaimLines).execute(owner, claimId, { ...input, lines });
  }

  today(): string {
    return localDateOf(this.house.get(ProgrammeClock).now(), 'Europe/Rome');
  }

  async attach(owner: Actor, claimId: string, documentKey = 'invoice', lineId?: string): Promise<string> {
    const content = Readable.from([Buffer.from(`%PDF-1.4\n% ${newId()}\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n`)]);
    return (await this.house.get(ClaimFiles).add(owner, claimId, { documentKey, lineId, name: 'invoice.pdf', content })).id;
  }

  async submitted(owner: Actor, voucherId: string, lines?: readonly LineInput[], final?: boolean): Promise<string> {
    const id = await this.draft(owner, voucherId, lines, final);
    await this.attach(owner, id);
    await this.house.get(SubmitClaim).execute(owner, id, 'submit');
    return id;
  }

  async revoke(voucherId: string, reason: string): Promise<void> {
    await this.house.get(RevokeVoucher).execute(this.approver, voucherId, reason);
  }

  /** Taken back by those who filed it. */
  async withdraw(owner: Actor, claimId: string): Promise<void> {
    await this.house.get(EndClaim).execute(owner, claimId, 'withdraw', 'Filed by mistake');
  }

  async linesOf(claimId: string): Promise<string[]> {
    const rows = await this.house.query<{ id: string }>(
      `SELECT "id" FROM "finance"."claim_line" WHERE "claim_id" = $1 ORDER BY "position"`,
      [claimId],
    );
    return rows.map((row) => row.id);
  }

  async certify(claimId: string, verdict: Partial<LineVerdict> = {}): Promise<void> {
    const lines = (await this.linesOf(claimId)).map((lineId) => ({ lineId, decision: 'accepted' as const, ...verdict }));
    await this.house.get(CertifyClaim).execute(this.officer, claimId, lines);
  }

  /** Approved by two people; its payout is requested. */
  async approvedClaim(owner: Actor, voucherId: string, lines?: readonly LineInput[], final?: boolean): Promise<string> {
    const id = await this.submitted(owner, voucherId, lines, final);
    await this.certify(id);
    await this.house.get(ApproveClaim).execute(this.approver, id);
    await this.house.queues.drain();
    return id;
  }

  /** Another version of an approved claim, each line decided so. */
  async correction(claimId: string, verdict: Partial<LineVerdict> = {}, reason = 'An invoice was read wrongly'): Promise<string> {
    const { id } = await this.house.get(CorrectClaim).execute(this.officer, claimId, reason);
    await this.certify(id, verdict);
    return id;
  }

  /** The same, approved by another person; what follows is done. */
  async corrected(claimId: string, verdict: Partial<LineVerdict> = {}): Promise<string> {
    const id = await this.correction(claimId, verdict);
    await this.house.get(ApproveClaim).execute(this.approver, id);
    await this.house.queues.drain();
    return id;
  }

  /** What lies in an envelope's account. */
  async inEnvelope(envelopeId: string, kind: AccountKind): Promise<bigint> {
    const balances = await this.house.get(Ledger).balances([envelopeId]);
    return balances.find((balance) => balance.kind === kind)?.amountMinor ?? 0n;
  }

  async payouts(claimId: string): Promise<PayoutRow[]> {
    return this.house.query<PayoutRow>(
      `SELECT "id", "state", "attempt", "end_to_end_id" AS "endToEndId", "outcome_code" AS "outcomeCode", "batch_id" AS "batchId"
       FROM "finance"."payout" WHERE "claim_id" = (SELECT "root_id" FROM "finance"."claim" WHERE "id" = $1) ORDER BY "attempt"`,
      [claimId],
    );
  }

  async payout(claimId: string): Promise<PayoutRow> {
    const last = (await this.payouts(claimId)).at(-1);
    if (!last) throw new Error('no payout');
    return last;
  }

  async approvePayout(claimId: string): Promise<void> {
    await this.house.get(ApprovePayout).execute(this.controller, (await this.payout(claimId)).id);
  }

  /** Batches of everything that is approved, checked by another person. */
  async checkedBatches(): Promise<string[]> {
    const { batchIds } = await this.house.get(MakeBatches).execute(this.clerk, {});
    for (const id of batchIds) await this.house.get(CheckBatch).execute(this.controller, id);
    return [...batchIds];
  }

  async release(batchId: string): Promise<void> {
    await this.house.get(ReleaseBatch).execute(this.controller, batchId);
  }

  /** A claim with its payout in a batch that is ready to be released. */
  async readyToRelease(
    owner: Actor,
    voucherId: string,
    lines?: readonly LineInput[],
    final?: boolean,
  ): Promise<{ claimId: string; batchId: string }> {
    const claimId = await this.approvedClaim(owner, voucherId, lines, final);
    await this.approvePayout(claimId);
    await this.checkedBatches();
    const { batchId } = await this.payout(claimId);
    if (!batchId) throw new Error('no batch');
    return { claimId, batchId };
  }

  async batch(id: string): Promise<Pick<Batch, 'state' | 'sends' | 'fencingId' | 'outcomeCode'>> {
    const [row] = await this.house.query<Pick<Batch, 'state' | 'sends' | 'fencingId' | 'outcomeCode'>>(
      `SELECT "state", "sends", "fencing_id" AS "fencingId", "outcome_code" AS "outcomeCode" FROM "finance"."batch" WHERE "id" = $1`,
      [id],
    );
    if (!row) throw new Error('no batch');
    return row;
  }

  async money(voucherId: string): Promise<Balances> {
    type Row = { kind: string; posted: string; pending: string };
    const rows = await this.house.query<Row>(
      `SELECT a."kind", b."posted_minor"::text AS "posted", b."pending_out_minor"::text AS "pending"
       FROM "ledger"."account" a JOIN "ledger"."balance" b ON b."account_id" = a."id" WHERE a."owner_id" = $1`,
      [voucherId],
    );
    const of = (kind: string): Row | undefined => rows.find((row) => row.kind === kind);
    return {
      available: BigInt(of('voucher:available')?.posted ?? 0),
      claimed: BigInt(of('voucher:claimed')?.posted ?? 0),
      pending: BigInt(of('voucher:claimed')?.pending ?? 0),
    };
  }

  async paidOf(envelopeId: string): Promise<bigint> {
    return this.inEnvelope(envelopeId, 'envelope:paid');
  }
}
