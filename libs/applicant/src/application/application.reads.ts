import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { notFound } from '@traverse/kernel';
import { IdentityFacade } from '@traverse/identity';
import type { Tx } from '@traverse/platform';
import { type AnswerFacts, answerFacts, ProgrammeFacade } from '@traverse/programme';

import { Application } from './application.entity.js';
import { type ApplicationState, applicationStates } from './application.states.js';

/** An application as lists of other contexts show it. */
export interface ApplicationSummary {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly state: ApplicationState;
  readonly callId: string;
  readonly callVersion: number;
  readonly programmeId: string;
  readonly instrument: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly nutsCode: string;
  readonly countryCode: string;
  readonly partnerOrganisationId: string | null;
  readonly partnerName: string | null;
  /** The one that the firm named when it applied. */
  readonly namedPartner: string | null;
  readonly requestedMinor: bigint | null;
  readonly currency: string;
  readonly envelopeId: string | null;
  readonly receivedAt: Date | null;
}

/** With what the answers mean: need, competences, languages. */
export type ApplicationForMatching = ApplicationSummary &
  Pick<AnswerFacts, 'need' | 'borderBenefit' | 'competences' | 'languages'> & {
    /** Where the firm had its seat when it sent the application: what its envelope was found by. */
    readonly seatNutsCode: string;
    /** What a decision under way would award it; null where none is under way. */
    readonly proposedMinor: bigint | null;
  };

type Row = Omit<ApplicationSummary, 'organisationName' | 'nutsCode' | 'countryCode' | 'partnerName' | 'requestedMinor'> & {
  readonly requestedMinor: string | null;
  readonly answers?: Record<string, unknown>;
  readonly seat?: string | null;
  readonly proposedMinor?: string | null;
};

const COLUMNS = `"id", "number", "title", "state", "call_id" AS "callId", "call_version" AS "callVersion", "programme_id" AS "programmeId",
  "instrument", "organisation_id" AS "organisationId", "partner_organisation_id" AS "partnerOrganisationId",
  "snapshot"->'partner'->>'name' AS "namedPartner", "requested_minor" AS "requestedMinor", "currency", "envelope_id" AS "envelopeId", "received_at" AS "receivedAt"`;
const BY_IDS = `SELECT ${COLUMNS} FROM "applicant"."application" WHERE "id" = ANY($1::uuid[]) ORDER BY "number"`;
// What was submitted is what counts, not what a returned application is being changed to.
const WITH_ANSWERS = `SELECT ${COLUMNS}, COALESCE("snapshot"->'answers', "answers") AS "answers",
  "snapshot"->'organisation'->>'nutsCode' AS "seat", "proposed_minor" AS "proposedMinor" FROM "applicant"."application"`;
const FOR_MATCHING = `${WITH_ANSWERS} WHERE "id" = ANY($1::uuid[]) ORDER BY "number"`;
const OF_CALL = `${WITH_ANSWERS} WHERE "call_id" = $1 AND "state" = ANY($2::text[]) ORDER BY "number"`;
const STANDING = `
  SELECT "id", "snapshot"->'organisation'->>'nutsCode' AS "seatNutsCode", coalesce("proposed_minor", "granted_minor") AS "grantedMinor"
  FROM "applicant"."application"
  WHERE ("envelope_id" = $1 AND (("state" = 'approved' AND "granted_minor" > 0) OR "proposed_minor" > 0)) OR "id" = ANY($2::uuid[]) ORDER BY "id"`;

const OF_PARTIES = `
  SELECT "id" FROM "applicant"."application" WHERE "organisation_id" = ANY($1::uuid[]) OR "partner_organisation_id" = ANY($1::uuid[])`;
const HELD = `
  SELECT "id", "call_version" AS "callVersion", "state", "earmarked_minor" AS "earmarkedMinor", "currency" FROM "applicant"."application"
  WHERE "call_id" = $1 AND "state" IN ('eligible', 'partnered') AND "earmarked_minor" IS NOT NULL ORDER BY "number"`;

