import type { DomainError } from '@traverse/kernel';
import { problemText } from '@traverse/platform';
import { textIn, type Texts } from '@traverse/programme';

/** An answer or a document of the earlier application that did not come along. JSON only. */
export interface LeftOut {
  readonly label: Texts;
  readonly part?: Texts;
  readonly code: string;
  readonly params?: DomainError['params'];
}

export interface LeftOutView {
  readonly label: string;
  readonly code: string;
  readonly reason: string;
}

/** In the reader's words. */
export function leftOutView({ label, part, code, params }: LeftOut, language: string): LeftOutView {
  const whole = textIn(label, language);
  return { label: part ? `${whole}: ${textIn(part, language)}` : whole, code, reason: problemText(code, params ?? {}, language) };
}
