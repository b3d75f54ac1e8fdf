import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, formatDecimal, isMemberOf } from '@traverse/kernel';
import { Ledger } from '@traverse/ledger';
import { timelineOf } from '@traverse/platform';
import { PartnerFacade } from '@traverse/partner';
import { textIn } from '@traverse/programme';

import { BankAccounts } from '../account/bank-accounts.js';
import type { ClaimDto, ClaimFileDto, ClaimLineDto, ClaimPaymentDto, ClaimStepDto, ClaimSummaryDto } from './claim.dto.js';
import { type Claim, ClaimFile, ClaimLine } from './claim.entity.js';
import { mayClaim } from './claim.workflow.js';
import { ClaimPricing } from './claim-pricing.js';
import { costsView, indicatorsView, ratesView } from './claim-views.js';

type Details = Omit<ClaimDto, keyof ClaimSummaryDto>;

const TWINS = `
  SELECT l."id", array_agg(DISTINCT c."number" ORDER BY c."number") AS "numbers"
  FROM "finance"."claim_line" l
  JOIN "finance"."claim_line" o ON o."claim_id" <> l."claim_id" AND lower(o."invoice_number") = lower(l."invoice_number") AND lower(o."supplier") = lower(l."supplier")
  JOIN "finance"."claim" c ON c."id" = o."claim_id" AND c."state" NOT IN ('draft', 'rejected', 'withdrawn')
  WHERE l."claim_id" = $1 AND l."invoice_number" <> '' GROUP BY l."id"`;
const PAYMENTS = `
  SELECT "id", "attempt", "state", "amount_minor"::text AS "amountMinor", "settled_on" AS "settledOn", "outcome_code" AS "outcomeCode"
  FROM "finance"."payout" WHERE "claim_id" = $1 ORDER BY "attempt"`;

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
    const [lines, files, twins, payments, steps, terms, account, balances, delivered, people] = await Promise.all([
      this.dataSource.getRepository(ClaimLine).find({ where: { claimId: claim.id }, order: { position: 'ASC' } }),
      this.dataSource.getRepository(ClaimFile).find({ where: { claimId: claim.id }, order: { createdAt: 'ASC', id: 'ASC' } }),
      staff ? read<{ id: string; numbers: string[] }>(TWINS, [claim.id]) : [],
      read<PaymentRow>(PAYMENTS, [claim.id]),
      timelineOf(read, claim.id),
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
      lines: lines.map((line) => lineView(line, claim.currency, twins.find((twin) => twin.id === line.id)?.numbers ?? [])),
      files: files.map(fileView),
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
      timeline: steps.map(({ at, command, state, actedAs, reason }): ClaimStepDto => ({
        at: new Date(at).toISOString(),
        command,
        state,
        actedAs,
        reason,
      })),
    };
  }
}

function lineView(line: ClaimLine, currency: string, alsoClaimedIn: string[]): ClaimLineDto {
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
    alsoClaimedIn,
  };
}

function fileView(file: ClaimFile): ClaimFileDto {
  const { id, lineId, documentKey, name, type, size, sha256, createdAt } = file;
  return { id, lineId, documentKey, name, type, size, sha256, createdAt: createdAt.toISOString() };
}
