import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { AwardFacade } from '@traverse/award';
import { EvaluatorFacade } from '@traverse/evaluator';
import { PartnerFacade } from '@traverse/partner';

interface Subject {
  readonly kind: string;
  readonly subject_id: string;
}

/** The titles of the applications that tasks are about, where the context that has the task knows only their ids. */
@Injectable()
export class SubjectTitles {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly partners: PartnerFacade,
    private readonly evaluators: EvaluatorFacade,
    private readonly awards: AwardFacade,
  ) {}

  /** By the id of the subject: assignment, engagement or agreement. */
  async of(subjects: readonly Subject[]): Promise<ReadonlyMap<string, string>> {
    const idsOf = (...kinds: string[]): string[] => subjects.filter(({ kind }) => kinds.includes(kind)).map(({ subject_id: id }) => id);
    const reviews = await this.evaluators.titlesOfAssignments(idsOf('answer-assignment', 'write-review'));
    const about = (
      await Promise.all([
        this.partners.applicationsOfEngagements(idsOf('answer-engagement', 'confirm-partner')),
        this.awards.applicationsOfAgreements(idsOf('sign-agreement')),
      ])
    ).flat();
    const known = await this.applicants.summaries([...new Set(about.map(({ applicationId }) => applicationId))]);
    const titles = new Map(known.map(({ id, title, number }) => [id, title || number]));
    return new Map([
      ...reviews.map(({ id, title }) => [id, title] as const),
      ...about.map(({ id, applicationId }) => [id, titles.get(applicationId) ?? ''] as const),
    ]);
  }
}
