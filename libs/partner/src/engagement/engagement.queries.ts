import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade, type ApplicationSummary } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { type Actor, type AllowedCommand, type Page } from '@traverse/kernel';
import { commandsFor, newestFirst, notFoundUnless, ProgrammeClock, timelineOf } from '@traverse/platform';

import type { EngagementQueryDto } from '../list-query.dto.js';
import { partiesBy } from '../parties.js';
import { maySeeEngagement, scopeTo } from '../party-scope.js';
import type { ContactDto, EngagementDetailDto, EngagementDto } from './engagement.dto.js';
import { Engagement, type EngagementState } from './engagement.entity.js';
import { engagementWorkflow } from './engagement.workflow.js';

const TOGETHER: readonly EngagementState[] = ['accepted', 'confirmed', 'delivered'];

/** Engagements with names and buttons: three queries a page, whatever its length. */
@Injectable()
export class EngagementQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
    private readonly clock: ProgrammeClock,
  ) {}

  async list(actor: Actor, filter: EngagementQueryDto): Promise<Page<EngagementDto>> {
    const query = this.dataSource.getRepository(Engagement).createQueryBuilder('e');
    scopeTo(query, 'e', actor, filter);
    const page = await newestFirst(query, filter);
    return { items: await this.views(actor, page.items), nextCursor: page.nextCursor };
  }

  async one(actor: Actor, id: string): Promise<EngagementDetailDto> {
    const row = await this.dataSource.getRepository(Engagement).findOneBy({ id });
    notFoundUnless(row !== null && maySeeEngagement(actor, row), 'engagement');
    const [[view], [wanted], steps, contacts] = await Promise.all([
      this.views(actor, [row]),
      this.applicants.applicationsForMatching([row.applicationId]),
      timelineOf((text, values) => this.dataSource.query(text, [...(values ?? [])]), id),
      this.contacts(row),
    ]);
    notFoundUnless(view !== undefined, 'engagement');
    return {
      ...view,
      need: wanted?.need ?? null,
      borderBenefit: wanted?.borderBenefit ?? null,
      competences: [...(wanted?.competences ?? [])],
      languages: [...(wanted?.languages ?? [])],
      contacts,
      timeline: steps.map(({ at, command, state, actedAs, reason }) => ({ at: at.toISOString(), command, state, actedAs, reason })),
    };
  }

  private async contacts(row: Engagement): Promise<ContactDto[]> {
    if (!TOGETHER.includes(row.state)) return [];
    const [applicant, partner] = await Promise.all([
      this.identity.peopleOf(row.applicantOrganisationId),
      this.identity.peopleOf(row.partnerOrganisationId),
    ]);
    return [
      ...applicant.map(({ name, email }) => ({ side: 'applicant' as const, name, email })),
      ...partner.map(({ name, email }) => ({ side: 'partner' as const, name, email })),
    ];
  }

  private async views(actor: Actor, rows: readonly Engagement[]): Promise<EngagementDto[]> {
    if (rows.length === 0) return [];
    const [summaries, parties] = await Promise.all([
      this.applicants.summaries([...new Set(rows.map((row) => row.applicationId))]),
      partiesBy(
        this.identity,
        rows.flatMap((row) => [row.applicantOrganisationId, row.partnerOrganisationId]),
      ),
    ]);
    const applications = new Map(summaries.map((summary) => [summary.id, summary]));
    return rows.map((row) => {
      const application = applications.get(row.applicationId);
      return {
        id: row.id,
        applicationId: row.applicationId,
        applicationNumber: application?.number ?? '',
        title: application?.title ?? '',
        instrument: application?.instrument ?? '',
        callId: row.callId,
        matchingRunId: row.matchingRunId,
        replacesId: row.replacesId,
        state: row.state,
        applicant: parties(row.applicantOrganisationId),
        partner: parties(row.partnerOrganisationId),
        fit: row.fit,
        parts: row.parts.map((part) => ({ ...part })),
        proposedAt: row.createdAt.toISOString(),
        dueAt: row.dueAt.toISOString(),
        acceptedAt: row.acceptedAt?.toISOString() ?? null,
        confirmedAt: row.confirmedAt?.toISOString() ?? null,
        declineCode: row.declineCode,
        applicantSignedOffAt: row.applicantSignedOffAt?.toISOString() ?? null,
        partnerSignedOffAt: row.partnerSignedOffAt?.toISOString() ?? null,
        allowedCommands: this.commands(actor, row, application),
      };
    });
  }

  /** For people "sign off" is one command, whichever side signs and whoever is last. */
  private commands(actor: Actor, row: Engagement, application: ApplicationSummary | undefined): AllowedCommand[] {
    const facts = { now: this.clock.now(), applicationState: application?.state };
    return commandsFor(engagementWorkflow, row, actor, facts).map((allowed) =>
      ['sign-off-applicant', 'sign-off-partner', 'deliver'].includes(allowed.command) ? { ...allowed, command: 'sign-off' } : allowed,
    );
  }
}
