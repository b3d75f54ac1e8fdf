import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export type Verdict = 'accepted' | 'refused' | 'duplicate' | 'conflict' | 'unreadable' | 'ignored';

/** One arrival of a file, whatever became of it. */
export interface Delivery {
  readonly msgId: string | null;
  readonly batchId: string | null;
  readonly fencingId: string | null;
  readonly sha256: string;
  readonly verdict: Verdict;
}

/** A payment file under its message id, with the answer that every further delivery of the same bytes gets too. */
export interface Message {
  readonly msgId: string;
  readonly sha256: string;
  readonly status: 'accepted' | 'refused';
  readonly reasonCode: string | null;
  readonly answer: string;
}

export interface Booking {
  readonly endToEndId: string;
  readonly msgId: string;
  readonly kind: 'debit' | 'return';
  readonly amount: string;
  readonly currency: string;
}

export interface BankFile {
  readonly id: string;
  readonly kind: 'pain.002' | 'camt.054';
  readonly xml: string;
}

/** Files that become visible together, and what they say was booked. */
export interface Publication {
  readonly id: string;
  readonly publishAt: string;
  readonly files: readonly BankFile[];
  readonly bookings: readonly Booking[];
}

export type JournalRecord =
  | {
      readonly type: 'delivery';
      readonly at: string;
      readonly delivery: Delivery;
      readonly message?: Message;
      readonly publications?: readonly Publication[];
    }
  | { readonly type: 'publish'; readonly at: string; readonly publicationId: string };

/**
 * The bank's memory: one JSON line a record, on the disk before anything is answered. A delivery and all that follows from it are one line,
 * so that a crash leaves the whole of it or nothing.
 */
export class Journal {
  private readonly descriptor: number;

  private constructor(
    path: string,
    readonly records: readonly JournalRecord[],
    keep: number,
  ) {
    this.descriptor = openSync(path, 'a', 0o600);
    ftruncateSync(this.descriptor, keep);
  }

  static open(directory: string): Journal {
    mkdirSync(directory, { recursive: true });
    const path = join(directory, 'journal.jsonl');
    const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    // A line cut short by a crash was never answered for: it is dropped.
    const keep = bytes.lastIndexOf('\n') + 1;
    const lines = bytes.subarray(0, keep).toString('utf8').split('\n').filter(Boolean);
    return new Journal(
      path,
      lines.map((line) => JSON.parse(line) as JournalRecord),
      keep,
    );
  }

  append(record: JournalRecord): void {
    const line = Buffer.from(`${JSON.stringify(record)}\n`);
    for (let written = 0; written < line.length;) written += writeSync(this.descriptor, line, written);
    fsyncSync(this.descriptor);
  }

  close(): void {
    closeSync(this.descriptor);
  }
}
