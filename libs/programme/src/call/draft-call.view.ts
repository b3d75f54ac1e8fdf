import type { FieldError } from '@traverse/kernel';
import { problemText } from '@traverse/platform';

import type { CallMistakeDto, CallDraftSavedDto } from './call.dto.js';
import type { SavedDraft } from './draft-call.js';

/** Shares are kept in hundredths of a percent; whoever writes a call writes and reads percent. */
function inPercent(path: string, params: NonNullable<FieldError['params']>): NonNullable<FieldError['params']> {
  const { limit } = params;
  return typeof limit === 'number' && /bps$/i.test(path) ? { ...params, limit: `${limit / 100} %` } : params;
}

/** Mistakes with their words, for those who write calls. */
export function mistakes(problems: readonly FieldError[], language: string): CallMistakeDto[] {
  return problems.map(({ path, code, params = {} }) => ({ path, code, message: problemText(code, inPercent(path, params), language) }));
}

export function draftSaved({ problems, ...saved }: SavedDraft, language: string): CallDraftSavedDto {
  return { ...saved, problems: mistakes(problems, language) };
}
