import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import type { AgreementTextsDto, TextVersionDto } from './agreement-text.dto.js';
import { AgreementText } from './agreement-text.entity.js';
import { blockPlaceholders } from './compose-text.js';

const STAFF = ['officer', 'approver', 'auditor'] as const;

/** What the agreements of a call say, by language: the wording of the house and what the call says in its place. */
@Injectable()
export class AgreementTextQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async ofCall(actor: Actor, callId: string): Promise<AgreementTextsDto> {
    const { programmeId } = await this.programmes.call(callId);
    notFoundUnless(
      STAFF.some((role) => hasStaffRole(actor, role, programmeId)),
      'call',
    );
    const rows = await this.dataSource.manager.find(AgreementText, {
      where: { scope: In(['base', callId]) },
      order: { language: 'ASC', version: 'DESC' },
    });
    const people = await this.identity.peopleByIds(rows.flatMap(({ writtenById }) => writtenById ?? []));
    const view = ({ id, version, blocks, reason, writtenById, writtenAt }: AgreementText): TextVersionDto => ({
      ...{ id, version, blocks: [...blocks], reason, writtenAt: writtenAt.toISOString() },
      writtenBy: people.find(({ personId }) => personId === writtenById)?.name ?? null,
    });
    const bases = rows.filter(({ scope }) => scope === 'base');
    const newest = bases.filter((row, i) => bases.findIndex(({ language }) => language === row.language) === i);
    return {
      items: newest.map((base) => ({
        language: base.language,
        base: view(base),
        own: rows.filter(({ scope, language }) => scope === callId && language === base.language).map(view),
      })),
      placeholders: [...blockPlaceholders],
    };
  }
}
