import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, IsNull, Not } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, formatDecimal, isMemberOf } from '@traverse/kernel';
import { commandsFor, notFoundUnless, ProgrammeClock } from '@traverse/platform';

import { conditionsOf, type StatedCondition } from '../decision/conditions.js';
import { maySeeDecision } from '../decision/confirm-decision.js';
import { Decision } from '../decision/decision.entity.js';
import { decisionWorkflow } from '../decision/decision.workflow.js';
import type { ToldDecisionDto, ToldDecisionsDto } from './appeal.dto.js';
import { appealView } from './appeal-view.js';
import { Appeal, AppealFile } from './appeal.entity.js';

/** What a company was told about an application, and what it has said against it. */
@Injectable()
export class ToldDecisionQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly clock: ProgrammeClock,
  ) {}

  /** For the company's people, and for staff who are no party. */
  async ofApplication(actor: Actor, applicationId: string): Promise<ToldDecisionsDto> {
    const { organisationId } = await this.applicants.application(applicationId);
    const { manager } = this.dataSource;
    const rows = await manager.find(Decision, {
      where: { applicationId, communicatedAt: Not(IsNull()) },
      order: { communicatedAt: 'ASC' },
    });
    const own = isMemberOf(actor, organisationId);
    notFoundUnless(own || (rows[0] !== undefined && maySeeDecision(actor, rows[0])), 'application');
    const ids = rows.map(({ id }) => id);
    const [conditions, appeals] = await Promise.all([
      conditionsOf((text, values) => this.dataSource.query(text, values as unknown[]), ids),
      manager.findBy(Appeal, { decisionId: In(ids) }),
    ]);
    const files = await manager.find(AppealFile, { where: { appealId: In(appeals.map(({ id }) => id)) }, order: { id: 'ASC' } });
    const last = rows.at(-1)?.id;
    return {
      items: rows.map((row) => ({
        ...told(
          row,
          conditions.filter(({ decisionId }) => decisionId === row.id),
        ),
        appeal: appealView(
          appeals.find(({ decisionId }) => decisionId === row.id),
          files,
        ),
        // Against the last word only: what came after it stands in its place.
        allowedCommands: own && row.id === last ? commandsFor(decisionWorkflow, row, actor, { at: this.clock.now() }) : [],
      })),
    };
  }
}

/** The names of officers stay in the office. */
function told(row: Decision, conditions: readonly StatedCondition[]): Omit<ToldDecisionDto, 'appeal' | 'allowedCommands'> {
  const { id, state, outcome, ineligible, currency, reason } = row;
  return {
    ...{ id, state, outcome, ineligible, currency, reason },
    amount: formatDecimal(row.amountMinor, currency),
    conditions: conditions.map(({ id: condition, text, metAt }) => ({
      id: condition,
      text,
      metAt: metAt?.toISOString() ?? null,
      metBy: null,
    })),
    communicatedAt: row.communicatedAt?.toISOString() ?? '',
    appealUntilAt: row.appealUntilAt?.toISOString() ?? '',
  };
}
