import { Injectable } from '@nestjs/common';

import { type Actor, notFound } from '@traverse/kernel';
import { Storage, UnitOfWork } from '@traverse/platform';

import { assertDocumentOpen } from '../application/reopened.js';
import { lockForEditing } from '../application/save-draft.js';

const REMOVE = `DELETE FROM "applicant"."attachment" WHERE "id" = $1 AND "application_id" = $2 RETURNING "storage_key" AS "storageKey"`;

const KEY = `SELECT "document_key" AS "documentKey" FROM "applicant"."attachment" WHERE "id" = $1 AND "application_id" = $2 AND "removed_at" IS NULL`;
const SET_ASIDE = `UPDATE "applicant"."attachment" SET "removed_at" = $2 WHERE "id" = $1`;

/** Takes a file out of a draft. The content goes when the transaction has been committed. */
@Injectable()
export class RemoveAttachment {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly storage: Storage,
  ) {}

  async execute(actor: Actor, applicationId: string, id: string): Promise<{ id: string }> {
    let gone: string | null = null;
    const answer = await this.uow.run(actor, async (tx) => {
      const application = await lockForEditing(tx, applicationId);
      const [file] = await tx.sql<{ documentKey: string }>(KEY, [id, applicationId]);
      if (!file) throw notFound('attachment');
      assertDocumentOpen(application, file.documentKey);
      // What was submitted once is kept with that submission.
      if (application.receivedAt) {
        tx.defer(SET_ASIDE, [id, tx.now]);
        return { id };
      }
      const [row] = await tx.sql<{ storageKey: string }>(REMOVE, [id, applicationId]);
      gone = row?.storageKey ?? null;
      return { id };
    });
    if (gone) await this.storage.remove(gone);
    return answer;
  }
}
