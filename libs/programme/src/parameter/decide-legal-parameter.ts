import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { transition, UnitOfWork } from '@traverse/platform';

import { LegalParameterProposal, LegalParameterRow } from './legal-parameter.entity.js';
import { legalParameterProposalWorkflow } from './legal-parameter-proposal.workflow.js';

/** Another administrator decides on a proposal. Confirmed, it is a new row; the rows before it stay as they are. */
@Injectable()
export class DecideLegalParameter {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, id: string, command: 'confirm' | 'refuse' | 'withdraw', reason?: string): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const proposal = await tx.lock(LegalParameterProposal, id);
      const { code, value, validFrom, validTo, legalBasis, url } = proposal;
      transition(tx, legalParameterProposalWorkflow, proposal, command, {
        reason: reason ?? null,
        payload: { code },
        patch: { decidedById: actor.personId, decidedAt: tx.now },
      });
      if (command !== 'confirm') return { id };
      // One open proposal for a code at a time, and its row is locked: nobody else counts revisions now.
      const [last] = await tx.sql<{ revision: number }>(
        `SELECT coalesce(max("revision"), 0) AS "revision" FROM "programme"."legal_parameter" WHERE "code" = $1 AND "valid_from" = $2::date`,
        [code, validFrom],
      );
      const revision = (last?.revision ?? 0) + 1;
      tx.insert(LegalParameterRow, { code, value, validFrom, validTo, legalBasis, url, revision, proposalId: id });
      return { id };
    });
  }
}
