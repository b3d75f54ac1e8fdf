import { problemText } from '@traverse/platform';
import { type CallDocument, explain, explainFunding, type FundingStep, textIn, type Verdict } from '@traverse/programme';

import type { Compared, Side } from './compare-fates.js';

/** One reason for the difference: a stable code and the reader's words. */
export interface Reason {
  readonly code: string;
  readonly text: string;
}

/** Why an application would fare otherwise, in the reader's words: rules first, then the amount, then the money and the scores. */
export function explainChange({ before, after, change }: Compared, draft: CallDocument, language: string): Reason[] {
  if (change === 'same') return [];
  const say = (code: string, params: Record<string, string> = {}): Reason => ({
    code,
    text: problemText(`evaluator.dry-run.${code}`, params, language),
  });
  if (!after.replay.hasInstrument) return [say('no-instrument')];
  const rules = [...nowInTheWay(before, after, language), ...noLonger(before, after, language)];
  // Where the rules decide, the amount and the scores say nothing more.
  if (after.fate === 'ineligible') return rules;
  return [...rules, ...amount(before, after, language, say), ...selection(before, after, draft, language, say)];
}

type Say = (code: string, params?: Record<string, string>) => Reason;

/** The declarations of one call are several verdicts of one rule: told apart by what they say. */
const nameOf = ({ ruleId, textKey, evidence }: Verdict): string => `${ruleId} ${textKey} ${JSON.stringify(evidence)}`;

function nowInTheWay(before: Side, after: Side, language: string): Reason[] {
  const known = new Set(before.hurdles.map(nameOf));
  return after.hurdles
    .filter((verdict) => !known.has(nameOf(verdict)))
    .map((verdict) => ({ code: verdict.ruleId, text: explain(verdict, language) }));
}

function noLonger(before: Side, after: Side, language: string): Reason[] {
  const still = new Set(after.hurdles.map(({ ruleId }) => ruleId));
  return before.hurdles
    .filter(({ ruleId }) => !still.has(ruleId))
    .map((verdict) => {
      const now = after.replay.verdicts.find(({ ruleId }) => ruleId === verdict.ruleId);
      if (now) return { code: verdict.ruleId, text: explain(now, language) };
      return { code: verdict.ruleId, text: problemText('evaluator.dry-run.rule-gone', { text: explain(verdict, language) }, language) };
    });
}

function amount(before: Side, after: Side, language: string, say: Say): Reason[] {
  const [was, would] = [before.replay.funding, after.replay.funding];
  if (!would) return after.replay.envelope === null ? [say('no-envelope')] : [];
  if (was && was.currency !== would.currency) return [say('currency', { before: was.currency, after: would.currency })];
  if (was?.grantMinor === would.grantMinor) return [];
  const known = new Set((was?.explanation ?? []).map((step) => JSON.stringify(step)));
  // The outcome itself stands in the report already.
  const isNew = (step: FundingStep): boolean => step.textKey !== 'funding.grant' && !known.has(JSON.stringify(step));
  return would.explanation.filter(isNew).map((step) => ({ code: step.textKey, text: explainFunding(step, language) }));
}

function selection(before: Side, after: Side, draft: CallDocument, language: string, say: Say): Reason[] {
  const scores =
    before.total !== null && after.total !== null && before.total !== after.total
      ? [say('score', { before: shown(before.total, language), after: shown(after.total, language) })]
      : [];
  if (before.fate === after.fate) return scores;
  const why = after.reasons.map((reason) => {
    const [code = '', criterion] = reason.split(':');
    return criterion === undefined ? say(code) : say(code, { criterion: labelOf(draft, criterion, language) });
  });
  return [...scores, ...why, ...turned(before, after, say)];
}

function turned(before: Side, after: Side, say: Say): Reason[] {
  if (after.fate === 'eligible') return [say('not-scored')];
  if (after.fate === 'fund' && (before.fate === 'reserve' || before.fate === 'reject')) return [say('money-reaches')];
  if (before.fate === 'below-threshold') return [say('thresholds-met')];
  if (before.fate === 'reject' && after.fate === 'reserve') return [say('reserve')];
  if (before.fate === 'reserve' && after.fate === 'reject') return [say('no-reserve')];
  return [];
}

function shown(total: string, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(total as `${number}`);
}

function labelOf({ evaluation }: CallDocument, key: string, language: string): string {
  const criterion = evaluation?.criteria.find((one) => one.key === key);
  return criterion ? textIn(criterion.label, language) : key;
}
