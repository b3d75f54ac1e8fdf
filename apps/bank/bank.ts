import { systemNow } from '@traverse/kernel';
import { createHash } from 'node:crypto';
import { BankState } from './bank-state.js';
import { Behaviours, type Plan } from './behaviours.js';
import {
  type BankFile,
  type Booking,
  type Delivery,
  Journal,
  type JournalRecord,
  type Message,
  type Publication,
  type Verdict,
} from './journal.js';
import { type NotificationEntry, writeNotification } from './notification.js';
import {
  fileProblem,
  minorUnits,
  type PaymentFile,
  readPaymentFile,
  type Reason,
  type Transfer,
  transferProblem,
  transfersOf,
} from './payment-file.js';
import { writeStatusReport } from './status-report.js';
import { UnreadableFile } from './xml-reader.js';

export interface Arrival {
  readonly bytes: Buffer;
  readonly batchId: string | null;
  readonly fencingId: string | null;
}

export interface Reception {
  readonly answer: Plan['answer'];
  readonly status: 200 | 400;
  readonly body: string;
}

/** What one file causes; every id in it is made from the number of its delivery, so none is ever used twice. */
interface Execution {
  readonly number: number;
  readonly at: Date;
  readonly file: PaymentFile;
  readonly plan: Plan;
  readonly rejected: ReadonlyMap<string, Reason>;
}

function later(at: Date, ms: number): string {
  return new Date(at.getTime() + ms).toISOString();
}

/** The simulated bank itself: takes payment files, executes each message id once, keeps its journal. Everything but the timers is synchronous. */
export class Bank {
  readonly behaviours = new Behaviours();
  readonly state = new BankState();
  private readonly journal: Journal;
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(directory: string) {
    this.journal = Journal.open(directory);
    for (const record of this.journal.records) this.state.apply(record);
    for (const publication of this.state.pending.values()) this.schedule(publication);
  }

  receive(arrival: Arrival): Reception {
    const sha256 = createHash('sha256').update(arrival.bytes).digest('hex');
    const delivered = (verdict: Verdict, msgId: string | null): Delivery => ({
      msgId,
      batchId: arrival.batchId,
      fencingId: arrival.fencingId,
      sha256,
      verdict,
    });
    let file: PaymentFile;
    try {
      file = readPaymentFile(arrival.bytes);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      this.record({ type: 'delivery', at: systemNow().toISOString(), delivery: delivered('unreadable', null) });
      return { answer: 'at-once', status: 400, body: error.message };
    }
    return this.receiveFile(file, sha256, (verdict) => delivered(verdict, file.msgId));
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.journal.close();
  }

  private receiveFile(file: PaymentFile, sha256: string, delivered: (verdict: Verdict) => Delivery): Reception {
    const at = systemNow();
    const earlier = this.state.messages.get(file.msgId);
    if (earlier && earlier.sha256 !== sha256) return this.refuseConflict(file, at, delivered);
    const plan = this.behaviours.plan(file, earlier !== undefined);
    if (plan.ignore || earlier) {
      this.record({ type: 'delivery', at: at.toISOString(), delivery: delivered(plan.ignore ? 'ignored' : 'duplicate') });
      return { answer: plan.answer, status: 200, body: earlier?.answer ?? '' };
    }
    const refused = fileProblem(file) ?? plan.refused;
    const execution = {
      number: this.state.deliveries.length + 1,
      at,
      file,
      plan,
      rejected: refused ? new Map<string, Reason>() : rejections(file, plan),
    };
    const answer = writeStatusReport({ id: `SB-STS-${execution.number}`, at, file, refused, rejected: execution.rejected });
    const message: Message = {
      msgId: file.msgId,
      sha256,
      status: refused ? 'refused' : 'accepted',
      reasonCode: refused?.code ?? null,
      answer,
    };
    const publications = publicationsOf(execution, answer, refused !== undefined);
    this.record({ type: 'delivery', at: at.toISOString(), delivery: delivered(message.status), message, publications });
    for (const publication of publications) if (this.state.pending.has(publication.id)) this.schedule(publication);
    return { answer: plan.answer, status: 200, body: answer };
  }

