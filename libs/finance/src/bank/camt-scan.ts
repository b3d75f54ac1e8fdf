import { refused } from './bank-xml.js';

/** An entry, whole, or text that stands around entries. */
export interface Piece {
  readonly kind: 'entry' | 'around';
  readonly bytes: Uint8Array;
  /** Where it ends, in bytes from the beginning of the file. */
  readonly end: number;
  /** In which statement of the file it stands, from 0; -1 before the first. */
  readonly statement: number;
}

export interface ScanFrom {
  /** 0, or where an entry of this scan ended before. */
  readonly offset: number;
  readonly statement: number;
}

/** An entry with all its transactions is held in memory: more than this is not an entry. */
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_OF_A_TAG = 64 * 1024;
/** Document, message, statement: what an entry is inside of. */
const ENTRY_DEPTH = 3;
const STATEMENTS = new Set(['Stmt', 'Ntfctn']);
const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)(?:[^>"']|"[^"]*"|'[^']*')*>/y;
const CLOSED_BY: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Bytes are read one to a character: what means something in XML is ASCII, and UTF-8 keeps ASCII to itself. */
class Scanner {
  private text = '';
  private at = 0;
  private depth: number;
  private entryFrom = -1;
  private statement: number;

  constructor(private base: ScanFrom) {
    this.depth = base.offset > 0 ? ENTRY_DEPTH : 0;
    this.statement = base.statement;
  }

  *feed(bytes: Uint8Array): Generator<Piece> {
    this.text += Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    if (this.text.length > MOST_BYTES) throw refused('too-large', { maxBytes: MOST_BYTES });
    for (let end = this.token(); end !== null; end = this.token()) {
      const cut = this.take(end);
      if (cut) yield* cut;
    }
    if (this.entryFrom < 0) {
      const around = this.cut('around', this.at);
      if (around) yield around;
    }
  }

  end(): void {
    if (this.depth !== 0 || this.text.trim() !== '') throw refused('unreadable');
  }

  /** Where the next piece of markup ends; null: not all of it is there yet. */
  private token(): number | null {
    const start = this.text.indexOf('<', this.at);
    this.at = start < 0 ? this.text.length : start;
    if (start < 0 || this.text.length - start < '<![CDATA['.length) return this.short(start);
    for (const [opens, closes] of CLOSED_BY) {
      if (!this.text.startsWith(opens, start)) continue;
      const close = this.text.indexOf(closes, start + opens.length);
      return close < 0 ? null : close + closes.length;
    }
    if (this.text.startsWith('<!', start)) throw refused('doctype');
    return this.tag(start);
  }

  /** The last few characters of a file can be nothing but a tag. */
  private short(start: number): number | null {
    return start < 0 || this.text[start + 1] === '!' || this.text[start + 1] === '?' ? null : this.tag(start);
  }

  private tag(start: number): number | null {
    TAG.lastIndex = start;
    if (TAG.test(this.text)) return TAG.lastIndex;
    if (this.text.length - start > MOST_OF_A_TAG) throw refused('unreadable');
    return null;
  }

  /** Moves past the markup that ends at `end`; says what it completes. */
  private take(end: number): readonly Piece[] | null {
    const start = this.at;
    this.at = end;
    TAG.lastIndex = start;
    const [, closing, name = ''] = TAG.exec(this.text) ?? [];
    if (closing === undefined || TAG.lastIndex !== end) return null;
    const empty = this.text[end - 2] === '/';
    const done: Piece[] = [];
    if (closing === '') {
      if (this.depth === ENTRY_DEPTH - 1 && STATEMENTS.has(name)) this.statement += 1;
      if (this.depth === ENTRY_DEPTH && name === 'Ntry') {
        const around = this.cut('around', start);
        if (around) done.push(around);
        this.entryFrom = 0;
      }
      if (!empty) this.depth += 1;
    } else this.depth -= 1;
    if (this.depth < 0) throw refused('unreadable');
    if (this.depth === ENTRY_DEPTH && this.entryFrom === 0) {
      const entry = this.cut('entry', this.at);
      this.entryFrom = -1;
      if (entry) done.push(entry);
    }
    return done;
  }

  /** Everything up to `to`, and goes on from there. */
  private cut(kind: Piece['kind'], to: number): Piece | null {
    if (to === 0) return null;
    const bytes = Buffer.from(this.text.slice(0, to), 'latin1');
    this.text = this.text.slice(to);
    this.at -= to;
    this.base = { ...this.base, offset: this.base.offset + to };
    return { kind, bytes, end: this.base.offset, statement: this.statement };
  }
}

/**
 * Cuts a bank's statement into its entries and what stands around them, as it comes: no more than one entry is in memory. What is inside of the pieces
 * is for a real parser.
 * @throws DomainError finance.bank-file-{unreadable, doctype, too-large} (422)
 */
export async function* scanStatement(
  source: AsyncIterable<Uint8Array>,
  from: ScanFrom = { offset: 0, statement: -1 },
): AsyncGenerator<Piece> {
  const scanner = new Scanner(from);
  for await (const bytes of source) yield* scanner.feed(bytes);
  scanner.end();
}
