import { Injectable } from '@nestjs/common';

import { applicationEvent, applicationStates } from '@traverse/applicant';
import {
  DECISION_CANCELLED,
  DECISION_COMMUNICATED,
  DECISION_CONFIRMED,
  DECISION_RECOMMENDED,
  DECISION_SENT_BACK,
  VOUCHER_ACTIVE,
  VOUCHER_EXPIRED,
  VOUCHER_REDEEMED,
  VOUCHER_REVOKED,
} from '@traverse/award';
import { RANKING_FROZEN } from '@traverse/evaluator';
import { PAYOUT_RETURNED, PAYOUT_SETTLED } from '@traverse/finance';
import { ORGANISATION_CHANGED } from '@traverse/identity';
import { ENGAGEMENT_BROKEN_OFF, ENGAGEMENT_CONFIRMED, ENGAGEMENT_REPLACED } from '@traverse/partner';
import { type DeliveredEvent, type EventSubscriber, Subscribes, type Tx } from '@traverse/platform';

import { concernedBy } from './concerned.js';
import { refreshRows } from './refresh-rows.js';

export const SUBSCRIBER = 'reporting.application-list';
const CHUNK = 500;

/** Keeps the officers' list: whatever happened, the row is made anew from what the contexts publish. */
@Injectable()
@Subscribes({
  name: SUBSCRIBER,
  to: [
    ...applicationStates.filter((state) => state !== 'draft').map(applicationEvent),
    ...[ENGAGEMENT_CONFIRMED, ENGAGEMENT_REPLACED, ENGAGEMENT_BROKEN_OFF, RANKING_FROZEN, ORGANISATION_CHANGED],
    ...[DECISION_RECOMMENDED, DECISION_CONFIRMED, DECISION_SENT_BACK, DECISION_COMMUNICATED, DECISION_CANCELLED],
    ...[VOUCHER_ACTIVE, VOUCHER_REDEEMED, VOUCHER_EXPIRED, VOUCHER_REVOKED, PAYOUT_SETTLED, PAYOUT_RETURNED],
  ],
})
export class OnChange implements EventSubscriber {
  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    const run = <T extends object>(text: string, values: readonly unknown[]): Promise<T[]> => tx.sql<T>(text, values);
    const ids = await concernedBy(run, [event]);
    for (let from = 0; from < ids.length; from += CHUNK) await refreshRows(run, ids.slice(from, from + CHUNK), tx.now);
  }
}
