import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, Not } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { EvaluatorFacade } from '@traverse/evaluator';
import { type Actor, formatDecimal } from '@traverse/kernel';
import type { Reader } from '@traverse/platform';
import { type CallDocument, ProgrammeFacade, textIn } from '@traverse/programme';

import { Decision } from '../decision/decision.entity.js';
import { DecisionQueries } from '../decision/decision.queries.js';
import { criteriaIn } from '../feedback/feedback.queries.js';
import { CaseMoney } from './case-money.js';
import type { CaseApplicationDto, CasePlaceDto, CaseReviewsDto, DecisionCaseDto } from './decision-case.dto.js';
import { placeOf } from './ranking-place.js';

/** What a decision rests on, as it is now: for staff who are no party. What evaluators wrote to the office alone, and who they are, is not in it. */
@Injectable()
export class DecisionCaseQueries {
  private readonly read: Reader = (text, values) => this.dataSource.query(text, [...(values ?? [])]);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly decisions: DecisionQueries,
    private readonly applicants: ApplicantFacade,
    private readonly evaluators: EvaluatorFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly money: CaseMoney,
  ) {}

  async of(actor: Actor, id: string, language: string): Promise<DecisionCaseDto> {
    const decision = await this.decisions.one(actor, id);
    const row = await this.dataSource.manager.findOneByOrFail(Decision, { id });
    const { callId, callVersion, applicationId } = row;
    const { document } = await this.programmes.callVersion(callId, callVersion);
    const [application, reviews, place, envelope, aid, ties, others] = await Promise.all([
      this.application(row, document, language),
      this.reviews(row, document, language),
      this.place(row),
      this.money.envelope(row, document),
      this.money.aid(this.read, row, language),
      this.evaluators.partnerTies({ id: applicationId, callId }),
      this.dataSource.manager.find(Decision, { where: { applicationId, id: Not(id) }, order: { createdAt: 'ASC' } }),
    ]);
    return {
      ...{ decision, application, reviews, place, envelope, aid },
      ties: ties.map(({ state, conflict }) => ({ state, conflict })),
      others: others.map((one) => ({
        ...{ id: one.id, state: one.state, outcome: one.outcome, communicatedAt: one.communicatedAt?.toISOString() ?? null },
        amount: formatDecimal(one.amountMinor, one.currency),
      })),
    };
  }

  private async application({ applicationId }: Decision, document: CallDocument, language: string): Promise<CaseApplicationDto> {
    const [[matched], { currency }] = await Promise.all([
      this.applicants.applicationsForMatching([applicationId]),
      this.applicants.application(applicationId),
    ]);
    const instrument = document.instruments.find(({ key }) => key === matched?.instrument);
    return {
      instrument: instrument ? textIn(instrument.title, language) : '',
      need: matched?.need ?? null,
      borderBenefit: matched?.borderBenefit ?? null,
      partnerName: matched?.partnerName ?? null,
      requested: matched?.requestedMinor == null ? null : formatDecimal(matched.requestedMinor, currency),
      currency,
      receivedAt: matched?.receivedAt?.toISOString() ?? null,
    };
  }

  private async reviews({ applicationId }: Decision, document: CallDocument, language: string): Promise<CaseReviewsDto> {
    const feedback = await this.evaluators.feedback(this.read, applicationId, document);
    return {
      ...{ reviews: feedback.reviews, total: feedback.total, reached: feedback.reached },
      overallThreshold: String(feedback.overallThreshold),
      criteria: criteriaIn({ content: { reviews: feedback }, document }, language),
      comments: [...feedback.comments],
    };
  }

  /** In the ranking that it was recommended from; else in the latest that the application is in. */
  private async place({ applicationId, callId, rankingId }: Decision): Promise<CasePlaceDto | null> {
    const last = await this.evaluators.lastRanked({ id: applicationId, callId });
    const ranking = last ? await this.evaluators.frozenRanking(rankingId ?? last.rankingId) : null;
    const place = ranking && placeOf(ranking.applications, applicationId);
    if (!ranking || !place) return null;
    const firms = await this.applicants.summaries(place.rows.map((row) => row.applicationId));
    return {
      ...{ version: ranking.version, rank: place.rank, ranked: place.ranked, funded: place.funded },
      superseded: last?.rankingId === ranking.id && last.superseded,
      rows: place.rows.map(({ applicationId: id, offeredMinor, ...row }) => ({
        ...row,
        applicantName: firms.find((firm) => firm.id === id)?.organisationName ?? '',
        offered: formatDecimal(offeredMinor, row.currency),
      })),
    };
  }
}
