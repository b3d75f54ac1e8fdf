import type { Need, Offer } from './fit.js';

export interface Accreditation {
  /** Null: valid in every territory, or for every authority. */
  readonly territory: string | null;
  readonly authority: string | null;
  /** Days, YYYY-MM-DD, both included; null: no end. */
  readonly validFromOn: string;
  readonly validToOn: string | null;
}

export interface MatchApplication {
  readonly id: string;
  readonly organisationId: string;
  readonly linkedOrganisationIds: readonly string[];
  /** Key of the authority that would pay. */
  readonly authority: string;
  readonly need: Need;
  /** Partners that the firm has refused. */
  readonly refusedPartnerIds: readonly string[];
}

export interface MatchPartner {
  readonly id: string;
  readonly organisationId: string;
  readonly linkedOrganisationIds: readonly string[];
  readonly offer: Offer;
  readonly accreditations: readonly Accreditation[];
  /** How often it has declined in this call, and what. */
  readonly refusals: number;
  readonly refusedApplicationIds: readonly string[];
}

export interface PairRules {
  readonly borderRule: 'other-territory' | 'other-state' | 'any';
  /** Territories of the call that partners may come from; null: from anywhere. */
  readonly partnerTerritories: readonly string[] | null;
  readonly accreditation: 'required' | 'not-required';
  /** A partner that declines more often is no longer proposed. */
  readonly refusalLimit: number;
  /** The day on which accreditations must be valid, YYYY-MM-DD. */
  readonly onDate: string;
}

export const obstacleCodes = [
  'same-organisation',
  'linked-organisation',
  'same-territory',
  'same-state',
  'territory-not-eligible',
  'no-accreditation',
  'accreditation-elsewhere',
  'accreditation-not-valid-today',
  'no-common-language',
  'refused-by-partner',
  'refused-by-applicant',
  'too-many-refusals',
  'no-capacity',
] as const;

/** Why a pair can never be, whatever its fit. */
export type ObstacleCode = (typeof obstacleCodes)[number];

function border(application: MatchApplication, partner: MatchPartner, rules: PairRules): ObstacleCode[] {
  const [home, away] = [application.need.place, partner.offer.place];
  if (rules.borderRule === 'other-state' && home.country === away.country) return ['same-state'];
  if (rules.borderRule === 'other-territory' && home.territory === away.territory) return ['same-territory'];
  return [];
}

/** Names the nearest reason: none at all, none here, or none today. */
function accreditation(application: MatchApplication, partner: MatchPartner, rules: PairRules): ObstacleCode[] {
  if (rules.accreditation === 'not-required') return [];
  if (partner.accreditations.length === 0) return ['no-accreditation'];
  const { territory } = application.need.place;
  const here = partner.accreditations.filter(
    (one) => (one.territory === null || one.territory === territory) && (one.authority === null || one.authority === application.authority),
  );
  if (here.length === 0) return ['accreditation-elsewhere'];
  const today = here.some((one) => one.validFromOn <= rules.onDate && (one.validToOn === null || rules.onDate <= one.validToOn));
  return today ? [] : ['accreditation-not-valid-today'];
}

function link(application: MatchApplication, partner: MatchPartner): ObstacleCode[] {
  const [a, b] = [application.organisationId, partner.organisationId];
  if (a === b) return ['same-organisation'];
  // The link is on record with either of the two, or both are linked to the same third company.
  const third = application.linkedOrganisationIds.some((id) => id === b || partner.linkedOrganisationIds.includes(id));
  return third || partner.linkedOrganisationIds.includes(a) ? ['linked-organisation'] : [];
}

/** Everything that forbids this pair, in a fixed order; empty: the pair may be proposed. */
export function obstacles(application: MatchApplication, partner: MatchPartner, rules: PairRules): readonly ObstacleCode[] {
  const found: ObstacleCode[] = [...link(application, partner), ...border(application, partner, rules)];
  const { territory } = partner.offer.place;
  if (rules.partnerTerritories !== null && (territory === null || !rules.partnerTerritories.includes(territory)))
    found.push('territory-not-eligible');
  found.push(...accreditation(application, partner, rules));
  if (!application.need.languages.some((code) => partner.offer.languages.includes(code))) found.push('no-common-language');
  if (partner.refusedApplicationIds.includes(application.id)) found.push('refused-by-partner');
  if (application.refusedPartnerIds.includes(partner.id)) found.push('refused-by-applicant');
  if (partner.refusals > rules.refusalLimit) found.push('too-many-refusals');
  if (partner.offer.load >= partner.offer.capacity) found.push('no-capacity');
  return found;
}
