import { Injectable } from '@nestjs/common';
import { electronicFormatIBAN, isQRIBAN, isValidBIC, isValidIBAN } from 'ibantools';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, DomainError, type FieldError, mayActFor, newId } from '@traverse/kernel';
import { notFoundUnless, recordCreated, type Tx, UnitOfWork } from '@traverse/platform';

import { toBankText } from '../bank/bank-text.js';
import { BANK_ACCOUNT_CHANGE_PROPOSED, BANK_ACCOUNT_CHANGED } from '../finance.events.js';
import { BankAccount } from './bank-account.entity.js';
import { BankAccountChange } from './bank-account-change.entity.js';
import { bankAccountChangeWorkflow } from './bank-account-change.workflow.js';
import { BankAccounts } from './bank-accounts.js';
import { BankAccountQueries } from './bank-account.queries.js';

export interface AccountInput {
  readonly holderName: string;
  readonly iban: string;
  readonly bic?: string | null;
  /** Where the account is said to be held, ISO 3166: a slip of the pen seldom gets both wrong. */
  readonly country?: string | null;
}

export interface AccountEntered {
  readonly organisationId: string;
  /** Null: the account is in force. */
  readonly changeId: string | null;
}

/**
 * The account of an organisation. The first one is in force at once; another one is a change that waits (see BankAccountChange). Whoever entered
 * an account can neither approve a payout to it nor lift a hold because of it.
 */
@Injectable()
export class EnterBankAccount {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
    private readonly accounts: BankAccounts,
    private readonly queries: BankAccountQueries,
  ) {}

  async execute(actor: Actor, organisationId: string, input: AccountInput): Promise<AccountEntered> {
    notFoundUnless(await this.queries.maySee(actor, organisationId), 'bank-account');
    const account = checkAccount(input);
    const allowed =
      mayActFor(actor, organisationId) || (await this.queries.areTheirs(actor, [organisationId], ['finance-officer'])).size > 0;
    return this.uow.run(actor, async (tx) => {
      await this.identity.lockOrganisation(tx, organisationId);
      if (!allowed || actor.personId === null) throw new DomainError('finance.bank-account.not-yours', { status: 403 });
      if ((await this.accounts.current(tx, organisationId)) !== null) return this.propose(tx, organisationId, account, actor.personId);
      tx.insert(BankAccount, {
        organisationId,
        revision: 1,
        ...account,
        enteredById: actor.personId,
        confirmedById: null,
        createdAt: tx.now,
      });
      tx.emit({ type: BANK_ACCOUNT_CHANGED, subjectId: organisationId, payload: { organisationId } });
      return { organisationId, changeId: null };
    });
  }

  private async propose(tx: Tx, organisationId: string, account: CheckedAccount, proposedById: string): Promise<AccountEntered> {
    const [open] = await tx.sql<{ id: string }>(
      `SELECT "id" FROM "finance"."bank_account_change" WHERE "organisation_id" = $1 AND "state" IN ('proposed', 'waiting')`,
      [organisationId],
    );
    if (open) throw new DomainError('finance.bank-account-change.open-already');
    const values = { organisationId, ...account, proposedById, confirmedById: null, effectiveAt: null };
    const change = tx.insert(BankAccountChange, { id: newId(), state: 'proposed', version: 1, createdAt: tx.now, ...values });
    recordCreated(tx, bankAccountChangeWorkflow, change);
    tx.emit({ type: BANK_ACCOUNT_CHANGE_PROPOSED, subjectId: change.id, payload: { organisationId } });
    return { organisationId, changeId: change.id };
  }
}

type CheckedAccount = Pick<BankAccount, 'holderName' | 'iban' | 'bic'>;

/** All gaps at once. The problem never quotes the account. */
export function checkAccount(input: AccountInput): CheckedAccount {
  const gaps: FieldError[] = [];
  const holderName = input.holderName.replace(/\s+/g, ' ').trim();
  const iban = electronicFormatIBAN(input.iban) ?? '';
  const bic = input.bic?.replace(/\s/g, '').toUpperCase() || null;
  const written = toBankText(holderName, 'epc', 70);
  if (written.text.length < 2 || written.unwritable) gaps.push({ path: 'holderName', code: 'finance.bank-account.holder-invalid' });
  if (!isValidIBAN(iban)) gaps.push({ path: 'iban', code: 'finance.bank-account.iban-invalid' });
  else if (input.country && iban.slice(0, 2) !== input.country)
    gaps.push({ path: 'iban', code: 'finance.bank-account.other-country', params: { found: iban.slice(0, 2), declared: input.country } });
  else if (isQRIBAN(iban)) gaps.push({ path: 'iban', code: 'finance.bank-account.qr-iban' });
  if (bic !== null && !isValidBIC(bic)) gaps.push({ path: 'bic', code: 'finance.bank-account.bic-invalid' });
  if (gaps.length > 0) throw new DomainError('finance.bank-account.invalid', { status: 422, fields: gaps });
  return { holderName, iban, bic };
}
