import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import type { Actor } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';

import { checkedExtension, type ExtensionInput } from '../phase/extension.js';
import { moveDue } from '../phase/move-phase.js';
import { PhaseCalendar } from '../phase/phase-calendar.js';
import { Assignment } from './assignment.entity.js';
import { isStaffOn } from './case-staff.js';

/** An officer gives one evaluator more time, with a reason: at most until the call is ranked. */
@Injectable()
export class ExtendAssignment {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
    private readonly calendar: PhaseCalendar,
  ) {}

  execute(actor: Actor, id: string, input: ExtensionInput): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const assignment = await tx.lock(Assignment, id);
      const application = await this.applicants.application(assignment.applicationId);
      notFoundUnless(isStaffOn(actor, ['officer'], application), 'assignment');
      const rankingUntil = await this.calendar.endOf(assignment.callId, 'ranking');
      const { until, reason } = checkedExtension(input, assignment.dueAt, tx.now, rankingUntil ?? undefined);
      moveDue(tx, assignment, until, reason);
      return { id };
    });
  }
}
