import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, hasStaffRole } from '@traverse/kernel';
import { commandsFor, notFoundUnless, ProgrammeClock } from '@traverse/platform';
import { type CallDocument, ProgrammeFacade, textIn } from '@traverse/programme';

import { PhaseCalendar } from './phase-calendar.js';
import type { EvaluationPhaseDto, EvaluationTimelineDto, ReviewCountsDto } from './phase.dto.js';
import { EvaluationPhase } from './phase.entity.js';
import { datedPhases, phaseTermsOf } from './phase-times.js';
import { phaseWorkflow } from './phase.workflow.js';

const STAFF = ['officer', 'approver', 'auditor'] as const;
const COUNTS = `
  SELECT count(*) FILTER (WHERE "state" = 'invited')::int AS "invited", count(*) FILTER (WHERE "state" = 'submitted')::int AS "submitted",
    count(*) FILTER (WHERE "state" = 'accepted' AND "due_at" >= $2)::int AS "accepted", count(*) FILTER (WHERE "state" = 'accepted' AND "due_at" < $2)::int AS "overdue"
  FROM "evaluator"."assignment" WHERE "call_id" = $1 AND ($3::uuid IS NULL OR "evaluator_person_id" = $3)`;

/** Where the evaluation of a call stands and what comes next, for its evaluators and the staff of its programme. */
@Injectable()
export class PhaseQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly programmes: ProgrammeFacade,
    private readonly calendar: PhaseCalendar,
    private readonly clock: ProgrammeClock,
  ) {}

  async timeline(actor: Actor, callId: string, language: string): Promise<EvaluationTimelineDto> {
    const call = await this.programmes.call(callId);
    const staff = STAFF.some((role) => hasStaffRole(actor, role, call.programmeId));
    notFoundUnless(call.currentVersion > 0 && (staff || hasStaffRole(actor, 'evaluator', call.programmeId)), 'call');
    const { document } = await this.programmes.callVersion(callId, call.currentVersion);
    const now = this.clock.now();
    const terms = phaseTermsOf(document);
    const [counts] = await this.dataSource.query<ReviewCountsDto[]>(COUNTS, [callId, now, staff ? null : actor.personId]);
    return {
      callId,
      callTitle: textIn(call.title, language),
      timeZone: call.timeZone,
      now: now.toISOString(),
      basis: terms.basis,
      answerDays: terms.answerDays ?? null,
      phases: await this.phases(actor, callId, document, now),
      reviews: counts ?? { invited: 0, accepted: 0, overdue: 0, submitted: 0 },
    };
  }

  private async phases(actor: Actor, callId: string, document: CallDocument, now: Date): Promise<EvaluationPhaseDto[]> {
    const terms = phaseTermsOf(document);
    if (!document.evaluation) return [];
    if (terms.basis === 'days')
      return [each('reviews', terms.reviewDays), each('third-reviews', terms.thirdReviewDays ?? terms.reviewDays)].filter(
        ({ key }) => key === 'reviews' || document.evaluation?.divergencePercent !== null,
      );
    const said = datedPhases(document);
    const stored = await this.dataSource.getRepository(EvaluationPhase).findBy({ callId });
    return (await this.calendar.phases(document, callId)).map(({ key, startsAt, endsAt }) => {
      const row = stored.find((phase) => phase.key === key);
      return {
        key,
        // By the clock, not by when the worker came by.
        state: now < startsAt ? 'planned' : now <= endsAt ? 'open' : 'over',
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        days: null,
        extended: said.some((phase) => phase.key === key && phase.endsAt < endsAt),
        allowedCommands: row ? commandsFor(phaseWorkflow, row, actor) : [],
      };
    });
  }
}

function each(key: EvaluationPhaseDto['key'], days: number): EvaluationPhaseDto {
  return { key, state: 'each', startsAt: null, endsAt: null, days, extended: false, allowedCommands: [] };
}
