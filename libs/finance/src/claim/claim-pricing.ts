import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { parseDecimal, sumMinor } from '@traverse/kernel';
import type { Tx } from '@traverse/platform';
import {
  type CallDocument,
  type EvidenceRequest,
  type Instrument,
  instrumentOf,
  localDateOf,
  ProgrammeFacade,
  stateAidOf,
} from '@traverse/programme';
import { Reference } from '@traverse/reference';

import type { Claim } from './claim.entity.js';
import { warnDaysOf } from './claim-clock.js';
import { INVOICE } from './claim-gaps.js';
import {
  type ByHand,
  convertMinor,
  countedVat,
  currenciesToConvert,
  type LineToPrice,
  type PricedLine,
  priceLines,
  type PriceRule,
  type Rates,
  shareOf,
} from './price-lines.js';

type OfCall = Pick<Claim, 'applicationId' | 'callId' | 'instrument'>;

export interface ClaimTerms {
  readonly document: CallDocument;
  readonly instrument: Instrument;
  /** The call's, and the invoice where costs are real ones: each is proven, whatever the call lists. */
  readonly evidence: readonly EvidenceRequest[];
}

export interface Priced {
  readonly lines: readonly PricedLine[];
  readonly rates: Rates;
  readonly awaitsRate: boolean;
}

const MEDIA = ['application/pdf', 'image/jpeg', 'image/png'];
const anInvoice: EvidenceRequest = {
  ...{ key: INVOICE, required: true, types: MEDIA, maxBytes: 10_485_760, from: 'both' },
  label: { en: 'Invoice', de: 'Rechnung', fr: 'Facture', it: 'Fattura', sl: 'Račun' },
};

/** What the call says about a claim, and what its lines are worth under it. */
@Injectable()
export class ClaimPricing {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly reference: Reference,
  ) {}

  /** The version of the call that the application was made under. */
  async terms(claim: OfCall): Promise<ClaimTerms> {
    const application = await this.applicants.application(claim.applicationId);
    const { document } = await this.programmes.callVersion(claim.callId, application.callVersion);
    const instrument = instrumentOf(document, claim.instrument);
    const { evidence, funding } = instrument;
    const listed = funding.costs.model !== 'real-costs' || evidence.some(({ key }) => key === INVOICE);
    return { document, instrument, evidence: listed ? evidence : [anInvoice, ...evidence] };
  }

  /** YYYY-MM, by the clock of the call. */
  async month(claim: OfCall, now: Date): Promise<string> {
    const { document } = await this.terms(claim);
    return localDateOf(now, document.timeZone).slice(0, 7);
  }

  /** Days of the term to pay after which the staff is warned, as the register had them on that day. */
  async warnDays(on: Date): Promise<number[]> {
    const figures = await this.programmes.parameters(on);
    return warnDaysOf(figures.find(({ code }) => code === 'payment.warn-days')?.value);
  }

  /** At the rates of the month of first submission (of this month, in a draft). Rates that the claim has taken stay. */
  async price(tx: Tx, claim: Claim, lines: readonly LineToPrice[], availableMinor: bigint, byHand?: ByHand): Promise<Priced> {
    const terms = await this.terms(claim);
    const month = claim.rateMonth ?? localDateOf(tx.now, terms.document.timeZone).slice(0, 7);
    const needed = currenciesToConvert(
      lines.map((line) => line.currency),
      claim.currency,
    );
    const taken = claim.submittedAt ? claim.rates : {};
    const rates = { ...taken, ...(await this.rates(needed, month, taken)) };
    const rule = await this.rule(tx, claim, terms, lines, rates);
    const priced = priceLines(rule, lines, rates, availableMinor, byHand);
    return { lines: priced, rates, awaitsRate: priced.some((line) => line.eligibleMinor === null) };
  }

  /** Those that are published. */
  private async rates(currencies: readonly string[], month: string, taken: Rates): Promise<Rates> {
    const found = await Promise.all(
      currencies.map(async (currency): Promise<[string, string][]> => {
        const perEuro = taken[currency] ?? (await this.reference.rate(currency, `${month}-01`, 'inforeuro'))?.perEuro;
        return perEuro === undefined ? [] : [[currency, perEuro]];
      }),
    );
    return Object.fromEntries(found.flat());
  }

  private async rule(
    tx: Tx,
    claim: Claim,
    { document, instrument }: ClaimTerms,
    lines: readonly LineToPrice[],
    rates: Rates,
  ): Promise<PriceRule> {
    const { funding } = instrument;
    const envelope = await this.programmes.envelope(claim.envelopeId, tx);
    const authority = document.envelopes.find(({ key }) => key === envelope.key)?.authority ?? '';
    const figures = await this.programmes.parameters(tx.now, tx);
    const limit = figures.find(({ code }) => code === 'vat.total-cost-below')?.value;
    const gross = lines.map((line) => convertMinor(line.netMinor + line.vatMinor, line.currency, claim.currency, rates));
    const known = gross.flatMap((amount) => amount ?? []);
    // The limit is one in euro: a sum in another currency is not compared with it.
    const total = claim.currency === 'EUR' && known.length === gross.length ? sumMinor(known) : null;
    const vat = countedVat(
      funding.vat,
      stateAidOf(document, authority).route,
      total,
      limit === undefined ? null : parseDecimal(limit, 'EUR'),
    );
    return { costs: funding.costs, bps: shareOf(funding), vat, currency: claim.currency };
  }
}
