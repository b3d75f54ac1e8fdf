import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, decodeCursor, formatDecimal, isMemberOf, rolesOn, toPage } from '@traverse/kernel';
import { notFoundUnless, ProgrammeClock, problemText, type Reader, timelineOf, type TimelineStep } from '@traverse/platform';
import { explain, explainFunding, formInLanguage, formSchemaFor, ProgrammeFacade, windowOf } from '@traverse/programme';

import { maySee } from '../applicant.access.js';
import { attachmentsOf } from '../attachment/attachment.queries.js';
import { figuresOfApplicant } from '../company-profile/figures.js';
import type {
  ApplicationDto,
  ApplicationPageDto,
  ApplicationsAskedDto,
  ChecksDto,
  ClonedFromDto,
  TimelineStepDto,
  VerdictDto,
} from './application.dto.js';
import type { Application } from './application.entity.js';
import { ApplicationList } from './application.list.js';
import { ApplicationReads } from './application.reads.js';
import { applicationWorkflow } from './application.workflow.js';
import { queuePositionOf } from '../queue/queue-position.js';
import { formStepOf } from './form-step.js';
import { gapsOf } from './gaps.js';
import { grantOf, summaryOf } from './grant.js';
import { leftOutView } from './left-out.js';
import { NamedPartner } from './named-partner.js';
import { isOpenForWriting } from './save-draft.js';
import { callFor } from './window.js';

/** What the door shows of applications. */
@Injectable()
export class ApplicationQueries {
  private readonly read: Reader;

  constructor(
    @InjectDataSource() dataSource: DataSource,
    private readonly reads: ApplicationReads,
    private readonly list: ApplicationList,
    private readonly programmes: ProgrammeFacade,
    private readonly clock: ProgrammeClock,
    private readonly partners: NamedPartner,
  ) {
    this.read = (text, values) => dataSource.query(text, values as unknown[]);
  }

  async listed(actor: Actor, asked: ApplicationsAskedDto, language: string): Promise<ApplicationPageDto> {
    const limit = asked.limit ?? 50;
    const after = asked.cursor ? String(decodeCursor(asked.cursor)[0]) : null;
    const rows = await this.list.of(actor, asked, after, limit + 1);
    return toPage(await this.list.views(actor, rows, language), limit, (row) => [row.id]);
  }

  async view(actor: Actor, id: string, language: string): Promise<ApplicationDto> {
    const application = await this.visible(actor, id);
    const { callId, instrument } = application;
    const [call, attachments, timeline, queuePosition, [listed]] = await Promise.all([
      callFor(this.programmes, null, application),
      attachmentsOf(this.read, id),
      timelineOf(this.read, id),
      queuePositionOf(this.read, application),
      this.list.views(actor, [application], language),
    ]);
    notFoundUnless(listed !== undefined, 'application');
    const own = isMemberOf(actor, application.organisationId) || !isMemberOf(actor, application.partnerOrganisationId);
    return {
      ...listed,
      earmarked: application.earmarkedMinor === null ? null : formatDecimal(application.earmarkedMinor, application.currency),
      queuePosition,
      version: application.version,
      callId,
      callVersion: call.version,
      form: formInLanguage(formSchemaFor(call.document, instrument, formStepOf(application)), language),
      formStep: formStepOf(application),
      answers: application.answers,
      answersVersion: application.answersVersion,
      editable: isEditable(actor, application),
      reopened: application.state === 'returned' && application.reopened ? [...application.reopened] : null,
      attachments: attachments.map((file) => ({ ...file, addedAt: file.addedAt.toISOString() })),
      verdicts: own ? verdictsOf(application, language) : [],
      timeline: timeline.map(stepView),
      snapshotHash: application.snapshotHash,
      clonedFrom: isMemberOf(actor, application.organisationId) ? await this.clonedFrom(application, language) : null,
      // A partner sees the project, not the company's figures.
      company: own && application.snapshot ? { ...application.snapshot.company } : null,
    };
  }

  /** What would be said if it were submitted now. */
  async checks(actor: Actor, id: string, language: string): Promise<ChecksDto> {
    const application = await this.visible(actor, id);
    const { instrument, answers, currency } = application;
    const step = formStepOf(application);
    const [call, files, company] = await Promise.all([
      callFor(this.programmes, null, application),
      attachmentsOf(this.read, id),
      figuresOfApplicant(this.read, id),
    ]);
    const grant = grantOf(call.document, instrument, answers, currency);
    const { requestedMinor } = summaryOf(call.document, instrument, answers, currency);
    const gaps = [
      ...gapsOf(call.document, { instrument, answers, files, company, requestedMinor, step }),
      ...(step === 'sketch' ? [] : await this.partners.gaps(null, call.document, instrument, answers)),
    ];
    return {
      complete: gaps.length === 0,
      gaps: gaps.map(({ path, code, params }) => ({ path, code, message: problemText(code, params ?? {}, language) })),
      window: windowOf(call, this.clock.now()),
      closesAt: (application.state === 'shortlisted' ? application.returnDueAt : call.closesAt)?.toISOString() ?? null,
      requested: requestedMinor === null ? null : formatDecimal(requestedMinor, currency),
      currency,
      funding: (requestedMinor === null ? [] : (grant?.explanation ?? [])).map((step) => explainFunding(step, language)),
    };
  }

  private async clonedFrom({ state, clonedFromId, leftOut }: Application, language: string): Promise<ClonedFromDto | null> {
    if (state !== 'draft' || clonedFromId === null) return null;
    const { id, number } = await this.reads.one(clonedFromId);
    return { id, number, leftOut: (leftOut ?? []).map((one) => leftOutView(one, language)) };
  }

  private async visible(actor: Actor, id: string): Promise<Application> {
    const application = await this.reads.one(id);
    notFoundUnless(maySee(actor, application), 'application');
    return application;
  }
}

function isEditable(actor: Actor, application: Application): boolean {
  const writes = rolesOn(actor, applicationWorkflow.parties(application)).includes('applicant');
  return writes && isOpenForWriting(application);
}

function verdictsOf({ verdicts }: Application, language: string): VerdictDto[] {
  return (verdicts ?? []).map((verdict) => ({
    ruleId: verdict.ruleId,
    version: verdict.version,
    outcome: verdict.outcome,
    text: explain(verdict, language),
    legalBasis: verdict.legalBasis,
    evidence: { ...verdict.evidence },
  }));
}

/** People's names and evaluators' steps stay inside: only which side acted is shown. */
function stepView({ at, command, state, actedAs, reason }: TimelineStep): TimelineStepDto {
  const by =
    actedAs === 'applicant' || actedAs === 'creator' ? 'applicant' : actedAs.startsWith('system:applicant') ? 'system' : 'programme';
  return { at: at.toISOString(), command, state, by, reason };
}
