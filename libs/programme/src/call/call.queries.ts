import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, decodeCursor, type FieldError, hasStaffRole, notFound, type Page, toPage } from '@traverse/kernel';
import { commandsFor, notFoundUnless, ProgrammeClock } from '@traverse/platform';

import { checkCallDocument } from '../call-document/check-call-document.js';
import type { CallDocument, SelectionMode, Texts } from '../call-document/call-document.types.js';
import { textIn } from '../call-document/texts.js';
import { versionProblems } from './call-checks.js';
import { CallCache, windowOf } from './call.cache.js';
import type { CallDetailDto, CallListedDto, ManagedCallDto, ManagedCallListedDto } from './call.dto.js';
import { Call } from './call.entity.js';
import { type CallChoices, choicesOf } from './call-choices.js';
import { publicCall } from './call.view.js';
import type { CallState } from './call.states.js';
import { callWorkflow } from './call.workflow.js';
import { mistakes } from './draft-call.view.js';

/** What others need to know of a call without reading its document. */
export interface CallSummary {
  readonly id: string;
  readonly key: string;
  readonly programmeId: string;
  readonly state: CallState;
  readonly currentVersion: number;
  readonly title: Texts;
  readonly summary: Texts;
  readonly selection: SelectionMode;
  readonly opensAt: Date;
  readonly closesAt: Date | null;
  readonly timeZone: string;
  readonly instruments: readonly { readonly key: string; readonly title: Texts }[];
}

const COLUMNS = `
  "id", "key", "programme_id" AS "programmeId", "state", "current_version" AS "currentVersion", "title", "summary", "selection",
  "opens_at" AS "opensAt", "closes_at" AS "closesAt", "time_zone" AS "timeZone", "instruments"`;
const BY_IDS = `SELECT ${COLUMNS} FROM "programme"."call" WHERE "id" = ANY($1::uuid[]) ORDER BY "id"`;
const PUBLIC = `
  SELECT ${COLUMNS} FROM "programme"."call" WHERE "state" <> 'draft' AND ($1::uuid IS NULL OR "id" < $1::uuid) ORDER BY "id" DESC LIMIT $2`;
const MANAGED = `
  SELECT ${COLUMNS}, "version", "created_at" AS "createdAt", "draft" IS NOT NULL AS "hasDraft" FROM "programme"."call"
  WHERE ($1::uuid[] IS NULL OR "programme_id" = ANY($1::uuid[])) AND ($2::uuid IS NULL OR "id" < $2::uuid) ORDER BY "id" DESC LIMIT $3`;
const CALLS_OF_CHOICES = 100;
const VERSIONS = `
  SELECT "version", "hash", "published_at" AS "publishedAt", "reason" FROM "programme"."call_version" WHERE "call_id" = $1 ORDER BY "version" DESC`;

