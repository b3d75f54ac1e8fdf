import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';

import { ApplicantFacade, type ApplicationSummary } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import type { Actor, Page } from '@traverse/kernel';
import { commandsFor, newestFirst, notFoundUnless, ProgrammeClock, timelineOf } from '@traverse/platform';
import { type CallDocument, formInLanguage, formSchemaFor, ProgrammeFacade, textIn } from '@traverse/programme';

import { answersShown, identifies } from './answers-shown.js';
import type { AssignmentDto, AssignmentListedDto, ReplacedAssignmentDto } from './assignment.dto.js';
import { Assignment } from './assignment.entity.js';
import { assignmentWorkflow } from './assignment.workflow.js';
import { EVALUATION_READERS, isStaffOn } from './case-staff.js';
import { HIDDEN } from './hide-words.js';
import { IdentityScreen, type Screen } from './identity-screen.js';

export interface AssignmentFilter {
  readonly mine?: 'true' | 'false';
  readonly callId?: string;
  readonly applicationId?: string;
  readonly state?: string;
  readonly overdue?: 'true' | 'false';
  readonly cursor?: string;
  readonly limit?: number;
}

interface Replaced {
  readonly id: string;
  readonly substituteId: string | null;
}

/** Of what a reader gets to see at all: whatever is not their own they read as staff. */
const readsAsStaff = (actor: Actor, row: Assignment): boolean => row.evaluatorPersonId !== actor.personId;
const versionOf = ({ callId, callVersion }: Assignment): string => `${callId}@${callVersion}`;

/** Assignments as their evaluator and as the staff of the programme see them. An application that is not assigned to a reader does not exist for them. */
@Injectable()
export class AssignmentQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly identity: IdentityFacade,
    private readonly clock: ProgrammeClock,
    private readonly screens: IdentityScreen,
  ) {}

  async list(actor: Actor, filter: AssignmentFilter): Promise<Page<AssignmentListedDto>> {
    const query = this.dataSource.getRepository(Assignment).createQueryBuilder('a');
    scope(query, actor, filter, await this.applicants.ownApplications(actor));
    if (filter.overdue === 'true') query.andWhere(`a.state = 'accepted' AND a.dueAt < :now`, { now: this.clock.now() });
    const page = await newestFirst(query, filter);
    return { items: await this.views(actor, page.items), nextCursor: page.nextCursor };
  }

  async one(actor: Actor, id: string, language: string): Promise<AssignmentDto> {
    const row = await this.dataSource.getRepository(Assignment).findOneBy({ id });
    notFoundUnless(row !== null, 'assignment');
    const application = await this.applicants.application(row.applicationId);
    const mine = row.evaluatorPersonId === actor.personId;
    notFoundUnless(mine || isStaffOn(actor, EVALUATION_READERS, application), 'assignment');
    const [[listed], { document }] = await Promise.all([
      this.views(actor, [row]),
      this.programmes.callVersion(row.callId, row.callVersion),
    ]);
    notFoundUnless(listed !== undefined, 'assignment');
    const schema = formInLanguage(formSchemaFor(document, application.instrument), language);
    const screen = (await this.screensFor(actor, [row], new Map([[versionOf(row), document]]))).get(id) ?? null;
    return {
      ...listed,
      criteria: criteriaOf(document, row, language),
      answers: answersShown(schema, application.answers, screen),
      overallComment: row.overallComment,
      confidentialComment: row.confidentialComment,
      scoresVersion: row.scoresVersion,
      reopenReason: row.state === 'accepted' ? await this.reopenReason(id, screen) : null,
      blind: document.evaluation?.blind ?? false,
      aggregation: document.evaluation?.aggregation ?? 'mean',
    };
  }

  /** With the name of who is asked instead: for the office. */
  async replaced(actor: Actor, { id, substituteId }: Replaced, language: string): Promise<ReplacedAssignmentDto> {
    const [assignment, people] = await Promise.all([
      this.one(actor, id, language),
      this.identity.peopleByIds(substituteId === null ? [] : [substituteId]),
    ]);
    return { ...assignment, substituteName: people[0]?.name ?? null };
  }

  /** By assignment, as their evaluators may read them. */
  async titles(ids: readonly string[]): Promise<{ id: string; title: string }[]> {
    const rows = await this.dataSource.getRepository(Assignment).findBy({ id: In([...ids]) });
    const [applications, documents] = await Promise.all([
      this.applicants.summaries([...new Set(rows.map((row) => row.applicationId))]),
      this.documents(rows),
    ]);
    const screens = await this.screensFor(null, rows, documents);
    return rows.map((row) => {
      const application = applications.find((known) => known.id === row.applicationId);
      const title = application ? titleFor(application, documents.get(versionOf(row)), screens.get(row.id) ?? null) : '';
      return { id: row.id, title: title || (application?.number ?? '') };
    });
  }

  /** By assignment, for those that this reader reads blind: their own evaluator (null stands for that one) in a blind call. */
  private async screensFor(
    actor: Actor | null,
    rows: readonly Assignment[],
    documents: ReadonlyMap<string, CallDocument>,
  ): Promise<ReadonlyMap<string, Screen>> {
    const blind = rows.filter((row) => !(actor && readsAsStaff(actor, row)) && (documents.get(versionOf(row))?.evaluation?.blind ?? true));
    if (blind.length === 0) return new Map();
    const screens = await this.screens.of([...new Set(blind.map((row) => row.applicationId))]);
    return new Map(blind.map((row) => [row.id, screens.get(row.applicationId) ?? (() => HIDDEN)]));
  }

  private async reopenReason(id: string, screen: Screen | null): Promise<string | null> {
    const steps = await timelineOf((text, values) => this.dataSource.query(text, [...(values ?? [])]), id);
    const reason = steps.findLast(({ command }) => command === 'reopen')?.reason ?? null;
    return reason !== null && screen ? screen(reason) : reason;
  }

  private async views(actor: Actor, rows: readonly Assignment[]): Promise<AssignmentListedDto[]> {
    if (rows.length === 0) return [];
    const [applications, people, documents] = await Promise.all([
      this.applicants.summaries([...new Set(rows.map((row) => row.applicationId))]),
      this.identity.peopleByIds([...new Set(rows.map((row) => row.evaluatorPersonId))]),
      this.documents(rows),
    ]);
    const screens = await this.screensFor(actor, rows, documents);
    return rows.map((row) => {
      const application = applications.find((known) => known.id === row.applicationId);
      const staff = readsAsStaff(actor, row);
      const screen = screens.get(row.id) ?? null;
      return {
        id: row.id,
        callId: row.callId,
        applicationId: row.applicationId,
        number: application?.number ?? '',
        title: application ? titleFor(application, documents.get(versionOf(row)), screen) : '',
        instrument: application?.instrument ?? '',
        state: row.state,
        dueAt: row.dueAt.toISOString(),
        answerByAt: row.answerByAt.toISOString(),
        overdue: row.state === 'accepted' && row.dueAt < this.clock.now(),
        submittedAt: row.submittedAt?.toISOString() ?? null,
        personId: staff ? row.evaluatorPersonId : null,
        evaluatorName: staff ? (people.find((person) => person.personId === row.evaluatorPersonId)?.name ?? null) : null,
        applicantName: screen === null ? (application?.organisationName ?? null) : null,
        allowedCommands: commandsFor(assignmentWorkflow, row, actor, { now: this.clock.now(), conflicted: false }),
      };
    });
  }

  private async documents(rows: readonly Assignment[]): Promise<Map<string, CallDocument>> {
    const documents = new Map<string, CallDocument>();
    for (const row of rows) {
      const key = versionOf(row);
      if (!documents.has(key)) documents.set(key, (await this.programmes.callVersion(row.callId, row.callVersion)).document);
    }
    return documents;
  }
}

