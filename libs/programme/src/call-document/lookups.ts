import { DomainError, parseDecimal } from '@traverse/kernel';
import type { AuthorityTerms, CallDocument, EnvelopeTerms, Instrument, MoneyByCurrency, StateAid } from './call-document.types.js';

/** The instrument with this key; an unknown key is an error of the caller. */
export function instrumentOf(doc: CallDocument, key: string): Instrument {
  const found = doc.instruments.find((instrument) => instrument.key === key);
  if (!found) throw new DomainError('programme.unknown-instrument', { status: 422, params: { instrument: key } });
  return found;
}

export function authorityOf(doc: CallDocument, key: string): AuthorityTerms {
  const found = doc.authorities.find((authority) => authority.key === key);
  if (!found) throw new DomainError('programme.unknown-authority', { status: 422, params: { authority: key } });
  return found;
}

/** The envelope that pays for firms of this territory, or null where the territory has none. */
export function envelopeFor(doc: CallDocument, territoryKey: string): EnvelopeTerms | null {
  return doc.envelopes.find((envelope) => envelope.territories.includes(territoryKey)) ?? null;
}

/** The State-aid route of awards by this authority: its own, else the call's. */
export function stateAidOf(doc: CallDocument, authorityKey: string): StateAid {
  return authorityOf(doc, authorityKey).stateAid ?? doc.stateAid;
}

/** Minor units of the amount in this currency; an amount that is not there is an error of the document, which checkCallDocument finds. */
export function amountIn(money: MoneyByCurrency, currency: string): bigint {
  const decimal = money[currency];
  if (decimal === undefined) throw new DomainError('programme.no-amount-in-currency', { status: 422, params: { currency } });
  return parseDecimal(decimal, currency);
}

/** How many persons must confirm a grant of this amount. */
export function confirmationsFor(doc: CallDocument, amountMinor: bigint, currency: string): number {
  const level = doc.decision.approvalLevels.find(({ upTo }) => upTo === undefined || amountMinor <= amountIn(upTo, currency));
  if (!level) throw new DomainError('programme.no-approval-level', { status: 422 });
  return level.confirmations;
}
