import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, newId } from '@traverse/kernel';
import { recordCreated, type Tx, UnitOfWork } from '@traverse/platform';

import type { CallDocument } from '../call-document/call-document.types.js';
import { parseCallDocument } from '../call-document/check-call-document.js';
import { assertStaff } from '../programme.staff.js';
import { assertVersionOf, columnsOf } from './call-checks.js';
import { Call, CallVersion } from './call.entity.js';
import { callWorkflow } from './call.workflow.js';

const PROGRAMME = `SELECT "id" FROM "programme"."programme" WHERE "key" = $1`;
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
      const call = tx.insert(Call, {
        ...columnsOf(doc),
        id: newId(),
        state: 'draft',
        version: 1,
        key: doc.key,
        programmeId: programme.id,
        currentVersion: 0,
        draft: doc,
        createdAt: tx.now,
      });
      recordCreated(tx, callWorkflow, call);
      return { id: call.id, key: call.key };
    });
  }
}

/** Replaces the draft: of a call that is not published yet, or the next version of one that is. */
@Injectable()
export class ReviseCall {
  constructor(private readonly uow: UnitOfWork) {}

  async execute(actor: Actor, callId: string, json: unknown): Promise<{ id: string; key: string }> {
    const doc = parseCallDocument(json);
    return this.uow.run(actor, async (tx) => {
      const call = await tx.lock(Call, callId);
      assertStaff(actor, ['officer'], call.programmeId);
      if (call.currentVersion > 0) assertVersionOf(await documentOf(tx, call), doc);
      else if (doc.key !== call.key || doc.version !== 1) throw invalid('key', 'programme.fixed-once-published');
      // A published call goes on by its published version until the new one is published.
      tx.update(call, call.currentVersion > 0 ? { draft: doc } : { ...columnsOf(doc), draft: doc });
      return { id: call.id, key: call.key };
    });
  }
}

export async function documentOf(tx: Tx, call: Call): Promise<CallDocument> {
  const [row] = await tx.sql<Pick<CallVersion, 'document'>>(VERSION, [call.id, call.currentVersion]);
  if (!row) throw new DomainError('programme.call-not-published');
  return row.document;
}

function invalid(path: string, code: string, params?: Record<string, string | number>): DomainError {
  return new DomainError('programme.call-document-invalid', { status: 422, fields: [{ path, code, ...(params ? { params } : {}) }] });
}
