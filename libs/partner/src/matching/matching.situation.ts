import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade, type ApplicationForMatching } from '@traverse/applicant';
import { IdentityFacade, type Organisation } from '@traverse/identity';
import { DomainError } from '@traverse/kernel';
import { type CallDocument, countryOfNuts, distanceKm, type OpenCall, ProgrammeFacade, territoryOf } from '@traverse/programme';

import { AccreditationQueries } from '../accreditation/accreditation.queries.js';
import type { EngagementState } from '../engagement/engagement.entity.js';
import type { Facility, PartnerTexts, Service } from '../profile/profile-parts.js';
import { writtenTexts } from '../profile/written-texts.js';
import type { Place } from './nearness.js';
import { groupsOf } from './groups.js';
import { LexemeQueries } from './lexeme.queries.js';
import type { MatchInput } from './match.js';
import type { MatchApplication, MatchPartner } from './obstacles.js';
import { offerSimilarity } from './offer-similarity.js';

export interface SituationScope {
  readonly callId: string;
  readonly at: Date;
  /** Left out: every eligible application of the call that has no engagement. */
  readonly applicationIds?: readonly string[];
  /** Left out: every published partner. */
  readonly partnerIds?: readonly string[];
  /** Partners that have left the directory count too: for what was proposed before. */
  readonly unpublishedToo?: boolean;
}

export interface Situation {
  readonly call: OpenCall;
  readonly input: MatchInput;
}

interface PartnerRow {
  readonly id: string;
  readonly competences: string[];
  readonly languages: string[];
  readonly offers: PartnerTexts;
  readonly services: readonly Service[];
  readonly facilities: readonly Facility[];
  readonly capacity: number;
  readonly load: number;
}

interface PastRow {
  readonly applicationId: string;
  readonly partnerId: string;
  readonly state: EngagementState;
  readonly accepted: boolean;
}

/** Engagements that take a place: those under way, and those delivered within the partner's own period. */
const PARTNERS = `
  SELECT p."id", p."competences", p."languages", p."offers", p."services", p."facilities", p."capacity",
    (SELECT count(*)::int FROM "partner"."engagement" e WHERE e."partner_organisation_id" = p."id"
      AND (e."state" IN ('proposed', 'accepted', 'confirmed')
        OR (e."state" = 'delivered' AND e."accepted_at" > $1::timestamptz - make_interval(months => p."capacity_months")))) AS "load"
  FROM "partner"."partner_profile" p
  WHERE (p."published" OR $3) AND ($2::uuid[] IS NULL OR p."id" = ANY($2::uuid[])) ORDER BY p."id"`;
const PAST = `
  SELECT "application_id" AS "applicationId", "partner_organisation_id" AS "partnerId", "state", "accepted_at" IS NOT NULL AS "accepted"
  FROM "partner"."engagement"
  WHERE "call_id" = $1 AND "state" IN ('declined', 'expired', 'refused', 'replaced', 'broken-off') AND "ended_with_application" = false`;
const ENGAGED = `
  SELECT "application_id" AS "id" FROM "partner"."engagement"
  WHERE "call_id" = $1 AND "state" IN ('proposed', 'accepted', 'confirmed', 'delivered')`;

/** Everything that the matching of a call rests on, in a handful of statements whatever the size of the call. */
@Injectable()
export class MatchingSituation {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly accreditations: AccreditationQueries,
    private readonly lexemes: LexemeQueries,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async read(scope: SituationScope): Promise<Situation> {
    const call = await this.programmes.openCall(null, scope.callId);
    const [needs, partners, past, envelopes] = await Promise.all([
      this.needs(scope, call),
      this.dataSource.query<PartnerRow[]>(PARTNERS, [scope.at, scope.partnerIds ?? null, scope.unpublishedToo ?? false]),
      this.dataSource.query<PastRow[]>(PAST, [scope.callId]),
      this.programmes.envelopesOfCall(scope.callId),
    ]);
    const partnerIds = partners.map(({ id }) => id);
    const everybody = [...new Set([...needs.map(({ organisationId }) => organisationId), ...partnerIds])];
    const [accreditations, organisations, links, similarity] = await Promise.all([
      this.accreditations.forMatching(call.programmeId, partnerIds),
      this.identity.organisationsOf(everybody),
      this.identity.groupLinks((text, values) => this.dataSource.query(text, [...(values ?? [])]), everybody),
      this.similarity(needs, partners),
    ]);
    const known = new Map(organisations.map((organisation) => [organisation.id, organisation]));
    const linked = groupsOf(links);
    const authorityOf = new Map(envelopes.map(({ id, authorityId }) => [id, authorityId]));
    const placeOf = placesIn(call.document, known);
    return {
      call,
      input: {
        applications: needs.map((need): MatchApplication => ({
          id: need.id,
          organisationId: need.organisationId,
          linkedOrganisationIds: linked(need.organisationId),
          authority: authorityOf.get(need.envelopeId ?? '') ?? '',
          need: { competences: need.competences, languages: need.languages, text: need.need ?? '', place: placeOf(need.organisationId) },
          refusedPartnerIds: past
            .filter((one) => one.applicationId === need.id && endedBy(one) === 'applicant')
            .map((one) => one.partnerId),
        })),
        partners: partners.map((partner): MatchPartner => {
          const { id, competences, languages, capacity, load } = partner;
          const mine = past.filter((one) => one.partnerId === id);
          return {
            id,
            organisationId: id,
            linkedOrganisationIds: linked(id),
            offer: { competences, languages, text: Object.values(writtenTexts(partner)).join('\n'), place: placeOf(id), capacity, load },
            accreditations: accreditations.get(id) ?? [],
            refusals: mine.filter(({ state }) => state === 'declined').length,
            refusedApplicationIds: mine.filter((one) => endedBy(one) === 'partner').map((one) => one.applicationId),
          };
        }),
        rules: rulesOf(call.document, scope.at),
        similarity,
        distanceKm,
      },
    };
  }

