import { Injectable } from '@nestjs/common';
import { electronicFormatIBAN, isQRIBAN, isValidBIC, isValidIBAN } from 'ibantools';

import { IdentityFacade } from '@traverse/identity';
import { type Actor, DomainError, type FieldError, hasStaffRole, isMemberOf, mayActFor } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';

import { toBankText } from '../bank/bank-text.js';
import { BANK_ACCOUNT_CHANGED } from '../finance.events.js';
import { BankAccount } from './bank-account.entity.js';
import { BankAccounts } from './bank-accounts.js';
import { BankAccountQueries } from './bank-account.queries.js';

export interface AccountInput {
  readonly holderName: string;
  readonly iban: string;
  readonly bic?: string | null;
}

/** A new account of an organisation, as its next revision. Whoever entered it can neither approve a payout to it nor lift a hold because of it. */
@Injectable()
export class EnterBankAccount {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
    private readonly accounts: BankAccounts,
    private readonly queries: BankAccountQueries,
  ) {}

  async execute(actor: Actor, organisationId: string, input: AccountInput): Promise<{ organisationId: string; revision: number }> {
    notFoundUnless(await this.queries.maySee(actor, organisationId), 'bank-account');
    const account = checkAccount(input);
    return this.uow.run(actor, async (tx) => {
      await this.identity.lockOrganisation(tx, organisationId);
      const own = isMemberOf(actor, organisationId);
      const allowed = own ? mayActFor(actor, organisationId) : hasStaffRole(actor, 'finance-officer');
      if (!allowed || actor.personId === null) throw new DomainError('finance.bank-account.not-yours', { status: 403 });
      const current = await this.accounts.current(tx, organisationId);
      const revision = (current?.revision ?? 0) + 1;
      tx.insert(BankAccount, { organisationId, revision, ...account, enteredById: actor.personId, createdAt: tx.now });
      tx.emit({ type: BANK_ACCOUNT_CHANGED, subjectId: organisationId, payload: { revision } });
      return { organisationId, revision };
    });
  }
}

/** All gaps at once. The problem never quotes the account. */
export function checkAccount(input: AccountInput): Pick<BankAccount, 'holderName' | 'iban' | 'bic'> {
  const gaps: FieldError[] = [];
  const holderName = input.holderName.replace(/\s+/g, ' ').trim();
  const iban = electronicFormatIBAN(input.iban) ?? '';
  const bic = input.bic?.replace(/\s/g, '').toUpperCase() || null;
  const written = toBankText(holderName, 'epc', 70);
  if (written.text.length < 2 || written.unwritable) gaps.push({ path: 'holderName', code: 'finance.bank-account.holder-invalid' });
  if (!isValidIBAN(iban)) gaps.push({ path: 'iban', code: 'finance.bank-account.iban-invalid' });
  else if (isQRIBAN(iban)) gaps.push({ path: 'iban', code: 'finance.bank-account.qr-iban' });
  if (bic !== null && !isValidBIC(bic)) gaps.push({ path: 'bic', code: 'finance.bank-account.bic-invalid' });
  if (gaps.length > 0) throw new DomainError('finance.bank-account.invalid', { status: 422, fields: gaps });
  return { holderName, iban, bic };
}
