import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, type FieldError } from '@traverse/kernel';
import { recordCreated, type Tx, UnitOfWork } from '@traverse/platform';

import { LegalParameterProposal } from './legal-parameter.entity.js';
import type { ProposeLegalParameterDto } from './legal-parameter.dto.js';
import { legalParameterProposalWorkflow } from './legal-parameter-proposal.workflow.js';

interface Known {
  readonly value: string;
}

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** One administrator says what is to hold, from when, and on what it rests. Nothing holds yet. */
@Injectable()
export class ProposeLegalParameter {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, input: ProposeLegalParameterDto): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      await this.check(tx, input);
      const proposal = tx.insert(LegalParameterProposal, {
        ...{ state: 'proposed', version: 1, createdAt: tx.now, code: input.code, value: input.value.trim(), validFrom: input.validFrom },
        ...{ validTo: input.validTo ?? null, legalBasis: input.legalBasis.trim(), url: input.url ?? null, reason: input.reason.trim() },
        ...{ proposedById: actor.personId, decidedById: null, decidedAt: null },
      });
      recordCreated(tx, legalParameterProposalWorkflow, proposal);
      return { id: proposal.id };
    });
  }

  /** A figure stays of the kind that it was: a number a number, an amount an amount. */
  private async check(tx: Tx, { code, value, validFrom, validTo }: ProposeLegalParameterDto): Promise<void> {
    const fields: FieldError[] = [];
    const known = await tx.sql<Known>(`SELECT "value" FROM "programme"."legal_parameter" WHERE "code" = $1 LIMIT 1`, [code]);
    const [example] = known;
    if (!example) fields.push({ path: 'code', code: 'programme.legal-parameter.unknown' });
    else if (/^\d+(\.\d+)?$/.test(example.value) && !/^\d{1,15}(\.\d{1,2})?$/.test(value.trim()))
      fields.push({ path: 'value', code: 'programme.legal-parameter.not-a-number' });
    else if (code === 'de-minimis.boundary' && !['inclusive', 'exclusive'].includes(value.trim()))
      fields.push({ path: 'value', code: 'programme.legal-parameter.boundary' });
    if (!isDay(validFrom)) fields.push({ path: 'validFrom', code: 'programme.legal-parameter.no-day' });
    if (validTo && (!isDay(validTo) || validTo < validFrom))
      fields.push({ path: 'validTo', code: 'programme.legal-parameter.ends-before' });
    if (fields.length > 0) throw new DomainError('programme.legal-parameter.invalid', { status: 422, fields });
    const open = await tx.sql(`SELECT 1 AS "x" FROM "programme"."legal_parameter_proposal" WHERE "code" = $1 AND "state" = 'proposed'`, [
      code,
    ]);
    if (open.length > 0) throw new DomainError('programme.legal-parameter.already-proposed');
  }
}
