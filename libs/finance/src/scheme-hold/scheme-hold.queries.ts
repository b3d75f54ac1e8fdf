import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import type { Actor } from '@traverse/kernel';
import { commandsFor, newestFirst, notFoundUnless } from '@traverse/platform';
import { ProgrammeFacade, textIn } from '@traverse/programme';

import { CLAIM_STAFF, inProgrammes, isStaffOf } from '../finance.scope.js';
import { type FinanceListQueryDto, inStates } from '../list-query.dto.js';
import type { SchemeHoldDto, SchemeHoldPageDto } from './scheme-hold.dto.js';
import { SchemeHold } from './scheme-hold.entity.js';
import { schemeHoldWorkflow } from './scheme-hold.workflow.js';

@Injectable()
export class SchemeHoldQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async list(actor: Actor, filter: FinanceListQueryDto, language: string): Promise<SchemeHoldPageDto> {
    const query = this.dataSource.getRepository(SchemeHold).createQueryBuilder('h');
    const { items, nextCursor } = await newestFirst(inStates(inProgrammes(query, 'h', actor, CLAIM_STAFF), filter), filter);
    return { items: await this.views(actor, items, language), nextCursor };
  }

  async one(actor: Actor, id: string, language: string): Promise<SchemeHoldDto> {
    const row = await this.dataSource.getRepository(SchemeHold).findOneBy({ id });
    notFoundUnless(row !== null && isStaffOf(actor, CLAIM_STAFF, row.programmeId), 'scheme-hold');
    const [view] = await this.views(actor, [row], language);
    notFoundUnless(view !== undefined, 'scheme-hold');
    return view;
  }

  private async views(actor: Actor, rows: readonly SchemeHold[], language: string): Promise<SchemeHoldDto[]> {
    const callIds = [...new Set(rows.map(({ callId }) => callId))];
    const [people, calls] = await Promise.all([
      this.identity.peopleByIds([...new Set(rows.flatMap(({ openedById }) => openedById ?? []))]),
      Promise.all(callIds.map((id) => this.programmes.call(id))),
    ]);
    return rows.map((row) => {
      const { id, callId, state, detail } = row;
      const title = calls.find((call) => call.id === callId)?.title;
      return {
        ...{ id, callId, state, detail },
        callTitle: title ? textIn(title, language) : '',
        openedBy: people.find(({ personId }) => personId === row.openedById)?.name ?? null,
        createdAt: row.createdAt.toISOString(),
        releasedAt: row.releasedAt?.toISOString() ?? null,
        allowedCommands: commandsFor(schemeHoldWorkflow, row, actor, undefined),
      };
    });
  }
}
