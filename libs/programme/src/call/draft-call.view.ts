import type { FieldError } from '@traverse/kernel';
import { problemText } from '@traverse/platform';

import type { CallMistakeDto, CallDraftSavedDto } from './call.dto.js';
import type { SavedDraft } from './draft-call.js';

/** Mistakes with their words, for those who write calls. */
export function mistakes(problems: readonly FieldError[], language: string): CallMistakeDto[] {
  return problems.map(({ path, code, params = {} }) => ({ path, code, message: problemText(code, params, language) }));
}

export function draftSaved({ problems, ...saved }: SavedDraft, language: string): CallDraftSavedDto {
  return { ...saved, problems: mistakes(problems, language) };
}
