import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, type FieldError, hasStaffRole } from '@traverse/kernel';
import { constraintOf, notFoundUnless, type Tx, UnitOfWork } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { AgreementText } from './agreement-text.entity.js';
import { misplacedPlaceholders, type TextBlock, unknownPlaceholders } from './compose-text.js';

export interface NewText {
  readonly language: string;
  readonly blocks: readonly TextBlock[];
  readonly reason: string;
  /** The version that the writer has read; 0 when there was none. */
  readonly after: number;
}

const LAST = `SELECT coalesce(max("version"), 0)::int AS "last" FROM "award"."agreement_text" WHERE "scope" = $1 AND "language" = $2`;

/** An officer gives a call a wording of its own: a new version, for agreements that are offered from now on. What was offered keeps its text. */
@Injectable()
export class WriteAgreementText {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammeFacade,
  ) {}

  /** Throws `platform.invalid-input` with every block that is wrong, `award.agreement-text.newer` when somebody wrote in between. */
  async execute(actor: Actor, callId: string, text: NewText): Promise<{ id: string }> {
    const { programmeId } = await this.programmes.call(callId);
    notFoundUnless(hasStaffRole(actor, 'officer', programmeId), 'call');
    try {
      return await this.uow.run(actor, (tx) => this.inside(tx, callId, text));
    } catch (error) {
      if (constraintOf(error) === 'agreement_text_version') throw new DomainError('award.agreement-text.newer');
      throw error;
    }
  }

  private async inside(tx: Tx, callId: string, { language, blocks, reason, after }: NewText): Promise<{ id: string }> {
    const [base] = await tx.sql<{ last: number }>(LAST, ['base', language]);
    const [own] = await tx.sql<{ last: number }>(LAST, [callId, language]);
    const fields: FieldError[] = [
      ...(base && base.last > 0 ? [] : [{ path: 'language', code: 'award.agreement-text.no-language' }]),
      ...blocks.flatMap((block, i) => problemsOf(block, `blocks.${i}.text`)),
    ];
    if (fields.length > 0) throw new DomainError('platform.invalid-input', { status: 400, fields });
    if ((own?.last ?? 0) !== after) throw new DomainError('award.agreement-text.newer');
    const row = tx.insert(AgreementText, {
      ...{ scope: callId, language, version: after + 1, blocks: blocks.map(plain), reason: reason.trim() },
      ...{ writtenById: tx.actor.personId, writtenAt: tx.now },
    });
    return { id: row.id };
  }
}

/** A paragraph is one line: an empty line would make two of it. */
const plain = ({ key, when, plain: isPlain, text }: TextBlock): TextBlock => ({
  ...{ key, text: text.trim().replace(/\s*\n\s*/g, '\n') },
  ...(when === undefined ? {} : { when }),
  ...(isPlain ? { plain: true } : {}),
});

const problemsOf = (block: TextBlock, path: string): FieldError[] => [
  ...unknownPlaceholders(block.text).map((name) => ({ path, code: 'award.agreement-text.unknown-placeholder', params: { name } })),
  ...misplacedPlaceholders(block).map((name) => ({ path, code: 'award.agreement-text.only-in-amendments', params: { name } })),
];