  /** Answered on the line only: as a file it would read like a refusal of the message that came first. */
  private refuseConflict(file: PaymentFile, at: Date, delivered: (verdict: Verdict) => Delivery): Reception {
    const refused = { code: 'DU01', text: 'This message id came before with other content' };
    const id = `SB-STS-${this.state.deliveries.length + 1}`;
    this.record({ type: 'delivery', at: at.toISOString(), delivery: delivered('conflict') });
    return { answer: 'at-once', status: 200, body: writeStatusReport({ id, at, file, refused, rejected: new Map() }) };
  }

  private record(record: JournalRecord): void {
    this.journal.append(record);
    this.state.apply(record);
  }

  private schedule({ publishAt }: Publication): void {
    const wait = Math.max(0, new Date(publishAt).getTime() - systemNow().getTime());
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.publishUntil(publishAt);
    }, wait);
    this.timers.add(timer);
  }

  /** In the order in which they were made: timers of the same moment may fire in any, and a return must not come before its debit. */
  private publishUntil(moment: string): void {
    for (const publication of [...this.state.pending.values()]) {
      if (publication.publishAt > moment) continue;
      this.record({ type: 'publish', at: systemNow().toISOString(), publicationId: publication.id });
    }
  }
}

function rejections(file: PaymentFile, plan: Plan): ReadonlyMap<string, Reason> {
  const rejected = new Map(plan.rejected);
  for (const transfer of transfersOf(file)) {
    const problem = transferProblem(transfer);
    if (problem) rejected.set(transfer.endToEndId, problem);
  }
  return rejected;
}

function withACentMore(transfer: Transfer): Transfer {
  const minor = String((minorUnits(transfer.amount) ?? 0n) + 1n).padStart(3, '0');
  return { ...transfer, amount: `${minor.slice(0, -2)}.${minor.slice(-2)}` };
}

function entriesOf({ number, file, plan, rejected }: Execution, mark: string): readonly NotificationEntry[] {
  const booked = (transfer: Transfer): Transfer => (plan.altered.has(transfer.endToEndId) ? withACentMore(transfer) : transfer);
  const all = file.blocks.flatMap((block) => block.transfers.map((transfer) => ({ block, transfer: booked(transfer) })));
  return all
    .map((one, index) => ({ ...one, reference: `SB${number}${mark}${index + 1}` }))
    .filter(({ transfer }) => !rejected.has(transfer.endToEndId));
}

function bookingsOf(file: PaymentFile, entries: readonly NotificationEntry[], kind: Booking['kind']): readonly Booking[] {
  return entries.map(({ transfer }) => ({
    endToEndId: transfer.endToEndId,
    msgId: file.msgId,
    kind,
    amount: transfer.amount,
    currency: transfer.currency,
  }));
}

/** The status report and the debits come first (late when told so, twice when told so); each return comes after them, at its own time. */
function publicationsOf(execution: Execution, answer: string, refused: boolean): readonly Publication[] {
  const { number, at, file, plan } = execution;
  const delayMs = typeof plan.answer === 'object' ? plan.answer.afterMs : 0;
  const entries = refused ? [] : entriesOf(execution, 'D');
  const files: BankFile[] = [{ id: `${number}-status`, kind: 'pain.002', xml: answer }];
  if (entries.length > 0)
    files.push({ id: `${number}-debit`, kind: 'camt.054', xml: writeNotification({ id: `SB-NTF-${number}`, at, file, entries }) });
  const again = plan.twice ? files.map((one) => ({ ...one, id: `${one.id}-again` })) : [];
  const first = {
    id: `${number}`,
    publishAt: later(at, delayMs),
    files: [...files, ...again],
    bookings: bookingsOf(file, entries, 'debit'),
  };
  const returns = (refused ? [] : entriesOf(execution, 'R')).flatMap((entry) => {
    const order = plan.returned.get(entry.transfer.endToEndId);
    if (!order) return [];
    const id = `${number}-return-${entry.reference}`;
    const xml = writeNotification({ id: `SB-RTN-${entry.reference}`, at, file, entries: [entry], returned: { code: order.code } });
    const publishAt = later(at, delayMs + order.delayMs);
    return [{ id, publishAt, files: [{ id, kind: 'camt.054' as const, xml }], bookings: bookingsOf(file, [entry], 'return') }];
  });
  return [first, ...returns];
}
