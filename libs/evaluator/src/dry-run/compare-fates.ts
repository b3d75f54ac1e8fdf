import type { ApplicationToReplay } from '@traverse/applicant';
import { type CallDocument, type Replay, replayApplication, type ReplayTerms, type Verdict } from '@traverse/programme';

import type { RankedInput } from '../ranking/ranking.types.js';
import { type Candidate, canRank, type Fate, type Selected, selectUnder } from './select-under.js';

export type Change = 'better' | 'worse' | 'other' | 'same';

/** One side of the comparison. */
export interface Side extends Selected {
  readonly replay: Replay;
  /** Verdicts that stand in the way: not met or undecided, and not set aside by the office. */
  readonly hurdles: readonly Verdict[];
}

export interface Compared {
  readonly application: ApplicationToReplay;
  readonly change: Change;
  readonly before: Side;
  readonly after: Side;
}

export interface DryRunInput {
  /** The terms of the earlier call as it is now: its money, its way of choosing. */
  readonly earlier: CallDocument;
  /** Of each application, the terms that it was judged under. */
  readonly judgedUnder: (application: ApplicationToReplay) => ReplayTerms;
  readonly draft: ReplayTerms;
  readonly applications: readonly ApplicationToReplay[];
  readonly reviews: ReadonlyMap<string, RankedInput['reviews']>;
}

export interface DryRunResult {
  /** False: the draft scores what nobody has scored, so only rules and amounts are compared. */
  readonly selectionCompared: boolean;
  readonly compared: readonly Compared[];
}

interface Judged {
  readonly replay: Replay;
  readonly hurdles: readonly Verdict[];
  readonly standing: Candidate['standing'];
}

/** Who would fare otherwise under the draft. Both sides are replayed, so that only the rules differ. Pure. */
export function compareFates({ earlier, judgedUnder, draft, applications, reviews }: DryRunInput): DryRunResult {
  const selectionCompared = canRank(earlier, draft.document);
  const judged = applications.map((application) => {
    const before = judge(judgedUnder(application), application, new Set());
    // What the office set aside once, it would set aside again.
    const setAside = new Set(application.passed ? before.hurdles.map(({ ruleId }) => ruleId) : []);
    const known = application.passed ? { ...before, hurdles: [], standing: 'eligible' as const } : byHand(before, application);
    return { application, before: known, after: byHand(judge(draft, application, setAside), application) };
  });
  const candidates = (side: 'before' | 'after'): Candidate[] =>
    judged.map(({ application, [side]: one }) => candidateOf(application, one, reviews.get(application.id) ?? []));
  const was = selectUnder(earlier, candidates('before'), selectionCompared);
  const would = selectUnder(draft.document, candidates('after'), selectionCompared);
  const compared = judged.map(({ application, before, after }) => {
    const left = { ...selectedOf(was, application.id), replay: before.replay, hurdles: before.hurdles };
    const right = { ...selectedOf(would, application.id), replay: after.replay, hurdles: after.hurdles };
    return { application, before: left, after: right, change: changeOf(left, right) };
  });
  return { selectionCompared, compared };
}

function judge(terms: ReplayTerms, application: ApplicationToReplay, setAside: ReadonlySet<string>): Judged {
  const replay = replayApplication(terms, application.params, application);
  const hurdles = replay.verdicts.filter(
    ({ outcome, awaits, ruleId }) => (outcome === 'not-met' || (outcome === 'open' && awaits === undefined)) && !setAside.has(ruleId),
  );
  if (!replay.hasInstrument || hurdles.some(({ outcome }) => outcome === 'not-met')) return { replay, hurdles, standing: 'ineligible' };
  return { replay, hurdles, standing: hurdles.length > 0 ? 'open' : 'eligible' };
}

/** What the rules leave open, an officer decided against it: it is taken to be decided so again. */
function byHand(judged: Judged, { state }: ApplicationToReplay): Judged {
  return state === 'ineligible' && judged.standing === 'open' ? { ...judged, standing: 'ineligible' } : judged;
}

function candidateOf(application: ApplicationToReplay, { replay, standing }: Judged, reviews: RankedInput['reviews']): Candidate {
  const { id, number, instrument, sequence, facts } = application;
  return {
    ...{ id, number, instrument, sequence, standing, reviews },
    receivedAt: facts.receivedAt,
    envelope: replay.envelope,
    nutsCode: facts.sme.nutsCode,
    currency: replay.funding?.currency ?? '',
    grantMinor: replay.funding?.grantMinor ?? 0n,
  };
}

function selectedOf(all: ReadonlyMap<string, Selected>, id: string): Selected {
  const found = all.get(id);
  if (!found) throw new Error(`application ${id} was not judged`);
  return found;
}

const WORTH: Readonly<Record<Fate, number>> = {
  ineligible: 0,
  'no-grant': 0,
  'below-threshold': 1,
  reject: 2,
  open: 3,
  eligible: 4,
  reserve: 5,
  fund: 6,
};

function changeOf(before: Side, after: Side): Change {
  if (WORTH[before.fate] !== WORTH[after.fate]) return WORTH[after.fate] > WORTH[before.fate] ? 'better' : 'worse';
  if (WORTH[after.fate] <= WORTH.reject) return 'same';
  const [was, would] = [moneyOf(before), moneyOf(after)];
  if (was.currency !== would.currency) return 'other';
  if (was.minor === would.minor) return 'same';
  return would.minor > was.minor ? 'better' : 'worse';
}

/** What it would be paid: what is offered, else what the answers lead to. */
export function moneyOf({ fate, offeredMinor, replay }: Side): { minor: bigint; currency: string } {
  return { minor: fate === 'fund' ? offeredMinor : (replay.funding?.grantMinor ?? 0n), currency: replay.funding?.currency ?? '' };
}
