import { DomainError } from '@traverse/kernel';

import type { LegalParameter } from '../legal-parameters.js';
import { awuMillionths, possibleClasses, type SizeClass, smeThresholdsOn, type SmeThresholds } from '../sme-class.js';
import { assertOwnership } from './check-ownership.js';
import { holdingTermsOn } from './holdings.js';
import type { OwnershipGraph, PeriodFigures, SmeInclusion, SmePeriod, SmeStatus } from './ownership.types.js';
import { type Relations, smeRelations } from './relations.js';

const WHOLE = 10_000n;
const MILLION = 1_000_000n;
const order: readonly SizeClass[] = ['micro', 'small', 'medium', 'large'];

/** Whose accounts contain whose: the one that contains must count itself, with no smaller share. */
function withConsolidation(graph: OwnershipGraph, included: Relations['included']): SmeInclusion[] {
  const facts = new Map(graph.enterprises.map((one) => [one.id, one]));
  const within = new Map<string, string>();
  for (const { enterpriseId, shareBps } of included) {
    const holder = included.find(
      (other) =>
        other.enterpriseId !== enterpriseId &&
        other.shareBps >= shareBps &&
        !within.has(other.enterpriseId) &&
        (facts.get(other.enterpriseId)?.consolidates ?? []).includes(enterpriseId),
    );
    if (holder) within.set(enterpriseId, holder.enterpriseId);
  }
  return included.map((one) => ({
    ...one,
    consolidatedIn: within.get(one.enterpriseId) ?? null,
    figures: facts.get(one.enterpriseId)?.periods ?? [],
  }));
}

interface Sum {
  readonly known: bigint;
  readonly complete: boolean;
}

function sumOf(parts: readonly SmeInclusion[], period: number, read: (figures: PeriodFigures) => bigint | null): Sum {
  let known = 0n;
  let complete = true;
  for (const { figures, shareBps } of parts) {
    const at = figures[period];
    const value = at ? read(at) : null;
    if (value === null) complete = false;
    else known += value * BigInt(shareBps);
  }
  return { known, complete };
}

/** Work units rounded down and money rounded up: neither changes a comparison with a whole threshold. */
function awuText(millionths: bigint): string {
  const digits = (millionths % MILLION).toString().padStart(6, '0').replace(/0+$/, '');
  return `${millionths / MILLION}${digits === '' ? '' : `.${digits}`}`;
}
const roundUp = (amount: bigint): bigint => (amount + WHOLE - 1n) / WHOLE;

function periodOf(parts: readonly SmeInclusion[], period: number, yearEnd: string, thresholds: readonly SmeThresholds[]): SmePeriod {
  const staff = sumOf(parts, period, ({ headcount }) => (headcount === null ? null : awuMillionths(headcount)));
  const turnover = sumOf(parts, period, ({ turnoverMinor }) => turnoverMinor);
  const balance = sumOf(parts, period, ({ balanceMinor }) => balanceMinor);
  const known = {
    headcount: awuText(staff.known / WHOLE),
    turnoverMinor: roundUp(turnover.known),
    balanceMinor: roundUp(balance.known),
    includesLinked: true,
  };
  const told = {
    headcount: staff.complete ? known.headcount : null,
    turnoverMinor: turnover.complete ? known.turnoverMinor : null,
    balanceMinor: balance.complete ? known.balanceMinor : null,
  };
  // At least what is known of it; without end where something is missing.
  const smallest = order.indexOf(possibleClasses(thresholds, known)[0] ?? 'micro');
  const largest = order.indexOf(possibleClasses(thresholds, { ...told, includesLinked: true }).at(-1) ?? 'large');
  return { yearEnd, ...told, possible: order.slice(smallest, largest + 1) };
}

const settled = (period: SmePeriod | undefined): SizeClass | null => (period?.possible.length === 1 ? (period.possible[0] ?? null) : null);

/** Art. 4(2): a status is won or lost only over two consecutive periods, unless who owns whom has changed since. */
function statusOver(periods: readonly SmePeriod[], ownershipChanged: boolean): Pick<SmeStatus, 'status' | 'basis'> {
  const [now, before, earlier] = [settled(periods[0]), settled(periods[1]), settled(periods[2])];
  if (now === null) return { status: null, basis: 'figures-missing' };
  if (before === null) return { status: now, basis: 'one-period' };
  if (now === before) return { status: now, basis: 'two-periods-agree' };
  if (ownershipChanged) return { status: now, basis: 'ownership-changed' };
  return { status: earlier ?? before, basis: 'earlier-status-kept' };
}

function missingIn(parts: readonly SmeInclusion[]): string[] {
  return parts.flatMap(({ enterpriseId, figures: [newest] }) => {
    const gaps = [
      newest?.headcount == null ? ['headcount'] : [],
      newest?.turnoverMinor == null ? ['turnover'] : [],
      newest?.balanceMinor == null ? ['balance'] : [],
    ].flat();
    return gaps.map((figure) => `${enterpriseId}.${figure}`);
  });
}

/**
 * The status of an applicant under Rec. 2003/361/EC from the graph of those it hangs together with, on one day (ISO date), with the basis of
 * every inclusion. Throws `programme.ownership-invalid` with every mistake of the graph.
 */
export function smeStatus(graph: OwnershipGraph, applicantId: string, params: readonly LegalParameter[], day: string): SmeStatus {
  assertOwnership(graph);
  const applicant = graph.enterprises.find(({ id }) => id === applicantId);
  if (!applicant) throw new DomainError('programme.ownership-without-applicant', { status: 422, params: { applicantId } });
  const terms = holdingTermsOn(params, day);
  const relations = smeRelations(graph, applicantId, terms);
  const inclusions = withConsolidation(graph, relations.included);
  const parts = inclusions.filter(({ consolidatedIn }) => consolidatedIn === null);
  const thresholds = smeThresholdsOn(params, day);
  const yearEnds = applicant.periods.length > 0 ? applicant.periods.slice(0, 3).map(({ yearEnd }) => yearEnd) : [day];
  const periods = yearEnds.map((yearEnd, i) => periodOf(parts, i, yearEnd, thresholds));

  const counted = new Set(inclusions.map(({ enterpriseId }) => enterpriseId));
  const lastButOne = yearEnds[1];
  const ownershipChanged = graph.links.some(
    ({ ownerId, ownedId, since }) =>
      counted.has(ownedId) && counted.has(ownerId) && since !== undefined && lastButOne !== undefined && since > lastButOne,
  );
  const isPublic = relations.publicBps >= terms.publicFromBps;
  const others = inclusions.filter(({ relation }) => relation !== 'applicant');
  return {
    ...(isPublic ? { status: 'not-sme' as const, basis: 'public-bodies' as const } : statusOver(periods, ownershipChanged)),
    type: others.some(({ relation }) => relation === 'linked') ? 'linked' : others.length > 0 ? 'partner' : 'autonomous',
    publicBps: relations.publicBps,
    periods,
    inclusions,
    exclusions: relations.exclusions,
    missing: missingIn(parts),
    legalBasis: `${terms.legalBasis}; ${thresholds[0]?.legalBasis ?? ''}`,
  };
}
