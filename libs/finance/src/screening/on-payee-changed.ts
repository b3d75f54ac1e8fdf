import { Injectable } from '@nestjs/common';

import { ORGANISATION_CHANGED } from '@traverse/identity';
import { type DeliveredEvent, type EventSubscriber, Subscribes, type Tx } from '@traverse/platform';

import { BANK_ACCOUNT_CHANGED } from '../finance.events.js';
import { PayeeRegister } from './payee-register.js';

/** A payee with another name, address or account is compared anew. */
@Injectable()
@Subscribes({ name: 'finance.rescreen-payee', to: [ORGANISATION_CHANGED, BANK_ACCOUNT_CHANGED] })
export class OnPayeeChanged implements EventSubscriber {
  constructor(private readonly register: PayeeRegister) {}

  async handle(tx: Tx, { subjectId, payload }: DeliveredEvent): Promise<void> {
    this.register.changed(tx, String(payload['organisationId'] ?? subjectId));
    return Promise.resolve();
  }
}
