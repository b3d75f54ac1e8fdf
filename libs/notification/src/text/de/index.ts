import type { LetterLanguage } from '../wording.js';
import { application } from './application.js';
import { award } from './award.js';
import { evaluation } from './evaluation.js';
import { finance } from './finance.js';
import { frame } from './frame.js';
import { partner } from './partner.js';

export const de: LetterLanguage = { frame, wordings: { ...application, ...partner, ...evaluation, ...award, ...finance } };
