import { Injectable } from '@nestjs/common';

import { type Actor, DomainError } from '@traverse/kernel';
import { problemText } from '@traverse/platform';

import { ConfirmDecision } from '../decision/confirm-decision.js';
import { SendBackDecision } from '../decision/send-back-decision.js';
import type { CommandDecisionsDto, CommandedDecisionDto } from './decision-case.dto.js';

/**
 * Confirms many decisions, or sends them back, each in a transaction of its own: what cannot be done holds up nothing, and says all that
 * stands against it. Sent again, it finds done what was done.
 */
@Injectable()
export class CommandDecisions {
  constructor(
    private readonly confirming: ConfirmDecision,
    private readonly sendingBack: SendBackDecision,
  ) {}

  async execute(actor: Actor, { command, ids, reason }: CommandDecisionsDto, language: string): Promise<CommandedDecisionDto[]> {
    if (command === 'send-back' && !reason?.trim())
      throw new DomainError('platform.invalid-input', { status: 400, fields: [{ path: 'reason', code: 'platform.reason-required' }] });
    // The Idempotency-Key belongs to the whole command: each decision is made harmless by its own locked state.
    const once: Actor = { ...actor, request: actor.request ? { ...actor.request, idempotency: undefined } : undefined };
    const outcomes: CommandedDecisionDto[] = [];
    for (const id of new Set(ids)) {
      try {
        await (command === 'confirm' ? this.confirming.execute(once, id) : this.sendingBack.execute(once, id, reason));
        outcomes.push({ id, problems: [], texts: [] });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        outcomes.push({ id, ...gapsOf(error, language) });
      }
    }
    return outcomes;
  }
}

/** Every guard that barred it, not only the first. */
function gapsOf({ code, params, fields }: DomainError, language: string): Pick<CommandedDecisionDto, 'problems' | 'texts'> {
  const problems = [...new Set(fields.length > 0 ? fields.map((field) => field.code) : [code])];
  return { problems, texts: problems.map((one) => problemText(one, params, language)) };
}
