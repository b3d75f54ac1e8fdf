import { Injectable } from '@nestjs/common';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, DomainError, isMemberOf } from '@traverse/kernel';
import { assertMay, notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';

import { Agreement, type AgreementParty, AgreementSignature } from './agreement.entity.js';
import { type AgreementFacts, agreementWorkflow, needsCode, partyOf } from './agreement.workflow.js';

export async function signedParties(tx: Tx, agreementId: string): Promise<AgreementParty[]> {
  const rows = await tx.sql<{ party: AgreementParty }>(`SELECT "party" FROM "award"."agreement_signature" WHERE "agreement_id" = $1`, [
    agreementId,
  ]);
  return rows.map((row) => row.party);
}

/** A signed copy of this side that the office has not looked at yet. */
export const COPY_WAITS = `SELECT 1 AS "x" FROM "award"."signed_copy" WHERE "agreement_id" = $1 AND "party" = $2 AND "state" = 'waiting'`;

interface SignInput {
  readonly typedName: string;
  readonly textHash: string;
  readonly code?: string;
}

function refuse(path: keyof SignInput, code: string): never {
  throw new DomainError(code, { fields: [{ path, code }] });
}

/** However it is capitalised and spaced; letters with their marks, as the person wrote them in the account. */
const plain = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('und');

/**
 * Signs for one party under the very text that was shown: by the signer's own name and, where the call asks for more than a simple
 * signature, by a code of their second factor. The agreement is locked first, so of two who sign at once each finds what the other left.
 */
@Injectable()
export class SignAgreement {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
  ) {}

  /** `address`: where the request comes from, for the limit on wrong codes. */
  async execute(actor: Actor, id: string, input: SignInput, address = ''): Promise<{ id: string; state: string }> {
    const { personId } = actor;
    if (personId === null) throw new DomainError('award.agreement.not-allowed', { status: 403 });
    const sign = (): Promise<{ id: string; state: string }> => this.uow.run(actor, (tx) => this.inside(tx, id, personId, input));
    return input.code === undefined ? sign() : this.identity.limitingCodes(personId, address, sign);
  }

  private async inside(tx: Tx, id: string, personId: string, input: SignInput): Promise<{ id: string; state: string }> {
    const { actor } = tx;
    const agreement = await tx.lock(Agreement, id);
    notFoundUnless(isMemberOf(actor, agreement.applicantOrganisationId) || isMemberOf(actor, agreement.partnerOrganisationId), 'agreement');
    if (input.textHash !== agreement.textHash) refuse('textHash', 'award.agreement.other-text');
    const party = partyOf(agreement, actor);
    const facts: AgreementFacts = { signed: await signedParties(tx, id), now: tx.now };
    const rest = agreement.parties.filter((other) => other !== party && !facts.signed.includes(other));
    const command = rest.length > 0 ? 'sign-party' : 'sign';
    assertMay(tx, agreementWorkflow, agreement, command, { facts });
    // One way of signing at a time: what the office looks at would come to nothing.
    if ((await tx.sql(COPY_WAITS, [id, party])).length > 0) throw new DomainError('award.signed-copy.waiting-already');
    const { name } = await this.identity.person(personId);
    if (plain(input.typedName) !== plain(name)) refuse('typedName', 'award.agreement.other-name');
    if (needsCode(agreement)) {
      if (!input.code?.trim()) refuse('code', 'award.agreement.code-missing');
      await this.identity.checkCode(tx, personId, input.code);
    }
    transition(tx, agreementWorkflow, agreement, command, { facts });
    if (party)
      tx.insert(AgreementSignature, {
        agreementId: id,
        party,
        personId,
        typedName: input.typedName,
        signedBy: needsCode(agreement) ? 'name+code' : 'name',
        textHash: input.textHash,
        copyId: null,
        signedAt: tx.now,
      });
    return { id, state: agreement.state };
  }
}
