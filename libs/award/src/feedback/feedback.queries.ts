import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, hasStaffRole, isMemberOf, notFound } from '@traverse/kernel';
import { notFoundUnless } from '@traverse/platform';
import { type CallDocument, ProgrammeFacade, textIn } from '@traverse/programme';

import type { CriterionFeedbackDto, FeedbackDto } from './feedback.dto.js';
import { Feedback, type FeedbackContent } from './feedback.entity.js';

const STAFF = ['officer', 'approver', 'auditor'] as const;

export interface Told {
  readonly content: FeedbackContent;
  readonly document: CallDocument;
}

/** What applicants were told of their reviews: for the company's people and for staff of the programme, from the moment at which it was told. */
@Injectable()
export class FeedbackQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  /** The latest: an application that moves up from the reserve list is told again. */
  async told(actor: Actor, applicationId: string): Promise<Told> {
    const { organisationId, programmeId } = await this.applicants.application(applicationId);
    notFoundUnless(isMemberOf(actor, organisationId) || STAFF.some((role) => hasStaffRole(actor, role, programmeId)), 'application');
    const row = await this.dataSource.getRepository(Feedback).findOne({ where: { applicationId }, order: { toldAt: 'DESC' } });
    if (!row) throw notFound('feedback');
    const { content } = row;
    return { content, document: (await this.programmes.callVersion(content.call.id, content.call.version)).document };
  }

  async view(actor: Actor, applicationId: string, language: string): Promise<FeedbackDto> {
    const told = await this.told(actor, applicationId);
    const { outcome, amount, currency, toldAt, appealUntilAt, reviews } = told.content;
    return {
      ...{ outcome, amount, currency, toldAt, appealUntilAt },
      reviews: reviews.reviews,
      total: reviews.total,
      overallThreshold: String(reviews.overallThreshold),
      reached: reviews.reached,
      criteria: criteriaIn(told, language),
      comments: [...reviews.comments],
    };
  }
}

/** Points and comments beside what the call says of each criterion. */
export function criteriaIn(
  { content, document }: Pick<Told, 'document'> & { readonly content: Pick<FeedbackContent, 'reviews'> },
  language: string,
): CriterionFeedbackDto[] {
  return (document.evaluation?.criteria ?? []).flatMap((criterion) => {
    const given = content.reviews.criteria.find(({ key }) => key === criterion.key);
    if (!given) return [];
    return {
      key: criterion.key,
      label: textIn(criterion.label, language),
      weight: criterion.weight,
      scaleMax: criterion.scaleMax,
      scaleLabels: Object.entries(criterion.scaleLabels ?? {})
        .map(([score, label]) => ({ score: Number(score), label: textIn(label, language) }))
        .sort((a, b) => a.score - b.score),
      points: given.points,
      threshold: criterion.threshold === undefined ? null : String(criterion.threshold),
      reached: given.reached,
      comments: [...given.comments],
    };
  });
}
