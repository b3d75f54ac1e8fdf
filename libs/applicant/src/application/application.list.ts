import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Brackets, DataSource, type SelectQueryBuilder } from 'typeorm';

import { type Actor, formatDecimal } from '@traverse/kernel';
import { IdentityFacade } from '@traverse/identity';
import { commandsFor } from '@traverse/platform';
import { type CallSummary, ProgrammeFacade, textIn } from '@traverse/programme';

import { programmesRead } from '../applicant.access.js';
import type { ApplicationListedDto, ApplicationsAskedDto } from './application.dto.js';
import { Application } from './application.entity.js';
import { applicationWorkflow } from './application.workflow.js';

/** Everything that a row of a list or a guard looks at; answers and snapshots stay where they are. */
const COLUMNS = [
  'id',
  'number',
  'title',
  'state',
  'version',
  'callId',
  'programmeId',
  'instrument',
  'organisationId',
  'partnerOrganisationId',
  'requestedMinor',
  'currency',
  'envelopeId',
  'eligibility',
  'ineligibleFinalAt',
  'receivedAt',
  'returnDueAt',
  'twoStep',
  'savedAt',
] as const;

@Injectable()
export class ApplicationList {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  /** Newest first. Whoever is neither party nor staff sees nothing. */
  of(actor: Actor, asked: ApplicationsAskedDto, after: string | null, limit: number): Promise<Application[]> {
    const query = this.dataSource
      .getRepository(Application)
      .createQueryBuilder('a')
      .select(COLUMNS.map((column) => `a.${column}`))
      .where(new Brackets((or) => this.visibleTo(or as SelectQueryBuilder<Application>, actor, asked.mine === 'true')))
      .orderBy('a.id', 'DESC')
      .limit(limit);
    if (after) query.andWhere('a.id < :after', { after });
    if (asked.callId) query.andWhere('a.callId = :callId', { callId: asked.callId });
    if (asked.state) query.andWhere('a.state = :state', { state: asked.state });
    if (asked.q) query.andWhere(`(a.number ILIKE :q OR a.title ILIKE :q)`, { q: `%${asked.q.replaceAll(/[\\%_]/g, '\\$&')}%` });
    return query.getMany();
  }

  private visibleTo(or: Pick<SelectQueryBuilder<Application>, 'orWhere' | 'where'>, actor: Actor, mine: boolean): void {
    const parties = actor.memberships.map(({ organisationId }) => organisationId);
    or.where('a.organisationId = ANY(:parties)', { parties }).orWhere('a.partnerOrganisationId = ANY(:parties)', { parties });
    const programmes = programmesRead(actor);
    if (mine || programmes?.length === 0) return;
    if (programmes === null) or.orWhere('a.receivedAt IS NOT NULL');
    else or.orWhere('(a.receivedAt IS NOT NULL AND a.programmeId = ANY(:programmes))', { programmes });
  }

  /** Names of companies and calls by one query each, whatever the number of rows. */
  async views(actor: Actor, rows: readonly Application[], language: string): Promise<ApplicationListedDto[]> {
    if (rows.length === 0) return [];
    const organisationIds = rows.flatMap(({ organisationId, partnerOrganisationId }) => [
      organisationId,
      partnerOrganisationId ?? organisationId,
    ]);
    const [organisations, calls] = await Promise.all([
      this.identity.organisationsOf([...new Set(organisationIds)]),
      this.programmes.callsByIds([...new Set(rows.map(({ callId }) => callId))]),
    ]);
    return rows.map((row) => {
      const company = organisations.find(({ id }) => id === row.organisationId);
      const call = calls.find(({ id }) => id === row.callId);
      return {
        id: row.id,
        number: row.number,
        title: row.title,
        state: row.state,
        callId: row.callId,
        callTitle: call ? textIn(call.title, language) : '',
        instrument: row.instrument,
        instrumentTitle: textIn(call?.instruments.find(({ key }) => key === row.instrument)?.title ?? {}, language),
        organisationId: row.organisationId,
        organisationName: company?.name ?? '',
        countryCode: company?.countryCode ?? '',
        nutsCode: company?.nutsCode ?? '',
        partnerOrganisationId: row.partnerOrganisationId,
        partnerName: organisations.find(({ id }) => id === row.partnerOrganisationId)?.name ?? null,
        requested: row.requestedMinor === null ? null : formatDecimal(row.requestedMinor, row.currency),
        currency: row.currency,
        envelopeId: row.envelopeId,
        eligibility: row.eligibility,
        receivedAt: row.receivedAt?.toISOString() ?? null,
        savedAt: row.savedAt.toISOString(),
        dueAt: dueAt(row, call)?.toISOString() ?? null,
        allowedCommands: commandsFor(applicationWorkflow, row, actor),
      };
    });
  }
}

function dueAt(row: Application, call: CallSummary | undefined): Date | null {
  if (row.state === 'returned' || row.state === 'shortlisted') return row.returnDueAt;
  return row.state === 'draft' ? (call?.closesAt ?? null) : null;
}
