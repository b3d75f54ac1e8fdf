import { de, en, type LetterWords } from './feedback-letter.words.js';
import { fr, it, sl } from './feedback-letter.words.more.js';

const languages: Readonly<Record<string, LetterWords>> = { en, de, fr, it, sl };

/** The languages that the letter can be read in. */
export const letterLanguages = Object.keys(languages);

/** English where there are no words of this language. */
export const letterWords = (language: string): LetterWords => languages[language] ?? en;

/** `{name}` filled in. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
