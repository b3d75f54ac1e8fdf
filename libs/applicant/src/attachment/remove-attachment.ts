import { Injectable } from '@nestjs/common';

import { type Actor, notFound } from '@traverse/kernel';
import { Storage, UnitOfWork } from '@traverse/platform';

import { lockForEditing } from '../application/save-draft.js';

const REMOVE = `DELETE FROM "applicant"."attachment" WHERE "id" = $1 AND "application_id" = $2 RETURNING "storage_key" AS "storageKey"`;

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
      await lockForEditing(tx, applicationId);
      const [row] = await tx.sql<{ storageKey: string }>(REMOVE, [id, applicationId]);
      if (!row) throw notFound('attachment');
      gone = row.storageKey;
      return { id };
    });
    if (gone) await this.storage.remove(gone);
    return answer;
  }
}
