import { Injectable } from '@nestjs/common';
import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';

import { type Actor, DomainError, type FieldError, newId } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { assertStaff } from '../programme.staff.js';
import { type AddressMode, Authority, type BankProfile } from './authority.entity.js';

export interface NewAuthority {
  readonly programmeId: string;
  /** The key under which the calls' documents know it. */
  readonly key: string;
  readonly name: string;
  readonly country: string;
  readonly currency: string;
  readonly iban: string;
  readonly bic?: string | null;
  readonly bankProfile: BankProfile;
  /** Structured by default. */
  readonly addressMode?: AddressMode;
  /** One debit for a whole batch; one for each payment by default. */
  readonly batchBooking?: boolean;
  readonly street?: string | null;
  readonly buildingNumber?: string | null;
  readonly postCode?: string | null;
  readonly townName: string;
}

const CURRENCY: Readonly<Record<BankProfile, string>> = { sepa: 'EUR', 'swiss-domestic': 'CHF' };
const field = (path: string, code: string): FieldError => ({ path, code: `programme.${code}` });

/** An authority and the account that it pays from. */
@Injectable()
export class CreateAuthority {
  constructor(private readonly uow: UnitOfWork) {}

  async execute(actor: Actor, input: NewAuthority): Promise<{ id: string }> {
    assertStaff(actor, ['administrator'], input.programmeId);
    const fields = [
      ...(isValidIBAN(electronicFormatIBAN(input.iban) ?? '') ? [] : [field('iban', 'iban-invalid')]),
      ...(input.bic && !isValidBIC(input.bic) ? [field('bic', 'bic-invalid')] : []),
      // The Swiss Payment Standards want the payee's town and country.
      ...(input.bankProfile === 'swiss-domestic' && input.addressMode === 'none'
        ? [field('addressMode', 'address-mode-not-of-profile')]
        : []),
      ...(CURRENCY[input.bankProfile] === input.currency ? [] : [field('currency', 'currency-not-of-profile')]),
    ];
    if (fields.length > 0) throw new DomainError('programme.authority-invalid', { status: 422, fields });
    return this.uow.run(actor, async (tx) => {
      const id = newId();
      const iban = electronicFormatIBAN(input.iban) ?? '';
      const { bic = null, street = null, buildingNumber = null, postCode = null, ...rest } = input;
      const { addressMode = 'structured', batchBooking = false } = input;
      tx.insert(Authority, { ...rest, addressMode, batchBooking, id, iban, bic, street, buildingNumber, postCode, createdAt: tx.now });
      return { id };
    });
  }
}