/** The title is an answer too: where it identifies, the number stands alone. */
function titleFor({ title, instrument }: ApplicationSummary, document: CallDocument | undefined, screen: Screen | null): string {
  if (screen === null) return title;
  const asked = document
    ? Object.values(formSchemaFor(document, instrument).properties).find((field) => field['x-fact'] === 'title')
    : undefined;
  return asked && identifies(asked) ? '' : screen(title);
}

function scope(query: SelectQueryBuilder<Assignment>, actor: Actor, filter: AssignmentFilter, own: ReadonlySet<string>): void {
  const staff = actor.staff.filter((held) => EVALUATION_READERS.some((role) => role === held.role));
  if (filter.mine === 'true' || staff.length === 0) query.andWhere('a.evaluatorPersonId = :me', { me: actor.personId });
  else if (!staff.some((held) => held.programmeId === null))
    query.andWhere('a.programmeId = ANY(:programmes)', { programmes: staff.map((held) => held.programmeId) });
  if (own.size > 0) query.andWhere('(a.evaluatorPersonId = :me OR a.applicationId <> ALL(:own))', { me: actor.personId, own: [...own] });
  if (filter.callId) query.andWhere('a.callId = :callId', { callId: filter.callId });
  if (filter.applicationId) query.andWhere('a.applicationId = :applicationId', { applicationId: filter.applicationId });
  if (filter.state) query.andWhere('a.state = :state', { state: filter.state });
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
    independent: criterion.independent ?? false,
    threshold: criterion.threshold === undefined ? null : String(criterion.threshold),
    score: row.scores[criterion.key]?.score ?? null,
    comment: row.scores[criterion.key]?.comment ?? '',
  }));
}
