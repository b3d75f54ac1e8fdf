import type { TemplateKey } from '../letter/templates.js';

/** One letter in one language. `{{figures}}` are those that its template needs, and {{call}}. */
export interface Wording {
  readonly subject: string;
  /** What happened, in plain words. */
  readonly happened: string;
  /** What to do next, and until when. */
  readonly next: string;
}

/** What stands around every letter. */
export interface Frame {
  /** For dates and amounts. */
  readonly locale: string;
  readonly greeting: string;
  readonly contact: string;
  readonly mutable: string;
}

/** A language of the house: add a folder like en/ and one line in languages.ts. */
export interface LetterLanguage {
  readonly frame: Frame;
  readonly wordings: Readonly<Record<TemplateKey, Wording>>;
}