@Injectable()
export class CallQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly cache: CallCache,
    private readonly clock: ProgrammeClock,
  ) {}

  async summary(callId: string): Promise<CallSummary | null> {
    return (await this.summaries([callId]))[0] ?? null;
  }

  summaries(callIds: readonly string[]): Promise<CallSummary[]> {
    return this.dataSource.query(BY_IDS, [callIds]);
  }

  /** The version that is being prepared; null when everything is published, or there is no such call. */
  async draft(callId: string): Promise<CallDocument | null> {
    return (await this.dataSource.manager.findOneBy(Call, { id: callId }))?.draft ?? null;
  }

  /** Published and closed calls, newest first. */
  async listed(language: string, { cursor, limit = 20 }: { cursor?: string; limit?: number }): Promise<Page<CallListedDto>> {
    const after = cursor ? String(decodeCursor(cursor)[0]) : null;
    const rows = await this.dataSource.query<CallSummary[]>(PUBLIC, [after, limit + 1]);
    return toPage(
      rows.map((row) => this.listedRow(row, language)),
      limit,
      (row) => [row.id],
    );
  }

  /** What partners choose from, out of the newest calls of the house. */
  async choices(language: string): Promise<CallChoices> {
    const rows = await this.dataSource.query<CallSummary[]>(PUBLIC, [null, CALLS_OF_CHOICES]);
    return choicesOf(await Promise.all(rows.map(({ id, currentVersion }) => this.cache.version(id, currentVersion))), language);
  }

  private listedRow(row: CallSummary, language: string): CallListedDto {
    const now = this.clock.now().getTime();
    const closed = row.closesAt !== null && now >= row.closesAt.getTime() + 1000;
    return {
      id: row.id,
      key: row.key,
      state: row.state,
      title: textIn(row.title, language),
      summary: textIn(row.summary, language),
      selection: row.selection,
      opensAt: row.opensAt.toISOString(),
      closesAt: row.closesAt?.toISOString() ?? null,
      timeZone: row.timeZone,
      window: now < row.opensAt.getTime() ? 'early' : closed ? 'late' : 'open',
      instruments: row.instruments.map(({ key, title }) => ({ key, title: textIn(title, language) })),
    };
  }

  async detail(callId: string, language: string): Promise<CallDetailDto> {
    const summary = await this.summary(callId);
    if (!summary || summary.state === 'draft') throw notFound('call');
    const call = await this.cache.version(callId, summary.currentVersion);
    return { ...this.listedRow(summary, language), ...publicCall(call, language), window: windowOf(call, this.clock.now()) };
  }

  /** For those who make calls: drafts too. */
  async managed(
    actor: Actor,
    language: string,
    { cursor, limit = 50 }: { cursor?: string; limit?: number },
  ): Promise<Page<ManagedCallListedDto>> {
    const after = cursor ? String(decodeCursor(cursor)[0]) : null;
    const rows = await this.dataSource.query<(CallSummary & ManagedRow)[]>(MANAGED, [programmesOf(actor), after, limit + 1]);
    const items = rows.map((row) => ({
      ...this.listedRow(row, language),
      currentVersion: row.currentVersion,
      hasDraft: row.hasDraft,
      allowedCommands: commandsFor(callWorkflow, { ...row, draft: row.hasDraft ? ({} as never) : null } as unknown as Call, actor),
    }));
    return toPage(items, limit, (row) => [row.id]);
  }

  async managedCall(actor: Actor, callId: string, language: string): Promise<ManagedCallDto> {
    const call = await this.dataSource.manager.findOneBy(Call, { id: callId });
    notFoundUnless(call !== null && mayManage(actor, call.programmeId), 'call');
    const versions = await this.dataSource.query<{ version: number; hash: string; publishedAt: Date; reason: string | null }[]>(VERSIONS, [
      callId,
    ]);
    const current = call.currentVersion > 0 ? (await this.cache.version(callId, call.currentVersion)).document : null;
    return {
      ...this.listedRow(call, language),
      currentVersion: call.currentVersion,
      hasDraft: call.draft !== null,
      document: { ...(call.draft ?? current) },
      draftRevision: call.draftRevision,
      problems: mistakes(problemsOf(call, current), language),
      versions: versions.map((one) => ({ ...one, publishedAt: one.publishedAt.toISOString() })),
      allowedCommands: commandsFor(callWorkflow, call, actor),
    };
  }
}

function problemsOf({ draft }: Call, current: CallDocument | null): FieldError[] {
  return draft ? [...checkCallDocument(draft), ...(current ? versionProblems(current, draft) : [])] : [];
}

interface ManagedRow {
  readonly version: number;
  readonly hasDraft: boolean;
}

const MAKERS = ['officer', 'approver', 'auditor', 'administrator'] as const;

/** Staff of the programme who make calls or look at how they are made. */
export function mayManage(actor: Actor, programmeId: string): boolean {
  return actor.system !== null || MAKERS.some((role) => hasStaffRole(actor, role, programmeId));
}

/** Null: every programme. */
function programmesOf(actor: Actor): string[] | null {
  const mine = actor.staff.filter(({ role }) => (MAKERS as readonly string[]).includes(role));
  if (actor.system !== null || mine.some(({ programmeId }) => programmeId === null)) return null;
  return mine.flatMap(({ programmeId }) => programmeId ?? []);
}
