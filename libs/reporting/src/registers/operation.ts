import { DomainError, formatDecimal } from '@traverse/kernel';
import {
  answerFacts,
  type AuthorityTerms,
  authorityOf,
  type CallDocument,
  costsOf,
  fundingFor,
  localDateOf,
  type Texts,
} from '@traverse/programme';

import type { AwardRow } from './award-rows.js';
import { beneficiaryKind } from './beneficiary.js';

/** An operation of the list of Art. 49(3) of Regulation (EU) 2021/1060, without the beneficiary's name, which is kept apart. */
export interface Operation {
  /** The application's number: one for each operation. */
  readonly code: string;
  readonly name: string;
  /** Who delivers and is paid for it, where it is a legal person. */
  readonly contractor: string | null;
  readonly purpose: Texts;
  readonly expectedAchievements: Texts | null;
  readonly state: 'under-way' | 'completed' | 'ended';
  readonly startDate: string;
  readonly expectedEndDate: string | null;
  readonly actualEndDate: string | null;
  /** Decimals in `currency`. `paid` is what was paid or set against a debt, less what was given back. */
  readonly totalCost: string | null;
  readonly grant: string;
  readonly paid: string;
  readonly currency: string;
  /** `other` where the money is not the Union's: Switzerland, Liechtenstein. */
  readonly fund: string | null;
  readonly specificObjective: string | null;
  /** Percent. */
  readonly unionRate: string | null;
  readonly country: string;
  /** NUTS 2 of a natural person, the full code of others. */
  readonly nuts: string;
  readonly postCode: string | null;
  readonly interventionType: string | null;
  readonly call: string;
  readonly languages: readonly string[];
}

export const gapKinds = [
  'legal-form',
  'total-cost',
  'end-date',
  'achievements',
  'fund',
  'objective',
  'rate',
  'identifier-prefix',
  'funder-id',
] as const;
export type GapKind = (typeof gapKinds)[number];

const MEMBER_STATES = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));
const NUTS_2 = 4;

/** The authority whose money it is, by the call's own terms. */
export function funderOf(document: CallDocument, envelopeKey: string): AuthorityTerms {
  const key = document.envelopes.find((envelope) => envelope.key === envelopeKey)?.authority ?? '';
  return authorityOf(document, key);
}

const unionPays = ({ moneyFrom, country }: AuthorityTerms): boolean => (moneyFrom ? moneyFrom === 'union' : MEMBER_STATES.has(country));

/** The day of the act that is the grant, as the authority's terms say and by the clocks of the call; null while it has not come. */
export function grantedOn(row: AwardRow, document: CallDocument): string | null {
  const { grantEvent } = funderOf(document, row.envelopeKey);
  return dayIn(document, grantEvent === 'agreement-in-force' ? row.inForceAt : row.communicatedAt);
}

const dayIn = ({ timeZone }: CallDocument, at: Date | null): string | null => (at === null ? null : localDateOf(at, timeZone));

/** Null where the award is none (yet): its act has not come, or all of it went back. */
export function operationOf(row: AwardRow, document: CallDocument): Operation | null {
  const funder = funderOf(document, row.envelopeKey);
  const granted = grantedOn(row, document);
  const over = row.voucherState === 'revoked' || row.voucherState === 'expired';
  if (granted === null || (over && row.grantedMinor === '0')) return null;
  const natural = beneficiaryKind(row.beneficiaryName, row.legalForm) !== 'legal';
  const facts = answerFacts(document, row.instrument, row.answers);
  const { openData } = document;
  const union = unionPays(funder);
  const decimal = (minor: string): string => formatDecimal(BigInt(minor), row.currency);
  return {
    ...{ code: row.number, name: row.title, contractor: contractorOf(row), call: document.key, languages: document.languages },
    ...{ purpose: openData?.purpose ?? document.summary, expectedAchievements: openData?.achievements ?? null },
    ...{ state: stateOf(row), startDate: facts.plannedStart ?? granted, actualEndDate: endedOn(row, document) },
    expectedEndDate: facts.plannedEnd ?? dayIn(document, row.validUntilAt),
    ...{ totalCost: totalCost(row, document), grant: decimal(row.amountMinor), paid: decimal(row.paidMinor), currency: row.currency },
    fund: union ? (openData?.fund ?? null) : 'other',
    specificObjective: openData?.specificObjective ?? null,
    unionRate: union ? percent(openData?.unionRateBps) : '0.00',
    ...{ country: row.countryCode, nuts: natural ? row.nutsCode.slice(0, NUTS_2) : row.nutsCode, postCode: natural ? null : row.postCode },
    interventionType: openData?.interventionType ?? null,
  };
}

/** What the registers ask for and nobody has said. */
export function gapsOf(row: AwardRow, document: CallDocument, operation: Operation): GapKind[] {
  const missing: Readonly<Record<GapKind, boolean>> = {
    'legal-form': beneficiaryKind(row.beneficiaryName, row.legalForm) === 'unknown',
    'total-cost': operation.totalCost === null,
    'end-date': operation.expectedEndDate === null && operation.actualEndDate === null,
    achievements: operation.expectedAchievements === null,
    fund: operation.fund === null,
    objective: operation.specificObjective === null,
    rate: operation.unionRate === null,
    'identifier-prefix': !document.openData?.grantPrefix,
    'funder-id': !funderOf(document, row.envelopeKey).orgId,
  };
  return gapKinds.filter((kind) => missing[kind]);
}

const percent = (bps: number | undefined): string | null =>
  bps === undefined ? null : `${Math.trunc(bps / 100)}.${String(bps % 100).padStart(2, '0')}`;

function stateOf({ voucherState }: AwardRow): Operation['state'] {
  if (voucherState === 'redeemed') return 'completed';
  return voucherState === 'expired' || voucherState === 'revoked' ? 'ended' : 'under-way';
}

/** With the last accepted claim the work was done. */
const endedOn = (row: AwardRow, document: CallDocument): string | null =>
  row.voucherState === 'redeemed' ? dayIn(document, row.lastClaimAt) : null;

const contractorOf = ({ partnerName, partnerLegalForm }: AwardRow): string | null =>
  partnerName !== null && beneficiaryKind(partnerName, partnerLegalForm) === 'legal' ? partnerName : null;

/** The eligible costs of what was submitted; null where the answers do not say them (a gap, not an error). */
function totalCost({ instrument, answers, currency }: AwardRow, document: CallDocument): string | null {
  try {
    const { eligibleCostsMinor } = fundingFor(document, instrument, costsOf(document, instrument, answers, currency));
    return eligibleCostsMinor > 0n ? formatDecimal(eligibleCostsMinor, currency) : null;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
