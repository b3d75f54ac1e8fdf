import type { BankFile, Booking, Delivery, JournalRecord, Message, Publication } from './journal.js';

export interface LoggedDelivery extends Delivery {
  readonly at: string;
}

/** All that the bank knows, made from its journal and from nothing else. */
export class BankState {
  readonly deliveries: LoggedDelivery[] = [];
  readonly messages = new Map<string, Message>();
  readonly bookings: Booking[] = [];
  /** In the order in which they became visible; the cursor counts them. */
  readonly files: BankFile[] = [];
  readonly pending = new Map<string, Publication>();

  apply(record: JournalRecord): void {
    if (record.type === 'publish') {
      const publication = this.pending.get(record.publicationId);
      if (publication) this.publish(publication);
      return;
    }
    this.deliveries.push({ at: record.at, ...record.delivery });
    if (record.message) this.messages.set(record.message.msgId, record.message);
    for (const publication of record.publications ?? []) {
      if (publication.publishAt <= record.at) this.publish(publication);
      else this.pending.set(publication.id, publication);
    }
  }

  /** What the tests prove the payments by: how often each end-to-end id was debited and came back. */
  endToEndIds(): readonly {
    endToEndId: string;
    debits: number;
    returns: number;
    amount: string;
    currency: string;
    msgIds: readonly string[];
  }[] {
    const rows = new Map<
      string,
      { endToEndId: string; debits: number; returns: number; amount: string; currency: string; msgIds: string[] }
    >();
    for (const { endToEndId, kind, amount, currency, msgId } of this.bookings) {
      const row = rows.get(endToEndId) ?? { endToEndId, debits: 0, returns: 0, amount, currency, msgIds: [] };
      if (kind === 'debit') row.debits += 1;
      else row.returns += 1;
      if (!row.msgIds.includes(msgId)) row.msgIds.push(msgId);
      rows.set(endToEndId, row);
    }
    return [...rows.values()];
  }

  private publish(publication: Publication): void {
    this.pending.delete(publication.id);
    this.files.push(...publication.files);
    this.bookings.push(...publication.bookings);
  }
}
