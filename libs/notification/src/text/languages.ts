import { de } from './de/index.js';
import { en } from './en/index.js';
import type { LetterLanguage } from './wording.js';

/** Every language that letters are written in. Others are answered in English. */
export const letterLanguages: Readonly<Record<string, LetterLanguage>> = { en, de };

export const languageFor = (language: string): LetterLanguage => letterLanguages[language] ?? en;
