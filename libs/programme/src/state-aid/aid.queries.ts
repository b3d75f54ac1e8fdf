import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade, type Organisation } from '@traverse/identity';
import { type Actor, formatDecimal, hasStaffRole } from '@traverse/kernel';
import { ProgrammeClock } from '@traverse/platform';

import { ParameterQueries } from '../parameter/parameter.queries.js';
import type { AidDto, AidRoomDto, CompanyAidDto, RegisterEntryDto } from './aid.dto.js';
import { Aid } from './aid.entity.js';
import { assessAid } from './assess-aid.js';
import { OwnershipGraphs } from './ownership-graphs.js';

/** Staff who read the register of their programme. */
export const READERS = ['officer', 'approver', 'auditor'] as const;
const MOST = 500;

/** Which number identifies a company, and what kind of number it is. */
function nationalId({ registrationNumber, vatNumber }: Organisation): { id: string | null; type: string | null } {
  if (registrationNumber) return { id: registrationNumber, type: 'registration-number' };
  return { id: vatNumber, type: vatNumber ? 'vat-number' : null };
}

@Injectable()
export class AidQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
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

  /** What the central register must be told, the most urgent first. */
  async register(actor: Actor, state?: string): Promise<RegisterEntryDto[]> {
    const query = this.dataSource.getRepository(Aid).createQueryBuilder('a').where(`a.registerState <> 'not-due'`);
    if (state) query.andWhere('a.registerState = :state', { state });
    if (!actor.staff.some(({ programmeId }) => programmeId === null))
      query.andWhere('a.programmeId = ANY(:programmes)', { programmes: actor.staff.flatMap(({ programmeId }) => programmeId ?? []) });
    const rows = await query.orderBy('a.registerDueOn').addOrderBy('a.id').take(MOST).getMany();
    const seen = rows.filter(({ programmeId }) => READERS.some((role) => hasStaffRole(actor, role, programmeId)));
    const firms = await this.identity.organisationsOf([...new Set(seen.map(({ organisationId }) => organisationId))]);
    return seen.flatMap((row) => {
      const firm = firms.find(({ id }) => id === row.organisationId);
      return firm && row.grantDate && row.registerDueOn ? [entryOf(row, firm, row.grantDate, row.registerDueOn)] : [];
    });
  }
}

function entryOf(row: Aid, firm: Organisation, grantDate: string, dueOn: string): RegisterEntryDto {
  const { id, type } = nationalId(firm);
  return {
    ...{ id: row.id, status: row.registerState, dueOn, registerReference: row.registerReference, grantDate },
    ...{ authorityName: row.authorityName, authorityId: row.authorityId ?? '', authorityCountry: row.memberState },
    ...{ beneficiaryName: firm.name, beneficiaryNationalId: id, beneficiaryIdType: type, beneficiaryCountry: firm.countryCode },
    beneficiarySizeClass: row.sizeClass,
    aidAmount: formatDecimal(row.eurMinor ?? 0n, 'EUR'),
    instrument: 'grant',
    nace21: row.nace,
    regulation: 'Regulation (EU) 2023/2831',
    internalRef: row.reference,
    financingBody: row.authorityName,
  };
}

const viewOf = (row: Aid): AidDto => ({
  ...{ id: row.id, kind: row.kind, awardId: row.awardId, organisationId: row.organisationId, authorityName: row.authorityName },
  ...{ memberState: row.memberState, route: row.route, legalBasis: row.legalBasis, reference: row.reference, currency: row.currency },
  ...{ state: row.state, grantDate: row.grantDate, assessment: row.assessment },
  amount: formatDecimal(row.amountMinor, row.currency),
  notice: row.notice ? { ...row.notice, paragraphs: [...row.notice.paragraphs] } : null,
});
