import { createHash } from 'node:crypto';

import { openBankPiece } from './bank-piece.js';
import { type BankElement, openBankFile } from './bank-xml.js';
import { isBooked, StatementSums } from './camt-sums.js';
import { type Piece, scanStatement } from './camt-scan.js';
import {
  CAMT_KINDS,
  type CamtEntry,
  identityOf,
  keyOf,
  readEntry,
  type Statement,
  statementOf,
  statementsIn,
  type Unkeyed,
} from './camt054.js';

/** A file that can be read again from any place in it. */
export type Reopen = (offset: number) => AsyncIterable<Uint8Array>;

/** What has to be known of a statement before its entries can be taken a few at a time. */
export interface StatementSurvey {
  /** Such as camt.053.001.08. */
  readonly message: string;
  readonly statements: readonly Statement[];
  /** Booked movements in all. */
  readonly movements: number;
  /** Entries that are not booked. */
  readonly ignored: number;
  /** Of movements that say the same as an earlier one: which in the file, and the how-manieth of its kind it is. */
  readonly repeats: Readonly<Record<string, number>>;
}

/** How far somebody has come in a file. */
export interface StatementPlace {
  readonly offset: number;
  readonly statement: number;
  /** Movements before this place. */
  readonly movement: number;
}

export const AT_THE_BEGINNING: StatementPlace = { offset: 0, statement: -1, movement: 0 };

interface Entry {
  readonly element: BankElement;
  readonly piece: Piece;
}

async function* entriesFrom(open: Reopen, { offset, statement }: StatementPlace): AsyncGenerator<Entry> {
  for await (const piece of scanStatement(open(offset), { offset, statement }))
    if (piece.kind === 'entry') yield { element: openBankPiece(piece.bytes), piece };
}

/** The file without its entries: who it is from, which statements of which accounts, their sums. */
async function readAround(open: Reopen): Promise<{ message: string; statements: readonly BankElement[] }> {
  const around: Uint8Array[] = [];
  for await (const piece of scanStatement(open(0))) if (piece.kind === 'around') around.push(piece.bytes);
  const document = openBankFile(Buffer.concat(around), CAMT_KINDS);
  document.body.must('GrpHdr', 'MsgId');
  return { message: document.message, statements: statementsIn(document) };
}

/**
 * Reads a statement of any length from its beginning to its end, a few entries at a time, and checks it as `readCamt` does: nothing of it is booked
 * before all of it is known to be whole and true to its own sums.
 * @throws DomainError finance.bank-file-... (422); the error never quotes the file.
 */
export async function surveyStatement(open: Reopen): Promise<StatementSurvey> {
  const { message, statements: elements } = await readAround(open);
  const statements = elements.map(statementOf);
  const sums = elements.map(() => new StatementSums());
  const seen = new Map<string, number>();
  const repeats: Record<string, number> = {};
  let [movements, ignored] = [0, 0];
  for await (const { element, piece } of entriesFrom(open, AT_THE_BEGINNING)) {
    sums[piece.statement]?.add(element);
    const read = movementsOf(element, statements[piece.statement]);
    if (read === null) ignored += 1;
    for (const movement of read ?? []) {
      // A digest, so that what is remembered of a movement is short.
      const identity = createHash('sha256').update(identityOf(movement)).digest('base64').slice(0, 22);
      const occurrence = seen.get(identity) ?? 0;
      seen.set(identity, occurrence + 1);
      if (occurrence > 0) repeats[String(movements)] = occurrence;
      movements += 1;
    }
  }
  elements.forEach((element, i) => sums[i]?.check(element));
  return { message, statements, movements, ignored, repeats };
}

/** Null when it is not booked. */
function movementsOf(entry: BankElement, statement: Statement | undefined): readonly Unkeyed[] | null {
  return statement && isBooked(entry) ? readEntry(statement, entry) : null;
}

/** The next entries of a surveyed file, `most` movements or a few more, and where to go on; null at its end. */
export async function takeEntries(
  open: Reopen,
  { statements, repeats }: Pick<StatementSurvey, 'statements' | 'repeats'>,
  place: StatementPlace,
  most: number,
): Promise<{ readonly entries: readonly CamtEntry[]; readonly next: StatementPlace | null }> {
  const entries: CamtEntry[] = [];
  for await (const { element, piece } of entriesFrom(open, place)) {
    for (const movement of movementsOf(element, statements[piece.statement]) ?? []) {
      const occurrence = repeats[String(place.movement + entries.length)] ?? 0;
      entries.push({ key: keyOf(identityOf(movement), occurrence), occurrence, ...movement });
    }
    const next = { offset: piece.end, statement: piece.statement, movement: place.movement + entries.length };
    if (entries.length >= most) return { entries, next };
  }
  return { entries, next: null };
}
