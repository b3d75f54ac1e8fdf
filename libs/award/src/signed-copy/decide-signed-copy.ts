import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { type Actor, DomainError } from '@traverse/kernel';
import { notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { Agreement, AgreementSignature } from '../agreement/agreement.entity.js';
import { type AgreementFacts, agreementWorkflow } from '../agreement/agreement.workflow.js';
import { lockAgreement } from '../agreement/lock-agreement.js';
import { signedParties } from '../agreement/sign-agreement.js';
import { maySee } from '../party-scope.js';
import { SignedCopy } from './signed-copy.entity.js';
import { signedCopyWorkflow } from './signed-copy.workflow.js';

const DAY_MS = 86_400_000;
/** So long at least a party has to bring another copy. */
const AGAIN_DAYS = 7;
const OF = `SELECT "agreement_id" AS "agreementId" FROM "award"."signed_copy" WHERE "id" = $1`;

export interface CopyVerdict {
  readonly outcome: 'accept' | 'send-back';
  /** Needed to send back. */
  readonly reason?: string | undefined;
  /** Where a qualified signature was validated: the service, with its report's number. Needed to accept where the call asks for qualified ones. */
  readonly checkedWith?: string | undefined;
}

/** An officer has looked at a signed copy: it counts as that party's signature, or goes back with a reason and time for another. */
@Injectable()
export class DecideSignedCopy {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applicants: ApplicantFacade,
  ) {}

  execute(actor: Actor, id: string, verdict: CopyVerdict): Promise<{ agreementId: string }> {
    return this.uow.run(actor, async (tx) => {
      const [row] = await tx.sql<{ agreementId: string }>(OF, [id]);
      notFoundUnless(row !== undefined, 'signed-copy');
      const { agreementId } = row;
      const agreement = await lockAgreement(tx, this.applicants, agreementId);
      notFoundUnless(maySee(actor, agreement), 'signed-copy');
      const copy = await tx.lock(SignedCopy, id);
      await (verdict.outcome === 'accept' ? this.accept(tx, agreement, copy, verdict) : this.sendBack(tx, agreement, copy, verdict));
      return { agreementId };
    });
  }

  private async accept(tx: Tx, agreement: Agreement, copy: SignedCopy, { checkedWith }: CopyVerdict): Promise<void> {
    const isQualified = agreement.signatureLevel === 'qualified';
    const said = checkedWith?.trim() ? checkedWith.trim() : null;
    transition(tx, signedCopyWorkflow, copy, 'accept', {
      facts: { isOffered: agreement.state === 'offered' },
      patch: { checkedWith: said, decidedAt: tx.now, decidedById: tx.actor.personId },
    });
    if (isQualified && said === null)
      throw new DomainError('platform.invalid-input', {
        status: 400,
        fields: [{ path: 'checkedWith', code: 'award.signed-copy.where-checked' }],
      });
    const facts: AgreementFacts = { signed: await signedParties(tx, agreement.id), now: tx.now, copyOf: copy.party };
    const rest = agreement.parties.filter((party) => party !== copy.party && !facts.signed.includes(party));
    transition(tx, agreementWorkflow, agreement, rest.length > 0 ? 'accept-copy' : 'accept-last-copy', { facts });
    tx.insert(AgreementSignature, {
      ...{ agreementId: agreement.id, party: copy.party, personId: copy.uploadedById, typedName: copy.signerName },
      ...{ signedBy: isQualified ? ('qualified-copy' as const) : ('copy' as const), textHash: copy.textHash, copyId: copy.id },
      // When it was brought: that is when it had to be in time.
      signedAt: copy.createdAt,
    });
  }

  private async sendBack(tx: Tx, agreement: Agreement, copy: SignedCopy, { reason }: CopyVerdict): Promise<void> {
    transition(tx, signedCopyWorkflow, copy, 'send-back', {
      reason,
      facts: { isOffered: agreement.state === 'offered' },
      payload: { agreementId: agreement.id, party: copy.party },
      patch: { reason: reason?.trim() ?? null, decidedAt: tx.now, decidedById: tx.actor.personId },
    });
    const least = new Date(tx.now.getTime() + AGAIN_DAYS * DAY_MS);
    if (least > agreement.signByAt) tx.update(agreement, { signByAt: least });
  }
}
