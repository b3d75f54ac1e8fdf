import { formatDecimal, parseDecimal } from '@traverse/kernel';

import type { StateAidRoute } from '../call-document/call-document.types.js';
import { type LegalParameter, parameterOn } from '../eligibility/legal-parameters.js';
import type { SizeClass } from '../eligibility/sme-class.js';

/** An aid that somebody of the undertaking has, will have or declared. */
export interface AidHeld {
  readonly route: StateAidRoute;
  /** State of the granting authority, ISO 3166. */
  readonly memberState: string;
  /** What the call counts as one project; null for declared aid. */
  readonly project: string | null;
  readonly eurMinor: bigint | null;
  /** ISO date; null while it is only earmarked. */
  readonly grantDate: string | null;
  readonly state: 'earmarked' | 'granted' | 'withdrawn';
}

export interface AidQuestion {
  readonly route: StateAidRoute;
  readonly memberState: string;
  readonly project: string;
  /** Null where the award is not in euro and nobody converted it. */
  readonly eurMinor: bigint | null;
  /** The day of the grant, or today while it is not known, ISO date. */
  readonly on: string;
  readonly sizeClass: SizeClass | 'not-sme' | null;
  /** Share of the eligible costs, in basis points; null: not known. */
  readonly intensityBps: number | null;
  /** Without the award in question. */
  readonly held: readonly AidHeld[];
}

export interface AidAssessment {
  /** `not-applicable`: no law of the Union on aid holds for it, or none of its ceilings. A refusal is of the whole new aid (Art. 3(7)). */
  readonly outcome: 'allow' | 'refuse' | 'not-applicable';
  readonly code: string;
  /** EUR, decimal; null without a ceiling. */
  readonly ceiling: string | null;
  readonly used: string | null;
  /** What is left after an aid that is allowed, or what would have been. */
  readonly remaining: string | null;
  /** First day that counts; null: all days do. */
  readonly since: string | null;
  readonly legalBasis: string;
  /** The rows of law that it rests on. */
  readonly figures: readonly { readonly code: string; readonly value: string; readonly validFrom: string }[];
}

/** The same day so many years earlier; 28 February where there is no 29th. */
export function yearsBefore(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const earlier = String(Number(year) - years).padStart(4, '0');
  const leap = new Date(`${earlier}-02-29T00:00:00Z`).getUTCDate() === 29;
  return `${earlier}-${month}-${month === '02' && date === '29' && !leap ? '28' : date}`;
}

/** The first day that counts in the window that ends on this day: the boundary day is not settled by the text, so a parameter says. */
function windowStart(params: readonly LegalParameter[], on: string): { since: string; rows: LegalParameter[] } {
  const years = parameterOn(params, 'de-minimis.window-years', on);
  const boundary = parameterOn(params, 'de-minimis.boundary', on);
  const day = yearsBefore(on, Number(years.value));
  const next = new Date(new Date(`${day}T00:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10);
  return { since: boundary.value === 'inclusive' ? day : next, rows: [years, boundary] };
}

function against(
  ceiling: LegalParameter,
  since: string | null,
  rows: readonly LegalParameter[],
  q: AidQuestion,
  counts: readonly AidHeld[],
): AidAssessment {
  const usedMinor = counts
    .filter(({ state, grantDate }) => state !== 'withdrawn' && (since === null || grantDate === null || grantDate >= since))
    .reduce((sum, { eurMinor }) => sum + (eurMinor ?? 0n), 0n);
  const ceilingMinor = parseDecimal(ceiling.value, 'EUR');
  const leftMinor = ceilingMinor - usedMinor;
  const fits = q.eurMinor !== null && q.eurMinor <= leftMinor;
  const euro = (minor: bigint): string => formatDecimal(minor, 'EUR');
  return {
    outcome: fits ? 'allow' : 'refuse',
    code: fits ? 'aid.within-ceiling' : q.eurMinor === null ? 'aid.not-in-euro' : 'aid.ceiling-exceeded',
    ceiling: euro(ceilingMinor),
    used: euro(usedMinor),
    remaining: euro(fits && q.eurMinor !== null ? leftMinor - q.eurMinor : leftMinor > 0n ? leftMinor : 0n),
    since,
    legalBasis: ceiling.legalBasis,
    figures: [ceiling, ...rows].map(({ code, value, validFrom }) => ({ code, value, validFrom })),
  };
}

const without = (outcome: AidAssessment['outcome'], code: string, legalBasis: string): AidAssessment => ({
  outcome,
  code,
  ceiling: null,
  used: null,
  remaining: null,
  since: null,
  legalBasis,
  figures: [],
});

function deMinimis(params: readonly LegalParameter[], q: AidQuestion): AidAssessment {
  const { since, rows } = windowStart(params, q.on);
  const counts = q.held.filter(({ route, memberState }) => route === 'DE_MINIMIS' && memberState === q.memberState);
  return against(parameterOn(params, 'de-minimis.ceiling', q.on), since, rows, q, counts);
}

/** Aid to support European territorial cooperation: a ceiling per undertaking and project, whatever the time. */
function perProject(code: string, params: readonly LegalParameter[], q: AidQuestion): AidAssessment {
  const counts = q.held.filter(({ route, project }) => route === q.route && project === q.project);
  return against(parameterOn(params, code, q.on), null, [], q, counts);
}

/** Innovation aid for SMEs: up to the usual intensity without more; above it, advisory and support services have a ceiling over some years. */
function innovation(params: readonly LegalParameter[], q: AidQuestion): AidAssessment {
  const ceiling = parameterOn(params, 'gber-28.ceiling', q.on);
  if (q.sizeClass === 'large' || q.sizeClass === 'not-sme') return without('refuse', 'aid.only-for-smes', ceiling.legalBasis);
  const usual = parameterOn(params, 'gber-28.intensity-percent', q.on);
  if (q.intensityBps !== null && q.intensityBps <= Number(usual.value) * 100) {
    const { code, value, validFrom } = usual;
    return { ...without('allow', 'aid.within-intensity', usual.legalBasis), figures: [{ code, value, validFrom }] };
  }
  const years = parameterOn(params, 'gber-28.window-years', q.on);
  const counts = q.held.filter(({ route }) => route === 'GBER_28');
  return against(ceiling, yearsBefore(q.on, Number(years.value)), [years, usual], q, counts);
}

/** Whether an aid may be granted under its route, with what is left of the ceiling: a pure function of the facts and the figures of law. */
export function assessAid(params: readonly LegalParameter[], q: AidQuestion): AidAssessment {
  if (q.route === 'NO_AID') return without('not-applicable', 'aid.no-aid', 'TFEU, Art. 107(1)');
  const countries = parameterOn(params, 'state-aid.countries', q.on);
  const inLaw = countries.value.split(' ').includes(q.memberState);
  if (!inLaw) return without('not-applicable', 'aid.outside-eu-law', countries.legalBasis);
  switch (q.route) {
    case 'OUTSIDE_EU_LAW':
      return without('refuse', 'aid.not-outside-eu-law', countries.legalBasis);
    case 'DE_MINIMIS':
      return deMinimis(params, q);
    case 'GBER_20A':
      return perProject('gber-20a.ceiling', params, q);
    case 'GBER_20':
      return perProject('gber-20.ceiling', params, q);
    case 'GBER_28':
      return innovation(params, q);
  }
}
