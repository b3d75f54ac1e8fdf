import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type SelectQueryBuilder } from 'typeorm';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { type Actor, decodeCursor, hasStaffRole, type Page, toPage } from '@traverse/kernel';
import { commandsFor, notFoundUnless, ProgrammeClock, timelineOf } from '@traverse/platform';
import { type CallDocument, formInLanguage, formSchemaFor, ProgrammeFacade, textIn } from '@traverse/programme';

import { answersShown } from './answers-shown.js';
import type { AssignmentDto, AssignmentListedDto } from './assignment.dto.js';
import { Assignment } from './assignment.entity.js';
import { assignmentWorkflow } from './assignment.workflow.js';

export interface AssignmentFilter {
  readonly mine?: 'true' | 'false';
  readonly callId?: string;
  readonly applicationId?: string;
  readonly state?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

const STAFF = ['officer', 'auditor', 'approver'] as const;
const isStaff = (actor: Actor, programmeId: string): boolean => STAFF.some((role) => hasStaffRole(actor, role, programmeId));

/** Assignments as their evaluator and as the staff of the programme see them. An application that is not assigned to a reader does not exist for them. */
@Injectable()
export class AssignmentQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly identity: IdentityFacade,
    private readonly clock: ProgrammeClock,
  ) {}

  async list(actor: Actor, filter: AssignmentFilter): Promise<Page<AssignmentListedDto>> {
    const limit = Math.min(filter.limit ?? 50, 200);
    const query = this.dataSource
      .getRepository(Assignment)
      .createQueryBuilder('a')
      .orderBy('a.id', 'DESC')
      .take(limit + 1);
    scope(query, actor, filter);
    const page = toPage(await query.getMany(), limit, (row) => [row.id]);
    return { items: await this.views(actor, page.items), nextCursor: page.nextCursor };
  }

  async one(actor: Actor, id: string, language: string): Promise<AssignmentDto> {
    const row = await this.dataSource.getRepository(Assignment).findOneBy({ id });
    notFoundUnless(row !== null && (row.evaluatorPersonId === actor.personId || isStaff(actor, row.programmeId)), 'assignment');
    const [listed] = await this.views(actor, [row]);
    notFoundUnless(listed !== undefined, 'assignment');
    const [application, { document }] = await Promise.all([
      this.applicants.application(row.applicationId),
      this.programmes.callVersion(row.callId, row.callVersion),
    ]);
    const schema = formInLanguage(formSchemaFor(document, application.instrument), language);
    return {
      ...listed,
      criteria: criteriaOf(document, row, language),
      answers: answersShown(schema, application.answers),
      overallComment: row.overallComment,
      scoresVersion: row.scoresVersion,
      reopenReason: row.state === 'accepted' ? await this.reopenReason(id) : null,
      blind: document.evaluation?.blind ?? false,
    };
  }

  private async reopenReason(id: string): Promise<string | null> {
    const steps = await timelineOf((text, values) => this.dataSource.query(text, [...(values ?? [])]), id);
    return steps.findLast(({ command }) => command === 'reopen')?.reason ?? null;
  }

  private async views(actor: Actor, rows: readonly Assignment[]): Promise<AssignmentListedDto[]> {
    if (rows.length === 0) return [];
    const [applications, people, documents] = await Promise.all([
      this.applicants.summaries([...new Set(rows.map((row) => row.applicationId))]),
      this.identity.peopleByIds([...new Set(rows.map((row) => row.evaluatorPersonId))]),
      this.documents(rows),
    ]);
    return rows.map((row) => {
      const application = applications.find((known) => known.id === row.applicationId);
      const own = row.evaluatorPersonId === actor.personId;
      const staff = !own && isStaff(actor, row.programmeId);
      const blind = documents.get(`${row.callId}@${row.callVersion}`)?.evaluation?.blind ?? true;
      return {
        id: row.id,
        applicationId: row.applicationId,
        number: application?.number ?? '',
        title: application?.title ?? '',
        instrument: application?.instrument ?? '',
        state: row.state,
        dueAt: row.dueAt.toISOString(),
        submittedAt: row.submittedAt?.toISOString() ?? null,
        personId: staff ? row.evaluatorPersonId : null,
        evaluatorName: staff ? (people.find((person) => person.personId === row.evaluatorPersonId)?.name ?? null) : null,
        applicantName: staff || !blind ? (application?.organisationName ?? null) : null,
        allowedCommands: commandsFor(assignmentWorkflow, row, actor, { now: this.clock.now(), conflicted: false }),
      };
    });
  }

  private async documents(rows: readonly Assignment[]): Promise<Map<string, CallDocument>> {
    const documents = new Map<string, CallDocument>();
    for (const { callId, callVersion } of rows) {
      const key = `${callId}@${callVersion}`;
      if (!documents.has(key)) documents.set(key, (await this.programmes.callVersion(callId, callVersion)).document);
    }
    return documents;
  }
}

function scope(query: SelectQueryBuilder<Assignment>, actor: Actor, filter: AssignmentFilter): void {
  const staff = actor.staff.filter((held) => STAFF.some((role) => role === held.role));
  if (filter.mine === 'true' || staff.length === 0) query.andWhere('a.evaluatorPersonId = :me', { me: actor.personId });
  else if (!staff.some((held) => held.programmeId === null))
    query.andWhere('a.programmeId = ANY(:programmes)', { programmes: staff.map((held) => held.programmeId) });
  if (filter.callId) query.andWhere('a.callId = :callId', { callId: filter.callId });
  if (filter.applicationId) query.andWhere('a.applicationId = :applicationId', { applicationId: filter.applicationId });
  if (filter.state) query.andWhere('a.state = :state', { state: filter.state });
  if (filter.cursor) query.andWhere('a.id < :after', { after: decodeCursor(filter.cursor)[0] });
}

function criteriaOf(document: CallDocument, row: Assignment, language: string): AssignmentDto['criteria'] {
  return (document.evaluation?.criteria ?? []).map((criterion) => ({
    key: criterion.key,
    label: textIn(criterion.label, language),
    help: criterion.help ? textIn(criterion.help, language) : null,
    weight: criterion.weight,
    scaleMax: criterion.scaleMax,
    scaleLabels: Object.entries(criterion.scaleLabels ?? {})
      .map(([score, label]) => ({ score: Number(score), label: textIn(label, language) }))
      .sort((a, b) => a.score - b.score),
    optional: criterion.optional ?? false,
    threshold: criterion.threshold === undefined ? null : String(criterion.threshold),
    score: row.scores[criterion.key]?.score ?? null,
    comment: row.scores[criterion.key]?.comment ?? '',
  }));
}
