import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, formatDecimal, isMemberOf } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { PartnerFacade } from '@traverse/partner';
import { textIn } from '@traverse/programme';

import { BankAccounts } from '../account/bank-accounts.js';
import { isStaffOf } from '../finance.scope.js';
import { duplicatesOf } from '../duplicate/duplicates.js';
import type { ClaimDto, ClaimFileDto, ClaimLineDto, ClaimPaymentDto, ClaimSummaryDto } from './claim.dto.js';
import type { LineVerdictBeforeDto } from './claim-story.dto.js';
import { type Claim, ClaimFile, ClaimLine } from './claim.entity.js';
import { mayClaim } from './claim.workflow.js';
import { ClaimPricing } from './claim-pricing.js';
import { storyOf } from './claim-versions.js';
import { costsView, duplicatesView, indicatorsView, ratesView } from './claim-views.js';

type Details = Omit<ClaimDto, keyof ClaimSummaryDto>;

const PAYMENTS = `
  SELECT "id", "attempt", "state", "amount_minor"::text AS "amountMinor", "settled_on" AS "settledOn", "outcome_code" AS "outcomeCode"
  FROM "finance"."payout" WHERE "claim_id" = $1 ORDER BY "attempt"`;

const HOLDS = `
  SELECT 1 AS "x" FROM "finance"."payment_hold" WHERE "organisation_id" = $1 AND "programme_id" = $2 AND "state" = 'open'
  UNION ALL SELECT 1 FROM "finance"."scheme_hold" WHERE "call_id" = $3 AND "state" = 'open' LIMIT 1`;

type PaymentRow = Omit<ClaimPaymentDto, 'amount'> & { readonly amountMinor: string };

/** Everything of one claim that a list does not show. */
@Injectable()
export class ClaimDetails {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly pricing: ClaimPricing,
    private readonly accounts: BankAccounts,
    private readonly partners: PartnerFacade,
    private readonly identity: IdentityFacade,
  ) {}

  async of(actor: Actor, claim: Claim, language: string): Promise<Details> {
    const staff = !isMemberOf(actor, claim.applicantOrganisationId) && !isMemberOf(actor, claim.payeeOrganisationId);
    const read = <T extends object>(text: string, values?: readonly unknown[]): Promise<T[]> =>
      this.dataSource.query<T[]>(text, values as unknown[]);
    const [lines, files, duplicates, holds, warnDays, payments, story, terms, account, balances, delivered, people] = await Promise.all([
      this.dataSource.getRepository(ClaimLine).find({ where: { claimId: claim.id }, order: { position: 'ASC' } }),
      this.dataSource.getRepository(ClaimFile).find({ where: { claimId: claim.id }, order: { createdAt: 'ASC', id: 'ASC' } }),
      duplicatesOf(read, claim.id),
      read(HOLDS, [claim.payeeOrganisationId, claim.programmeId, claim.callId]),
      this.pricing.warnDays(claim.submittedAt ?? claim.createdAt),
      read<PaymentRow>(PAYMENTS, [claim.rootId]),
      storyOf(read, claim),
      this.pricing.terms(claim),
      this.accounts.current(null, claim.payeeOrganisationId),
      this.ledger.balances([claim.voucherId]),
      this.partners.isDelivered(claim.applicationId),
      staff ? this.identity.peopleByIds([claim.certifiedById ?? [], claim.approvedById ?? []].flat()) : [],
    ]);
    const nameOf = (id: string | null): string | null => people.find((person) => person.personId === id)?.name ?? null;
    const free = balances.find((balance) => balance.kind === 'voucher:available')?.amountMinor ?? 0n;
    return {
      reach: formatDecimal(free + claim.heldMinor, claim.currency),
      mayEdit: (claim.state === 'draft' || claim.state === 'queried') && mayClaim(actor, claim),
      query: claim.query,
      answerByAt: claim.answerByAt?.toISOString() ?? null,
      payeeHasAccount: account !== null,
      delivered,
      certifiedBy: nameOf(claim.certifiedById),
      approvedBy: nameOf(claim.approvedById),
      lines: lines.map((line) =>
        lineView(line, claim.currency, duplicatesView(actor, claim, duplicates, line.id), story.before.get(line.position) ?? null),
      ),
      files: files.map(fileView),
      warnDays,
      promisedAt: promised(claim, terms.instrument.redemption.payWithinDays)?.toISOString() ?? null,
      onHold: claim.state === 'approved' && holds.length > 0,
      costs: costsView(terms.instrument, claim.currency, language),
      indicators: indicatorsView(terms.instrument, claim.indicators, language),
      rateMonth: claim.rateMonth,
      rates: ratesView(claim.rates),
      hasPartner: claim.partnerOrganisationId !== null,
      evidence: terms.evidence.map(({ key, label, required, types, maxBytes }) => ({
        key,
        label: textIn(label, language),
        required,
        types: [...types],
        maxBytes,
        given: files.some((file) => file.documentKey === key),
      })),
      payments: payments.map(({ amountMinor, ...payment }) => ({ ...payment, amount: formatDecimal(BigInt(amountMinor), claim.currency) })),
      versions: story.versions,
      timeline: story.timeline,
      recoveries: story.recoveries,
      offsets: story.offsets,
      recoverable: staff && isStaffOf(actor, ['finance-officer'], claim.programmeId) ? story.recoverable : null,
    };
  }
}

/** The programme's own promise, later by as long as a query stood open. */
function promised({ submittedAt, pausedMs }: Claim, days: number | undefined): Date | null {
  return submittedAt && days ? new Date(submittedAt.getTime() + days * 86_400_000 + Number(pausedMs)) : null;
}

function lineView(
  line: ClaimLine,
  currency: string,
  duplicates: ClaimLineDto['duplicates'],
  before: LineVerdictBeforeDto | null,
): ClaimLineDto {
  const { id, description, supplier, invoiceNumber, invoiceDate, costKey, units, vatTreatment, decision, acceptedMinor, reason } = line;
  const money = (minor: bigint): string => formatDecimal(minor, currency);
  return {
    id,
    description,
    supplier,
    invoiceNumber,
    invoiceDate,
    costKey,
    units,
    currency: line.currency,
    net: formatDecimal(line.netMinor, line.currency),
    vat: formatDecimal(line.vatMinor, line.currency),
    vatTreatment,
    eligible: line.eligibleMinor === null ? null : money(line.eligibleMinor),
    flatRate: money(line.flatRateMinor),
    amount: money(line.amountMinor),
    decision,
    acceptedAmount: acceptedMinor === null ? null : money(acceptedMinor),
    reason,
    before,
    duplicates,
  };
}

function fileView(file: ClaimFile): ClaimFileDto {
  const { id, lineId, documentKey, name, type, size, sha256, createdAt } = file;
  return { id, lineId, documentKey, name, type, size, sha256, createdAt: createdAt.toISOString() };
}
