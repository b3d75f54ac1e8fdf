import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { type Actor, decodeCursor, type Page, toPage } from '@traverse/kernel';
import { commandsFor, notFoundUnless, WorkProgress } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import type { PageQueryDto } from '../list-query.dto.js';
import { partiesBy } from '../parties.js';
import { isStaffOf } from '../party-scope.js';
import type { AlternativesDto, MatchedApplicationDto, MatchingRunDto, MatchingRunListedDto } from './matching-run.dto.js';
import { type FittingPair, type MatchingExport, sealMatching } from './matching-proof.js';
import { moveCosts } from './move-costs.js';
import { MatchingRun, type Proposal } from './matching-run.entity.js';
import type { ProposedPair } from './match.js';
import { matchingRunWorkflow } from './matching-run.workflow.js';

const LISTED = `
  SELECT "id", "state", "version", "created_at" AS "createdAt", "call_id" AS "callId", "programme_id" AS "programmeId", "finished_at" AS "finishedAt",
    "sent_at" AS "sentAt", "applications", "partners", "total_fit" AS "totalFit", "problem",
    jsonb_array_length("proposal"->'pairs') AS "pairs", jsonb_array_length("proposal"->'unassigned') AS "unassigned"
  FROM "partner"."matching_run"`;
const OF_CALL = `${LISTED} WHERE "call_id" = $1 AND ($2::uuid IS NULL OR "id" < $2::uuid) ORDER BY "id" DESC LIMIT $3`;
const ENGAGEMENTS = `SELECT "id", "application_id" AS "applicationId", "state" FROM "partner"."engagement" WHERE "matching_run_id" = $1`;

type ListedRow = Pick<
  MatchingRun,
  | 'id'
  | 'state'
  | 'version'
  | 'createdAt'
  | 'callId'
  | 'programmeId'
  | 'finishedAt'
  | 'sentAt'
  | 'applications'
  | 'partners'
  | 'totalFit'
  | 'problem'
> & { readonly pairs: number | null; readonly unassigned: number | null };

