import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade, type ApplicationSummary } from '@traverse/applicant';
import { type Actor, DomainError, formatDecimal, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import type { RankedApplicationDto, RankingDto, RankingExportDto } from './ranking.dto.js';
import { Ranking } from './ranking.entity.js';
import { RankingSuperseded } from './ranking-superseded.entity.js';
import type { RankedApplication, RankingResult, RankingSnapshot } from './ranking.types.js';

/** The latest frozen ranking of a call. */
@Injectable()
export class RankingQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  latest(callId: string): Promise<Ranking | null> {
    return this.dataSource
      .getRepository(Ranking)
      .createQueryBuilder('r')
      .where('r.callId = :callId', { callId })
      .orderBy('r.version', 'DESC')
      .getOne();
  }

  byId(id: string): Promise<Ranking | null> {
    return this.dataSource.getRepository(Ranking).findOneBy({ id });
  }

  private ofVersion(callId: string, version: number): Promise<Ranking | null> {
    return Number.isSafeInteger(version) ? this.dataSource.getRepository(Ranking).findOneBy({ callId, version }) : Promise.resolve(null);
  }

  /** When it ceased to hold; null while it does. */
  async supersededAt(rankingId: string): Promise<Date | null> {
    return (await this.dataSource.getRepository(RankingSuperseded).findOneBy({ rankingId }))?.at ?? null;
  }

  /** All of them, oldest first. */
  all(callId: string): Promise<Ranking[]> {
    return this.dataSource.getRepository(Ranking).find({ where: { callId }, order: { version: 'ASC' } });
  }

  /** Without the cases of the reader's own organisations: of those they hear what applicants are told. */
  async view(actor: Actor, callId: string): Promise<RankingDto> {
    const ranking = await this.visible(actor, callId);
    const own = await this.applicants.ownApplications(actor);
    const ranked = (ranking.result as RankingResult).applications.filter(({ applicationId }) => !own.has(applicationId));
    const [applications, envelopes] = await Promise.all([
      this.applicants.summaries(ranked.map((entry) => entry.applicationId)),
      this.programmes.envelopesOfCall(callId),
    ]);
    const known = new Map(applications.map((application) => [application.id, application]));
    const keys = new Map(envelopes.map((envelope) => [envelope.id, envelope.key]));
    return {
      id: ranking.id,
      callId,
      version: ranking.version,
      hash: ranking.hash,
      frozenAt: ranking.frozenAt.toISOString(),
      supersededAt: (await this.supersededAt(ranking.id))?.toISOString() ?? null,
      applications: ranked.map((entry) => rankedView(entry, known.get(entry.applicationId), keys.get(entry.envelopeId) ?? '')),
    };
  }

  /** What `cli verify ranking` recomputes from alone. 403 for a party of one of the applications: nothing can be left out of it. */
  async export(actor: Actor, callId: string): Promise<RankingExportDto> {
    const { hash, snapshot, result } = await this.visible(actor, callId);
    const own = await this.applicants.ownApplications(actor);
    if ((snapshot as RankingSnapshot).applications.some(({ id }) => own.has(id)))
      throw new DomainError('evaluator.own-case', { status: 403 });
    return { hash, snapshot, result };
  }

  /** The latest one, or this version, for who may read it; 404 for everybody else. */
  async visible(actor: Actor, callId: string, version?: number): Promise<Ranking> {
    const ranking = version === undefined ? await this.latest(callId) : await this.ofVersion(callId, version);
    notFoundUnless(
      ranking !== null && (['officer', 'approver', 'auditor'] as const).some((role) => hasStaffRole(actor, role, ranking.programmeId)),
      'ranking',
    );
    return ranking;
  }
}

export function rankedView(entry: RankedApplication, known: ApplicationSummary | undefined, envelopeKey: string): RankedApplicationDto {
  return {
    applicationId: entry.applicationId,
    number: entry.number,
    title: known?.title ?? '',
    applicantName: known?.organisationName ?? '',
    envelopeId: entry.envelopeId,
    envelopeKey,
    rank: entry.rank,
    total: entry.total,
    criteria: { ...entry.criteria },
    outcome: entry.outcome,
    reasons: [...entry.reasons],
    requested: formatDecimal(BigInt(entry.requestedMinor), entry.currency),
    offered: formatDecimal(BigInt(entry.offeredMinor), entry.currency),
    currency: entry.currency,
    reservePosition: entry.reservePosition,
    state: known?.state ?? '',
  };
}
