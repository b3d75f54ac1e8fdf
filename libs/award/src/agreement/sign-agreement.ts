import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, isMemberOf } from '@traverse/kernel';
import { notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { Agreement, type AgreementParty, AgreementSignature } from './agreement.entity.js';
import { type AgreementFacts, agreementWorkflow, partyOf } from './agreement.workflow.js';

export async function signedParties(tx: Tx, agreementId: string): Promise<AgreementParty[]> {
  const rows = await tx.sql<{ party: AgreementParty }>(`SELECT "party" FROM "award"."agreement_signature" WHERE "agreement_id" = $1`, [
    agreementId,
  ]);
  return rows.map((row) => row.party);
}

/** Signs for one party, by typed name, under the very text that was shown. */
@Injectable()
export class SignAgreement {
  constructor(private readonly uow: UnitOfWork) {}

  execute(
    actor: Actor,
    id: string,
    input: { readonly typedName: string; readonly textHash: string },
  ): Promise<{ id: string; state: string }> {
    return this.uow.run(actor, async (tx) => {
      const agreement = await tx.lock(Agreement, id);
      notFoundUnless(
        isMemberOf(actor, agreement.applicantOrganisationId) || isMemberOf(actor, agreement.partnerOrganisationId),
        'agreement',
      );
      if (input.textHash !== agreement.textHash)
        throw new DomainError('award.agreement.other-text', { fields: [{ path: 'textHash', code: 'award.agreement.other-text' }] });
      const party = partyOf(agreement, actor);
      const facts: AgreementFacts = { signed: await signedParties(tx, id), now: tx.now };
      const rest = agreement.parties.filter((other) => other !== party && !facts.signed.includes(other));
      transition(tx, agreementWorkflow, agreement, rest.length > 0 ? 'sign-party' : 'sign', { facts });
      if (party && actor.personId) {
        tx.insert(AgreementSignature, {
          agreementId: id,
          party,
          personId: actor.personId,
          typedName: input.typedName,
          textHash: input.textHash,
          signedAt: tx.now,
        });
      }
      return { id, state: agreement.state };
    });
  }
}
