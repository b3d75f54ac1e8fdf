import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { formatDecimal } from '@traverse/kernel';
import { ProgrammeClock } from '@traverse/platform';

import { ParameterQueries } from '../parameter/parameter.queries.js';
import type { AidDto, AidRoomDto, CompanyAidDto } from './aid.dto.js';
import { Aid } from './aid.entity.js';
import { assessAid } from './assess-aid.js';
import { OwnershipGraphs } from './ownership-graphs.js';

const MOST = 500;

@Injectable()
export class AidQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly parameters: ParameterQueries,
    private readonly clock: ProgrammeClock,
    private readonly graphs: OwnershipGraphs,
  ) {}

  /**
   * Aid of a company, and what is left today of the ceilings of its undertaking, over everybody's aid. Staff of these programmes see their awards and
   * what the company declares; null: all. Says nothing about who may ask.
   */
  async ofCompany(organisationId: string, programmes: readonly string[] | null): Promise<CompanyAidDto> {
    const aids = this.dataSource.getRepository(Aid);
    const members = await this.graphs.undertakingOf((text, values) => this.dataSource.query(text, [...(values ?? [])]), organisationId);
    const [own, counted] = await Promise.all([
      aids.find({ where: { organisationId }, order: { id: 'DESC' }, take: MOST }),
      aids
        .createQueryBuilder('a')
        .where('a.organisationId = ANY(:ids)', { ids: [...members] })
        .getMany(),
    ]);
    const shown = own.filter(({ kind, programmeId }) => kind === 'declared' || (programmes?.includes(programmeId ?? '') ?? true));
    return { items: shown.map(viewOf), room: await this.room(counted) };
  }

  private async room(counted: readonly Aid[]): Promise<AidRoomDto[]> {
    const now = this.clock.now();
    const params = await this.parameters.on(now);
    const deMinimis = counted.filter(({ route }) => route === 'DE_MINIMIS');
    return [...new Set(deMinimis.map(({ memberState }) => memberState))].sort().flatMap((memberState) => {
      const question = { route: 'DE_MINIMIS' as const, memberState, project: '', eurMinor: 0n, on: now.toISOString().slice(0, 10) };
      const answer = assessAid(params, { ...question, sizeClass: null, intensityBps: null, held: deMinimis });
      const { ceiling, used, remaining, since } = answer;
      return ceiling !== null && used !== null && remaining !== null && since !== null
        ? [{ memberState, ceiling, used, remaining, since }]
        : [];
    });
  }
}

const viewOf = (row: Aid): AidDto => ({
  ...{ id: row.id, kind: row.kind, awardId: row.awardId, organisationId: row.organisationId, authorityName: row.authorityName },
  ...{ memberState: row.memberState, route: row.route, legalBasis: row.legalBasis, reference: row.reference, currency: row.currency },
  ...{ state: row.state, grantDate: row.grantDate, assessment: row.assessment },
  amount: formatDecimal(row.amountMinor, row.currency),
  notice: row.notice ? { language: row.notice.language, title: row.notice.title, paragraphs: [...row.notice.paragraphs] } : null,
});