/** What an application of a first-come call holds. */
export interface HeldPlace {
  readonly id: string;
  readonly callVersion: number;
  readonly state: 'eligible' | 'partnered';
  readonly earmarkedMinor: bigint;
  readonly currency: string;
}

/** Where an application stands in an envelope that several territories share. */
export interface ApplicationStanding {
  readonly id: string;
  /** Of the seat at submission. */
  readonly seatNutsCode: string | null;
  /** What it holds of its award, or would be awarded by the decision under way; null before. */
  readonly grantedMinor: bigint | null;
}

@Injectable()
export class ApplicationReads {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async one(id: string): Promise<Application> {
    const application = await this.dataSource.manager.findOneBy(Application, { id });
    if (!application) throw notFound('application');
    return application;
  }

  async summaries(ids: readonly string[]): Promise<ApplicationSummary[]> {
    return ids.length === 0 ? [] : this.named(await this.dataSource.query<Row[]>(BY_IDS, [ids]));
  }

  async forMatching(ids: readonly string[]): Promise<ApplicationForMatching[]> {
    return ids.length === 0 ? [] : this.explained(await this.dataSource.query<Row[]>(FOR_MATCHING, [ids]));
  }

  async ofCall(callId: string, states?: readonly ApplicationState[]): Promise<ApplicationForMatching[]> {
    const wanted = states ?? applicationStates.filter((state) => !['draft', 'sketched', 'shortlisted', 'withdrawn'].includes(state));
    return this.explained(await this.dataSource.query<Row[]>(OF_CALL, [callId, wanted]));
  }

  async standing(tx: Tx, envelopeId: string, others: readonly string[]): Promise<ApplicationStanding[]> {
    const rows = await tx.sql<Omit<ApplicationStanding, 'grantedMinor'> & { grantedMinor: string | null }>(STANDING, [envelopeId, others]);
    return rows.map((row) => ({ ...row, grantedMinor: row.grantedMinor === null ? null : BigInt(row.grantedMinor) }));
  }

  async ofParties(organisationIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (organisationIds.length === 0) return new Set();
    return new Set((await this.dataSource.query<{ id: string }[]>(OF_PARTIES, [organisationIds])).map(({ id }) => id));
  }

  async heldPlaces(callId: string): Promise<HeldPlace[]> {
    const rows = await this.dataSource.query<(Omit<HeldPlace, 'earmarkedMinor'> & { earmarkedMinor: string })[]>(HELD, [callId]);
    return rows.map((row) => ({ ...row, earmarkedMinor: BigInt(row.earmarkedMinor) }));
  }

  private async explained(rows: readonly Row[]): Promise<ApplicationForMatching[]> {
    const named = await this.named(rows);
    return Promise.all(
      rows.map(async ({ answers, seat, proposedMinor }, i) => {
        const summary = named[i] as ApplicationSummary;
        const { document } = await this.programmes.callVersion(summary.callId, summary.callVersion);
        const { need, borderBenefit, competences, languages } = answerFacts(document, summary.instrument, answers ?? {});
        const known = { seatNutsCode: seat ?? summary.nutsCode, proposedMinor: proposedMinor == null ? null : BigInt(proposedMinor) };
        return { ...summary, ...known, need, borderBenefit, competences, languages };
      }),
    );
  }

  private async named(rows: readonly Row[]): Promise<ApplicationSummary[]> {
    const ids = new Set(rows.flatMap((row) => [row.organisationId, ...(row.partnerOrganisationId ? [row.partnerOrganisationId] : [])]));
    const organisations = new Map((await this.identity.organisationsOf([...ids])).map((one) => [one.id, one]));
    return rows.map(({ answers: _answers, seat: _seat, proposedMinor: _proposed, requestedMinor, ...row }) => {
      const organisation = organisations.get(row.organisationId);
      return {
        ...row,
        requestedMinor: requestedMinor === null ? null : BigInt(requestedMinor),
        organisationName: organisation?.name ?? '',
        nutsCode: organisation?.nutsCode ?? '',
        countryCode: organisation?.countryCode ?? '',
        partnerName: row.partnerOrganisationId ? (organisations.get(row.partnerOrganisationId)?.name ?? null) : null,
      };
    });
  }
}
