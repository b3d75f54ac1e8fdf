import { DomainError, type FieldError } from '@traverse/kernel';

export interface ExtensionInput {
  /** ISO instant. */
  readonly until: string;
  readonly reason?: string;
}

/** What is wrong with more time, all of it: it ends later than before and than now, before what comes next, and has a reason. */
export function checkedExtension(
  { until, reason = '' }: ExtensionInput,
  endsAt: Date,
  now: Date,
  next?: Date,
): { readonly until: Date; readonly reason: string } {
  const at = new Date(until);
  const fields: FieldError[] = [];
  if (at <= now || at <= endsAt) fields.push({ path: 'until', code: 'evaluator.extension-not-later' });
  else if (next && at >= next) fields.push({ path: 'until', code: 'evaluator.extension-passes-next' });
  if (reason.trim().length < 3) fields.push({ path: 'reason', code: 'platform.reason-required' });
  if (fields.length > 0) throw new DomainError('platform.invalid-input', { status: 400, fields });
  return { until: at, reason: reason.trim() };
}
