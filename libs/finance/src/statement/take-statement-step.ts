import { Inject, Injectable } from '@nestjs/common';

import { CONFIG, type Config, type DeliveredEvent, type EventSubscriber, Subscribes, type Tx } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import { takeEntries } from '../bank/camt-stream.js';
import { BANK_FILE_STEP } from '../finance.events.js';
import { type BankFile, BankFileImport } from './bank-file.entity.js';
import { BookEntries } from './book-entries.js';
import { fileInParts } from './large-file.js';

const FROM = `SELECT "uploaded_by_id" AS "uploadedById" FROM "finance"."bank_file" WHERE "id" = $1`;

/**
 * The next entries of a large statement, booked in one transaction with the place where the next step goes on and its news. A worker that dies leaves
 * a step that is done or one that was never begun; entries that came in another file are known by their keys.
 */
@Injectable()
@Subscribes({ name: 'finance.import-bank-file', to: [BANK_FILE_STEP], urgent: true })
export class TakeStatementStep implements EventSubscriber {
  constructor(
    private readonly booking: BookEntries,
    private readonly programmes: ProgrammeFacade,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle(tx: Tx, event: DeliveredEvent): Promise<void> {
    const file = await tx.lock(BankFileImport, event.subjectId);
    if (event.payload['step'] !== file.steps || file.place === null) return;
    const { entries, next } = await takeEntries(fileInParts(tx, file.id), file, file.place, this.config.payoutsPerFile);
    const ours = new Set((await this.programmes.allAuthorities()).map((authority) => authority.iban));
    const [from] = await tx.sql<Pick<BankFile, 'uploadedById'>>(FROM, [file.id]);
    const booked = await this.booking.apply(
      tx,
      entries.filter((entry) => ours.has(entry.accountIban)),
      from?.uploadedById ?? null,
    );
    this.booking.keep(tx, file.id, booked.applied);
    const counts = new Map(Object.entries(file.counts));
    for (const [outcome, count] of Object.entries(booked.counts)) counts.set(outcome, (counts.get(outcome) ?? 0) + count);
    const steps = file.steps + 1;
    tx.update(file, { counts: Object.fromEntries(counts), place: next, steps, done: file.done + entries.length });
    if (next) tx.emit({ type: BANK_FILE_STEP, subjectId: file.id, payload: { step: steps } });
  }
}
