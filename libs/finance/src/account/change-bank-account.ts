import { Injectable } from '@nestjs/common';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, DomainError, systemActor } from '@traverse/kernel';
import { notFoundUnless, transition, type Tx, UnitOfWork } from '@traverse/platform';
import { parameterOn, ProgrammeFacade } from '@traverse/programme';

import { PAYERS } from '../finance.scope.js';
import { BankAccount } from './bank-account.entity.js';
import { BankAccountQueries } from './bank-account.queries.js';
import { BankAccountChange } from './bank-account-change.entity.js';
import { bankAccountChangeWorkflow } from './bank-account-change.workflow.js';
import { BankAccounts } from './bank-accounts.js';

const DAY_MS = 86_400_000;
const EFFECT = systemActor('finance.account-changes');

/** What becomes of a change of account: another person confirms it, somebody refuses it, its day comes. */
@Injectable()
export class ChangeBankAccount {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
    private readonly accounts: BankAccounts,
    private readonly queries: BankAccountQueries,
  ) {}

  async execute(actor: Actor, id: string, command: 'confirm' | 'refuse', reason: string): Promise<{ organisationId: string }> {
    const { organisationId } = await this.queries.changeFor(actor, id);
    const othersOfTheParty = await this.queries.othersOf(organisationId, id);
    const paidByTheActor = (await this.queries.areTheirs(actor, [organisationId], PAYERS)).size > 0;
    return this.uow.run(actor, async (tx) => {
      const change = await this.lock(tx, organisationId, id);
      transition(tx, bankAccountChangeWorkflow, change, command, {
        reason,
        facts: { othersOfTheParty, paidByTheActor },
        payload: { organisationId },
      });
      if (command === 'confirm') tx.update(change, { confirmedById: actor.personId, effectiveAt: await this.dayOf(tx) });
      return { organisationId };
    });
  }

  /** The waiting time is over: the account takes the place of the old one. Nothing when somebody was quicker. */
  async takeEffect(organisationId: string, id: string): Promise<void> {
    await this.uow.run(EFFECT, async (tx) => {
      const change = await this.lock(tx, organisationId, id);
      if (change.state !== 'waiting') return;
      transition(tx, bankAccountChangeWorkflow, change, 'take-effect', { facts: { now: tx.now }, payload: { organisationId } });
      const { holderName, iban, bic, proposedById, confirmedById } = change;
      const revision = ((await this.accounts.current(tx, organisationId))?.revision ?? 0) + 1;
      tx.insert(BankAccount, {
        organisationId,
        revision,
        holderName,
        iban,
        bic,
        enteredById: proposedById,
        confirmedById,
        createdAt: tx.now,
      });
    });
  }

  private async lock(tx: Tx, organisationId: string, id: string): Promise<BankAccountChange> {
    await this.identity.lockOrganisation(tx, organisationId);
    const change = await tx.lock(BankAccountChange, id);
    notFoundUnless(change.organisationId === organisationId, 'bank-account-change');
    return change;
  }

  private async dayOf(tx: Tx): Promise<Date> {
    const parameters = await this.programmes.parameters(tx.now, tx);
    const { value } = parameterOn(parameters, 'payments.account-change-days', tx.now.toISOString().slice(0, 10));
    const days = Number(value);
    if (!Number.isInteger(days) || days < 0) throw new DomainError('finance.bank-account-change.no-waiting-time', { status: 500 });
    return new Date(tx.now.getTime() + days * DAY_MS);
  }
}
