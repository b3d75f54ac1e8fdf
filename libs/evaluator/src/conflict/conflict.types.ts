export interface ConflictEvaluator {
  readonly id: string;
  /** Organisations that they belong to or work for, where they are known here. */
  readonly organisationIds: readonly string[];
  /** Employers by name, as they wrote them. */
  readonly employers: readonly string[];
  readonly emails: readonly string[];
  /** ISO 3166. */
  readonly nationalities: readonly string[];
  /** Keys of the call's territories that they live or work in. */
  readonly territories: readonly string[];
  /** Parties and applications that they have declared to have to do with. */
  readonly declaredOrganisationIds: readonly string[];
  readonly declaredApplicationIds: readonly string[];
}

export interface ConflictParty {
  readonly organisationId: string;
  readonly role: 'applicant' | 'co-applicant' | 'partner';
  readonly name: string;
  /** Of its contact and its members. */
  readonly emails: readonly string[];
  readonly territory: string | null;
}

export interface ConflictApplication {
  readonly id: string;
  readonly parties: readonly ConflictParty[];
  /** Evaluators that a party has objected to. */
  readonly declaredEvaluatorIds: readonly string[];
}

export interface ConflictRules {
  /** No evaluator from the territory of a party. */
  readonly territoriesOfParties: boolean;
  /** No evaluator at all from these. */
  readonly territories: readonly string[];
  readonly nationalities: readonly string[];
  /** Pairs of organisations of one group; chains count. */
  readonly links: readonly (readonly [string, string])[];
}

export const conflictRules = [
  'same-organisation',
  'linked-organisation',
  'employer-name',
  'email-domain',
  'declared-by-evaluator',
  'declared-by-party',
  'territory-of-party',
  'excluded-territory',
  'excluded-nationality',
] as const;

export type ConflictRule = (typeof conflictRules)[number];

export interface ConflictNode {
  readonly kind: 'evaluator' | 'organisation' | 'employer' | 'domain' | 'territory' | 'nationality' | 'application';
  readonly id: string;
  /** Of an organisation that is a party of the application. */
  readonly role?: ConflictParty['role'];
}

/** One way in which the evaluator is tied to the application, from the one to the other. */
export interface Conflict {
  readonly rule: ConflictRule;
  readonly path: readonly ConflictNode[];
}
