import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, notFound } from '@traverse/kernel';
import { commandsFor, ProgrammeClock, type Tx } from '@traverse/platform';

import type { LegalParameter } from '../eligibility/legal-parameters.js';
import type { LegalParameterListDto, LegalParameterProposalDto } from './legal-parameter.dto.js';
import { LegalParameterProposal } from './legal-parameter.entity.js';
import { legalParameterProposalWorkflow } from './legal-parameter-proposal.workflow.js';

const FIGURES = `"code", "value", "valid_from"::text AS "validFrom", "valid_to"::text AS "validTo", "legal_basis" AS "legalBasis", "url"`;
const ON = `
  SELECT DISTINCT ON ("code") ${FIGURES}
  FROM "programme"."legal_parameter" WHERE "valid_from" <= $1::date AND ("valid_to" IS NULL OR "valid_to" >= $1::date)
  ORDER BY "code", "valid_from" DESC, "revision" DESC`;
const ALL = `
  SELECT p."id", ${FIGURES}, p."revision", p."id" = first_value(p."id") OVER (
    PARTITION BY p."code" ORDER BY (p."valid_from" <= $1::date AND (p."valid_to" IS NULL OR p."valid_to" >= $1::date)) DESC, p."valid_from" DESC, p."revision" DESC
  ) AND p."valid_from" <= $1::date AND (p."valid_to" IS NULL OR p."valid_to" >= $1::date) AS "holds"
  FROM "programme"."legal_parameter" p ORDER BY "code", "valid_from" DESC, "revision" DESC`;

@Injectable()
export class ParameterQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ProgrammeClock,
  ) {}

  /** The figures that hold on this day (UTC). */
  on(day: Date, tx?: Tx): Promise<LegalParameter[]> {
    const values = [day.toISOString().slice(0, 10)];
    return tx ? tx.sql<LegalParameter>(ON, values) : this.dataSource.query(ON, values);
  }

  /** Every row there ever was, by code, the newest first. */
  async all(): Promise<LegalParameterListDto> {
    const today = this.clock.now().toISOString().slice(0, 10);
    return { today, items: await this.dataSource.query(ALL, [today]) };
  }

  /** What waits for a second administrator, then what was decided, the newest first. */
  async proposals(actor: Actor): Promise<LegalParameterProposalDto[]> {
    const rows = await this.dataSource
      .getRepository(LegalParameterProposal)
      .createQueryBuilder('p')
      .orderBy(`p.state = 'proposed'`, 'DESC')
      .addOrderBy('p.id', 'DESC')
      .take(100)
      .getMany();
    return this.views(actor, rows);
  }

  async proposal(actor: Actor, id: string): Promise<LegalParameterProposalDto> {
    const row = await this.dataSource.getRepository(LegalParameterProposal).findOneBy({ id });
    const [view] = row ? await this.views(actor, [row]) : [];
    if (!view) throw notFound('legal-parameter-proposal');
    return view;
  }

  private async views(actor: Actor, rows: readonly LegalParameterProposal[]): Promise<LegalParameterProposalDto[]> {
    // A page of at most a hundred proposals, on a handful of days.
    const days = [...new Set(rows.map(({ validFrom }) => validFrom))];
    const figures = new Map(await Promise.all(days.map(async (day) => [day, await this.on(new Date(day))] as const)));
    return rows.map((row) => ({
      ...{ id: row.id, state: row.state, code: row.code, value: row.value, validFrom: row.validFrom, validTo: row.validTo },
      ...{ legalBasis: row.legalBasis, url: row.url, reason: row.reason, proposedById: row.proposedById, decidedById: row.decidedById },
      valueBefore: figures.get(row.validFrom)?.find(({ code }) => code === row.code)?.value ?? null,
      createdAt: row.createdAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      allowedCommands: commandsFor(legalParameterProposalWorkflow, row, actor, undefined),
    }));
  }
}
