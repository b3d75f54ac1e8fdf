import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, type FieldError, newId } from '@traverse/kernel';
import { recordCreated, type Tx, UnitOfWork } from '@traverse/platform';

import type { CallDocument } from '../call-document/call-document.types.js';
import { checkCallDocument, parseCallDocument } from '../call-document/check-call-document.js';
import { assertStaff } from '../programme.staff.js';
import { columnsOf, versionProblems } from './call-checks.js';
import { Call, CallVersion } from './call.entity.js';
import { callWorkflow } from './call.workflow.js';

const PROGRAMME = `SELECT "id" FROM "programme"."programme" WHERE "key" = $1`;
const KEY_TAKEN = `SELECT 1 AS "x" FROM "programme"."call" WHERE "key" = $1`;
const VERSION = `SELECT "document" FROM "programme"."call_version" WHERE "call_id" = $1 AND "version" = $2`;

/** A call from its document; every mistake in it is named. */
@Injectable()
export class CreateCall {
  constructor(private readonly uow: UnitOfWork) {}

  async execute(actor: Actor, json: unknown): Promise<{ id: string; key: string }> {
    const doc = parseCallDocument(json);
    return this.uow.run(actor, async (tx) => {
      const [programme] = await tx.sql<{ id: string }>(PROGRAMME, [doc.programme.key]);
      if (!programme) throw invalid('programme.key', 'programme.programme-unknown');
      if (doc.version !== 1) throw invalid('version', 'programme.version-not-next', { next: 1 });
      assertStaff(actor, ['officer'], programme.id);
      if ((await tx.sql(KEY_TAKEN, [doc.key])).length > 0) throw invalid('key', 'programme.call-key-taken');
      const call = tx.insert(Call, {
        ...columnsOf(doc),
        id: newId(),
        state: 'draft',
        version: 1,
        key: doc.key,
        programmeId: programme.id,
        currentVersion: 0,
        draft: doc,
        draftRevision: 1,
        createdAt: tx.now,
      });
      recordCreated(tx, callWorkflow, call);
      return { id: call.id, key: call.key };
    });
  }
}

export interface SavedDraft {
  readonly id: string;
  readonly key: string;
  readonly revision: number;
  /** What keeps it from being published. */
  readonly problems: readonly FieldError[];
}

export interface DraftSaving {
  /** `kept`: work in progress is saved as it stands, and its mistakes are named; only publishing refuses them. */
  readonly mistakes: 'refused' | 'kept';
  /** The revision that was edited: saved only where nobody has saved since. Left out: replaces whatever is there. */
  readonly basedOn?: number;
}

/** Replaces the draft: of a call that is not published yet, or the next version of one that is. */
@Injectable()
export class ReviseCall {
  constructor(private readonly uow: UnitOfWork) {}

  async execute(
    actor: Actor,
    callId: string,
    json: Readonly<Record<string, unknown>> | CallDocument,
    { mistakes, basedOn }: DraftSaving = { mistakes: 'refused' },
  ): Promise<SavedDraft> {
    return this.uow.run(actor, async (tx) => {
      const call = await tx.lock(Call, callId);
      assertStaff(actor, ['officer'], call.programmeId);
      if (basedOn !== undefined && basedOn !== call.draftRevision)
        throw new DomainError('programme.draft-changed', { status: 409, params: { revision: call.draftRevision } });
      const problems = await draftProblems(tx, call, json);
      if (mistakes === 'refused' && problems.length > 0)
        throw new DomainError('programme.call-document-invalid', { status: 422, fields: problems });
      const draft = json as CallDocument;
      // A published call goes on by its published version until the new one is published, and a draft with mistakes says nothing to lists yet.
      const listed = call.currentVersion === 0 && problems.length === 0 ? columnsOf(draft) : {};
      tx.update(call, { ...listed, draft, draftRevision: call.draftRevision + 1 });
      return { id: call.id, key: call.key, revision: call.draftRevision, problems };
    });
  }
}

/** Everything that keeps a draft from being published: mistakes of the document, and what its call does not let it change. */
async function draftProblems(tx: Tx, call: Call, json: unknown): Promise<FieldError[]> {
  const doc = json as CallDocument;
  const fixed =
    call.currentVersion > 0
      ? versionProblems(await documentOf(tx, call), doc)
      : doc.key !== call.key
        ? [{ path: 'key', code: 'programme.fixed-once-made' }]
        : doc.version !== 1
          ? [{ path: 'version', code: 'programme.version-not-next', params: { next: 1 } }]
          : [];
  return [...checkCallDocument(json), ...fixed];
}

export async function documentOf(tx: Tx, call: Call): Promise<CallDocument> {
  const [row] = await tx.sql<Pick<CallVersion, 'document'>>(VERSION, [call.id, call.currentVersion]);
  if (!row) throw new DomainError('programme.call-not-published');
  return row.document;
}

function invalid(path: string, code: string, params?: Record<string, string | number>): DomainError {
  return new DomainError('programme.call-document-invalid', { status: 422, fields: [{ path, code, ...(params ? { params } : {}) }] });
}