/** Runs as staff see them; lists leave the proposals where they are. */
@Injectable()
export class MatchingRunQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly progress: WorkProgress,
  ) {}

  async ofCall(actor: Actor, callId: string, { cursor, limit: asked }: PageQueryDto): Promise<Page<MatchingRunListedDto>> {
    const call = await this.programmes.call(callId);
    notFoundUnless(call !== null && isStaffOf(actor, call.programmeId), 'call');
    const limit = Math.min(asked ?? 50, 200);
    const rows = await this.dataSource.query<ListedRow[]>(OF_CALL, [callId, cursor ? decodeCursor(cursor)[0] : null, limit + 1]);
    const page = toPage(rows, limit, (row) => [row.id]);
    return { items: page.items.map((row) => listed(actor, row)), nextCursor: page.nextCursor };
  }

  async one(actor: Actor, id: string): Promise<MatchingRunDto> {
    const run = await this.visible(actor, id);
    const proposal: Proposal = run.proposal ?? { pairs: [], unassigned: [] };
    const { pairs, unassigned } = proposal;
    const prices = (run.certificate?.partnerPrices ?? []).filter(({ price }) => price > 0).sort((a, b) => b.price - a.price);
    const [application, party, engagements, percentDone] = await Promise.all([
      this.applications([...pairs, ...unassigned].map(({ applicationId }) => applicationId)),
      partiesBy(this.identity, [
        ...pairs.map(({ partnerId }) => partnerId),
        ...unassigned.flatMap(({ nearestMisses }) => nearestMisses.map(({ partnerId }) => partnerId)),
        ...prices.map((price) => price.id),
      ]),
      this.dataSource.query<{ id: string; applicationId: string; state: string }[]>(ENGAGEMENTS, [id]),
      run.state === 'requested' ? this.progress.of(id) : null,
    ]);
    const counts = { pairs: run.proposal && pairs.length, unassigned: run.proposal && unassigned.length };
    return {
      ...listed(actor, { ...run, ...counts }),
      percentDone,
      proven: run.certificate !== null,
      currentFit: run.proposal && pairs.reduce((sum, { fit }) => sum + fit, 0),
      proposals: pairs.map(({ applicationId, partnerId, fit, parts, locked = false, byHand = false }) => {
        const engagement = engagements.find((known) => known.applicationId === applicationId);
        return {
          application: application(applicationId),
          partner: party(partnerId),
          fit,
          parts: [...parts],
          engagementId: engagement?.id ?? null,
          engagementState: engagement?.state ?? null,
          locked,
          byHand,
          notSent: [...(run.notSent?.find((known) => known.applicationId === applicationId)?.reasons ?? [])],
        };
      }),
      left: unassigned.map(({ applicationId, reasons, nearestMisses }) => ({
        application: application(applicationId),
        reasons: [...reasons],
        nearestMisses: nearestMisses.map(({ partnerId, fit, parts, reasons: why, takenAtFit }) => ({
          partner: party(partnerId),
          fit,
          parts: [...parts],
          reasons: [...why],
          takenAtFit,
        })),
      })),
      shortPartners: prices.map(({ id: partnerId, price }) => ({ partner: party(partnerId), price })),
    };
  }

  /** From what was solved: nothing is read or solved anew. */
  async alternatives(actor: Actor, id: string, applicationId: string): Promise<AlternativesDto> {
    const { instance, certificate, computed } = await this.visible(actor, id);
    const costs = instance && certificate && computed ? moveCosts({ instance, certificate, pairs: computed }, applicationId) : [];
    const party = await partiesBy(
      this.identity,
      costs.flatMap(({ partnerId }) => partnerId ?? []),
    );
    return { items: costs.map(({ partnerId, fit, cost }) => ({ partner: partnerId === null ? null : party(partnerId), fit, cost })) };
  }

  /** What was computed and proven: changes by hand are not in it. */
  async export(actor: Actor, id: string): Promise<MatchingExport> {
    const { instance, certificate, computed, totalFit } = await this.visible(actor, id);
    notFoundUnless(instance !== null && certificate !== null && computed !== null, 'matching-run');
    const pair = ({ applicationId, partnerId, fit }: ProposedPair): FittingPair => ({ applicationId, partnerId, fit });
    const [locked, pairs] = [computed.filter((one) => one.locked), computed.filter((one) => !one.locked)];
    return sealMatching({ instance, certificate, totalFit: totalFit ?? 0, locked: locked.map(pair), pairs: pairs.map(pair) });
  }

  private async visible(actor: Actor, id: string): Promise<MatchingRun> {
    const run = await this.dataSource.getRepository(MatchingRun).findOneBy({ id });
    notFoundUnless(run !== null && isStaffOf(actor, run.programmeId), 'matching-run');
    return run;
  }

  private async applications(ids: readonly string[]): Promise<(id: string) => MatchedApplicationDto> {
    const summaries = await this.applicants.summaries(ids);
    const [known, party] = [
      new Map(summaries.map((one) => [one.id, one])),
      await partiesBy(
        this.identity,
        summaries.map((one) => one.organisationId),
      ),
    ];
    return (id) => {
      const summary = known.get(id);
      return { ...party(summary?.organisationId ?? ''), applicationId: id, number: summary?.number ?? '', title: summary?.title ?? '' };
    };
  }
}

function listed(actor: Actor, row: ListedRow): MatchingRunListedDto {
  return {
    id: row.id,
    version: row.version,
    callId: row.callId,
    state: row.state,
    requestedAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    sentAt: row.sentAt?.toISOString() ?? null,
    applications: row.applications,
    partners: row.partners,
    pairs: row.pairs,
    unassigned: row.unassigned,
    totalFit: row.totalFit,
    problem: row.problem,
    allowedCommands: commandsFor(matchingRunWorkflow, row, actor),
  };
}
