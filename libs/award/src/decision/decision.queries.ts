import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { EvaluatorFacade } from '@traverse/evaluator';
import { IdentityFacade } from '@traverse/identity';
import { type Actor, formatDecimal, hasStaffRole, type Page } from '@traverse/kernel';
import { commandsFor, newestFirst, notFoundUnless, type Reader } from '@traverse/platform';

import { Appeal, AppealFile } from '../appeal/appeal.entity.js';
import type { AppealDto } from '../appeal/appeal-view.dto.js';
import { appealView } from '../appeal/appeal-view.js';
import { tookPart } from '../appeal/took-part.js';
import { conditionsOf, type StatedCondition } from './conditions.js';
import { maySeeDecision, seenBy } from './confirm-decision.js';
import type { ConditionDto, DecisionDto } from './decision.dto.js';
import { Decision, DecisionConfirmation } from './decision.entity.js';
import { DecisionStanding } from './decision-standing.js';
import { decisionWorkflow } from './decision.workflow.js';

export interface DecisionFilter {
  readonly callId?: string;
  readonly state?: string;
  /** `me`: the reader could confirm it now. */
  readonly waits?: 'me';
  readonly cursor?: string;
  readonly limit?: number;
}

const STAFF = ['officer', 'approver', 'auditor', 'finance-officer', 'finance-approver'] as const;

/** Decisions as staff see them: a handful of queries a page, whatever its length. */
@Injectable()
export class DecisionQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
    private readonly evaluators: EvaluatorFacade,
    private readonly standing: DecisionStanding,
  ) {}

  async list(actor: Actor, filter: DecisionFilter): Promise<Page<DecisionDto>> {
    const query = this.dataSource.getRepository(Decision).createQueryBuilder('d');
    if (filter.callId) query.andWhere('d.callId = :callId', { callId: filter.callId });
    if (filter.state) query.andWhere('d.state = :state', { state: filter.state });
    if (filter.waits === 'me') waitsFor(query, actor);
    const page = await newestFirst(seenBy(query, actor), filter);
    return { items: await this.views(actor, page.items), nextCursor: page.nextCursor };
  }

  async one(actor: Actor, id: string): Promise<DecisionDto> {
    const row = await this.dataSource.getRepository(Decision).findOneBy({ id });
    notFoundUnless(row !== null && maySeeDecision(actor, row), 'decision');
    const [view] = await this.views(actor, [row]);
    notFoundUnless(view !== undefined, 'decision');
    return view;
  }

  private async views(actor: Actor, rows: readonly Decision[]): Promise<DecisionDto[]> {
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    const read: Reader = (text, values) => this.dataSource.query(text, values as unknown[]);
    const appealed = rows.filter(({ state }) => state === 'appealed');
    const told = rows.filter(({ state }) => state === 'communicated');
    const [confirmations, applications, conditions, appealOf, part, standing] = await Promise.all([
      this.dataSource.manager.find(DecisionConfirmation, { where: { decisionId: In(ids) }, order: { level: 'ASC' } }),
      this.applicants.summaries(rows.map((row) => row.applicationId)),
      conditionsOf(read, ids),
      this.appeals(ids),
      tookPart(read, this.evaluators, appealed),
      this.standing.of(told),
    ]);
    const people = await this.identity.peopleByIds([
      ...confirmations.map((c) => c.personId),
      ...rows.flatMap((row) => row.recommendedById ?? []),
      ...conditions.flatMap(({ metById }) => metById ?? []),
    ]);
    const nameOf = (id: string | null): string | null => people.find((person) => person.personId === id)?.name ?? null;
    return rows.map((row) => {
      const mine = confirmations.filter((c) => c.decisionId === row.id && c.round === row.earmarks);
      const stated = conditions.filter(({ decisionId }) => decisionId === row.id);
      const application = applications.find((a) => a.id === row.applicationId);
      return {
        id: row.id,
        applicationId: row.applicationId,
        applicationNumber: application?.number ?? '',
        title: application?.title ?? '',
        applicantName: application?.organisationName ?? '',
        callId: row.callId,
        envelopeId: row.envelopeId,
        state: row.state,
        outcome: row.outcome,
        amount: formatDecimal(row.amountMinor, row.currency),
        currency: row.currency,
        levelsNeeded: row.levelsNeeded,
        levelsDone: mine.length,
        recommendedBy: nameOf(row.recommendedById),
        confirmedBy: mine.map((c) => nameOf(c.personId) ?? ''),
        reason: row.reason,
        ineligible: row.ineligible,
        conditions: stated.map((one) => conditionView(one, nameOf(one.metById))),
        appeal: appealOf(row.id),
        createdAt: row.createdAt.toISOString(),
        communicatedAt: row.communicatedAt?.toISOString() ?? null,
        appealUntilAt: row.appealUntilAt?.toISOString() ?? null,
        allowedCommands: mayDecide(actor, row)
          ? commandsFor(decisionWorkflow, row, actor, {
              confirmedBy: mine.map((c) => c.personId),
              ...(part.has(row.id) ? { tookPart: part.get(row.id) } : {}),
              openConditions: stated.filter(({ metAt }) => metAt === null).length,
              ...standing.get(row.id),
            })
          : [],
      };
    });
  }

  private async appeals(decisionIds: readonly string[]): Promise<(decisionId: string) => AppealDto | null> {
    const { manager } = this.dataSource;
    const appeals = await manager.findBy(Appeal, { decisionId: In(decisionIds) });
    const files = await manager.find(AppealFile, { where: { appealId: In(appeals.map(({ id }) => id)) }, order: { id: 'ASC' } });
    return (id) =>
      appealView(
        appeals.find(({ decisionId }) => decisionId === id),
        files,
      );
  }
}

function conditionView({ id, text, metAt }: StatedCondition, metBy: string | null): ConditionDto {
  return { id, text, metAt: metAt?.toISOString() ?? null, metBy };
}

/** Recommended by somebody else, not confirmed by this person in this round, in a programme where they approve: what the guards of `confirm` let pass. */
function waitsFor(query: SelectQueryBuilder<Decision>, actor: Actor): void {
  const approves = actor.staff.filter(({ role }) => role === 'approver').map(({ programmeId }) => programmeId);
  query
    .andWhere(`d.state = 'recommended'`)
    .andWhere('d.recommendedById IS DISTINCT FROM :me', { me: actor.personId })
    .andWhere((q) => {
      const mine = q
        .subQuery()
        .select('1')
        .from(DecisionConfirmation, 'c')
        .where('c.decisionId = d.id AND c.round = d.earmarks AND c.personId = :me');
      return `NOT EXISTS ${mine.getQuery()}`;
    });
  if (!approves.includes(null)) query.andWhere('d.programmeId = ANY(:approves)', { approves });
}

function mayDecide(actor: Actor, row: Decision): boolean {
  return STAFF.some((role) => hasStaffRole(actor, role, row.programmeId));
}
