import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';

import type { Conflict } from './conflict.types.js';
import { ConflictFacts } from './conflict-facts.js';
import { findConflicts } from './find-conflicts.js';

/** Whether one evaluator may judge one application, by the facts of now. */
@Injectable()
export class ConflictCheck {
  constructor(
    private readonly facts: ConflictFacts,
    private readonly applicants: ApplicantFacade,
  ) {}

  async between(personId: string, applicationId: string): Promise<readonly Conflict[]> {
    const { callId } = await this.applicants.application(applicationId);
    const { evaluators, applications, rules } = await this.facts.gather(callId, [personId], [applicationId]);
    const [evaluator] = evaluators;
    const [application] = applications;
    return evaluator && application ? findConflicts(evaluator, application, rules) : [];
  }
}
