import { formatDecimal } from '@traverse/kernel';
import { problemText } from '@traverse/platform';
import { type CallDocument, formSchemaFor, type ReplayTerms, textIn } from '@traverse/programme';

import { type Change, type Compared, type DryRunResult, moneyOf, type Side } from './compare-fates.js';
import type { DryRunApplicationDto, DryRunDto, DryRunEnvelopeDto, DryRunReasonDto, DryRunSideDto } from './dry-run.dto.js';
import { explainChange } from './explain-change.js';

export interface DryRunParts {
  readonly earlier: CallDocument;
  readonly draft: CallDocument;
  readonly terms: ReplayTerms;
  readonly result: DryRunResult;
}

const ORDER: readonly Change[] = ['worse', 'better', 'other', 'same'];

/** The comparison in the reader's words: those that would fare worse first. */
export function viewOf({ earlier, draft, terms, result }: DryRunParts, language: string): DryRunDto {
  const { compared, selectionCompared } = result;
  const count = (change: Change): number => compared.filter((one) => one.change === change).length;
  const sorted = ORDER.flatMap((change) => compared.filter((one) => one.change === change));
  return {
    earlierTitle: textIn(earlier.title, language),
    earlierVersion: earlier.version,
    draftTitle: textIn(draft.title, language),
    draftVersion: draft.version,
    windowCompared: terms.windowCompared,
    selectionCompared,
    counts: { better: count('better'), worse: count('worse'), other: count('other'), same: count('same') },
    envelopes: envelopesOf(earlier, draft, compared),
    askedAnew: terms.anew.map(({ instrument, path, label }) => ({
      instrument: titleOf(draft, instrument, language),
      path,
      label: label ? textIn(label, language) : path,
    })),
    items: sorted.map((one) => itemOf(one, earlier, terms, language)),
  };
}

function titleOf({ instruments }: CallDocument, key: string, language: string): string {
  const found = instruments.find((one) => one.key === key);
  return found ? textIn(found.title, language) : key;
}

function itemOf(one: Compared, earlier: CallDocument, { document }: ReplayTerms, language: string): DryRunApplicationDto {
  const { application, change, before, after } = one;
  return {
    applicationId: application.id,
    number: application.number,
    title: application.title,
    applicantName: application.organisationName,
    instrument: titleOf(earlier, application.instrument, language),
    change,
    before: sideOf(before),
    after: sideOf(after),
    reasons: explainChange(one, document, language),
    answers: refused(one, document, language),
  };
}

function sideOf(side: Side): DryRunSideDto {
  const { minor, currency } = moneyOf(side);
  const known = currency !== '';
  return {
    fate: side.fate,
    amount: known ? formatDecimal(minor, currency) : null,
    currency: known ? currency : null,
    total: side.total,
  };
}

/** Answers that the draft's form would not take, and that the earlier form took. */
function refused({ application, before, after }: Compared, doc: CallDocument, language: string): DryRunReasonDto[] {
  if (!after.replay.hasInstrument) return [];
  const known = new Set(before.replay.gaps.map(({ path, code }) => `${path} ${code}`));
  const fields = formSchemaFor(doc, application.instrument).properties;
  return after.replay.gaps
    .filter(({ path, code }) => !known.has(`${path} ${code}`))
    .map(({ path, code, params = {} }) => {
      const label = fields[path.split('.')[0] ?? '']?.['x-text'].label;
      return { code, text: `${label ? textIn(label, language) : path}: ${problemText(code, params, language)}` };
    });
}

function envelopesOf(earlier: CallDocument, draft: CallDocument, compared: readonly Compared[]): DryRunEnvelopeDto[] {
  const keys = [...new Set([...earlier.envelopes, ...draft.envelopes].map(({ key }) => key))];
  return keys.map((key) => {
    const [was, would] = [earlier, draft].map(({ envelopes }) => envelopes.find((one) => one.key === key));
    const currency = (would ?? was)?.currency ?? '';
    const [before, after] = [granted(compared, 'before', key), granted(compared, 'after', key)];
    return {
      key,
      currency,
      amountBefore: was?.amount ?? null,
      amountAfter: would?.amount ?? null,
      grantedBefore: formatDecimal(before.minor, was?.currency ?? currency),
      grantedAfter: formatDecimal(after.minor, currency),
      awardsBefore: before.awards,
      awardsAfter: after.awards,
    };
  });
}

function granted(compared: readonly Compared[], side: 'before' | 'after', key: string): { minor: bigint; awards: number } {
  const funded = compared.map((one) => one[side]).filter(({ fate, replay }) => fate === 'fund' && replay.envelope === key);
  return { minor: funded.reduce((sum, { offeredMinor }) => sum + offeredMinor, 0n), awards: funded.length };
}
