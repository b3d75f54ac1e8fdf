/** A document as the contexts write it: what is said, in order. How it looks and how it is tagged is the engine's. */
export interface PdfInput {
  readonly title: string;
  /** ISO 639-1. */
  readonly language: string;
  /** When it came to be: part of the bytes, so that the same input gives the same file. */
  readonly at: Date;
  /** Who answers for it. */
  readonly author: string;
  readonly subject?: string;
  /** On every page, left: what a page that got lost is recognised by. */
  readonly footer: string;
  /** On every page, right, with `{page}` and `{pages}`. */
  readonly pageWords: string;
  readonly blocks: readonly PdfBlock[];
}

export type PdfBlock = PdfTitle | PdfHeading | PdfText | PdfFacts | PdfTable | PdfList | PdfQr | PdfNewPage;

/** Once, at the top: `above` is small, `sub` follows. */
export interface PdfTitle {
  readonly kind: 'title';
  readonly text: string;
  readonly above?: string;
  readonly sub?: string;
}

/** Becomes a bookmark as well. */
export interface PdfHeading {
  readonly kind: 'heading';
  readonly level: 2 | 3;
  readonly text: string;
}

export interface PdfText {
  readonly kind: 'text';
  readonly text: string;
  readonly tone?: 'normal' | 'quiet' | 'strong';
}

/** Question and answer, term and value: two columns. */
export interface PdfFacts {
  readonly kind: 'facts';
  readonly items: readonly PdfFact[];
}

export interface PdfFact {
  readonly term: string;
  readonly value: string;
  /** There is nothing to say: shown quietly. */
  readonly blank?: boolean;
}

export interface PdfTable {
  readonly kind: 'table';
  readonly columns: readonly PdfColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The last line, in bold. */
  readonly total?: readonly string[];
}

export interface PdfColumn {
  readonly title: string;
  /** Its share of the width against the others'; 1 where it is left out. */
  readonly share?: number;
  readonly align?: 'left' | 'right';
}

export interface PdfList {
  readonly kind: 'list';
  readonly items: readonly string[];
}

/** What follows begins on a page of its own. */
export interface PdfNewPage {
  readonly kind: 'new-page';
}

/** A code to photograph, with what it says beside it. */
export interface PdfQr {
  readonly kind: 'qr';
  readonly content: string;
  /** For those who do not see it. */
  readonly alt: string;
  readonly text: string;
  /** Points; a long content wants a larger square. */
  readonly side?: number;
}