  private async needs(scope: SituationScope, call: OpenCall): Promise<readonly ApplicationForMatching[]> {
    if (scope.applicationIds) return this.applicants.applicationsForMatching(scope.applicationIds);
    const [open, engaged] = await Promise.all([
      this.applicants.applicationsOfCall(call.callId, ['eligible']),
      this.dataSource.query<{ id: string }[]>(ENGAGED, [call.callId]),
    ]);
    const taken = new Set(engaged.map(({ id }) => id));
    return open.filter(({ id }) => !taken.has(id));
  }

  private async similarity(
    needs: readonly ApplicationForMatching[],
    partners: readonly PartnerRow[],
  ): Promise<(applicationId: string, partnerId: string) => number> {
    const instruments = [...new Set(needs.map(({ instrument }) => instrument))];
    const each = await Promise.all(
      instruments.map((instrument) =>
        this.similarityFor(
          needs.filter((need) => need.instrument === instrument),
          partners.map((partner) => ({ id: partner.id, texts: writtenTexts(partner, instrument) })),
        ),
      ),
    );
    const of = new Map(needs.map(({ id, instrument }) => [id, each[instruments.indexOf(instrument)]]));
    return (applicationId, partnerId) => of.get(applicationId)?.(applicationId, partnerId) ?? 0;
  }

  /** Needs of one instrument beside what partners have written for it. */
  private async similarityFor(
    needs: readonly ApplicationForMatching[],
    partners: readonly { readonly id: string; readonly texts: PartnerTexts }[],
  ): Promise<(applicationId: string, partnerId: string) => number> {
    const offers = partners.flatMap(({ id, texts }) => Object.entries(texts).map(([language, text]) => ({ id, language, text })));
    const languages = [...new Set(offers.map(({ language }) => language))];
    // Which language a need is written in is not asked: it is read in each, and the best counts.
    const asked = needs.flatMap(({ id, need }) => languages.map((language) => ({ id, language, text: need ?? '' })));
    const [needed, offered] = await Promise.all([this.lexemes.of(asked), this.lexemes.of(offers)]);
    return offerSimilarity(needed, offered);
  }
}

/** Whose doing it was that a pair came to nothing: neither is proposed to the other again. */
function endedBy({ state, accepted }: PastRow): 'applicant' | 'partner' {
  if (state === 'declined' || state === 'broken-off') return 'partner';
  return state === 'expired' && !accepted ? 'partner' : 'applicant';
}

function placesIn(document: CallDocument, organisations: ReadonlyMap<string, Organisation>): (id: string) => Place {
  return (id) => {
    const nuts = organisations.get(id)?.nutsCode;
    if (nuts === undefined) throw new DomainError('organisation.not-found', { status: 404 });
    return { nuts, country: countryOfNuts(nuts), territory: territoryOf(document, nuts)?.key ?? null };
  };
}

function rulesOf(document: CallDocument, at: Date): MatchInput['rules'] {
  const { borderRule, territories, accreditation, refusalLimit } = document.partner;
  return { borderRule, partnerTerritories: territories, accreditation, refusalLimit, onDate: dayIn(document.timeZone, at) };
}

/** The calendar day, YYYY-MM-DD, in the call's time zone. */
export function dayIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
}
