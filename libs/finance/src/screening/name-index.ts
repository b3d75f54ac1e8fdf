import { wordsOf } from './plain-name.js';

/** One person, firm or body of the list, with all its names. */
export interface ListedNames {
  readonly entryId: string;
  /** The publisher's own number of it. */
  readonly entityId: string;
  readonly names: readonly string[];
  /** Of addresses and citizenship, ISO 3166. */
  readonly countries: readonly string[];
}

export type PayeeNameKind = 'organisation' | 'account-holder';
export interface PayeeNames {
  readonly names: readonly { readonly kind: PayeeNameKind; readonly name: string }[];
  readonly countryCode: string;
}

export interface LikeWords {
  readonly payee: string;
  readonly listed: string;
  /** 100: the same word. */
  readonly likenessPercent: number;
}

/** Which name of the payee is like which name of the list, and why. */
export interface NameMatch {
  readonly entryId: string;
  readonly entityId: string;
  readonly scorePercent: number;
  readonly payeeName: string;
  readonly payeeNameKind: PayeeNameKind;
  readonly alias: string;
  /** A hint and no more: many who are listed act from elsewhere. */
  readonly country: 'same' | 'other' | 'unknown';
  readonly words: readonly LikeWords[];
}

export interface Likeness {
  readonly scorePercent: number;
  readonly words: readonly LikeWords[];
}

/** From this length on, a word with one slip of the pen is still that word. */
const FORGIVING = 5;
/** Longer words say no more about who somebody is. */
const MOST_WEIGHT = 6;
const SAME_COUNTRY_POINTS = 3;

const weightOf = (word: string): number => Math.min(word.length, MOST_WEIGHT);
const weights = (words: readonly string[]): number => words.reduce((sum, word) => sum + weightOf(word), 0);

/** 1: the same; less: one letter too many, too few, wrong or in another's place; 0: other words. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < FORGIVING || long.length - short.length > 1) return 0;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.slice(at + 1);
  const slip =
    short.length < long.length
      ? short.slice(at) === rest
      : short.slice(at + 1) === rest ||
        (short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2));
  return slip ? 1 - 1 / long.length : 0;
}

/**
 * How much two names have in common, whatever the order of their words: half by all words of both, half by how much of the shorter one is found in the
 * longer one, where that has two words or more. Both in per cent of the letters, of which a word counts six at most.
 */
export function compareNames(payee: readonly string[], listed: readonly string[]): Likeness {
  if (payee.length > 0 && payee.join('') === listed.join(''))
    return { scorePercent: 100, words: [{ payee: payee.join(' '), listed: listed.join(' '), likenessPercent: 100 }] };
  const left = [...listed];
  const pairs: { payee: string; listed: string; like: number }[] = [];
  for (const least of [1, 0.5])
    for (const word of payee.filter((one) => !pairs.some((pair) => pair.payee === one))) {
      const best = left.map((other) => ({ other, like: likeness(word, other) })).sort((a, b) => b.like - a.like)[0];
      if (!best || best.like < least) continue;
      pairs.push({ payee: word, listed: best.other, like: best.like });
      left.splice(left.indexOf(best.other), 1);
    }
  const [ours, theirs] = [weights(payee), weights(listed)];
  if (ours === 0 || theirs === 0) return { scorePercent: 0, words: [] };
  const foundOurs = pairs.reduce((sum, pair) => sum + pair.like * weightOf(pair.payee), 0);
  const foundTheirs = pairs.reduce((sum, pair) => sum + pair.like * weightOf(pair.listed), 0);
  const both = (foundOurs + foundTheirs) / (ours + theirs);
  const oursIsShorter = payee.length < listed.length || (payee.length === listed.length && ours <= theirs);
  const within = Math.min(payee.length, listed.length) < 2 ? both : oursIsShorter ? foundOurs / ours : foundTheirs / theirs;
  return {
    scorePercent: Math.floor(50 * (both + within)),
    words: pairs.map((pair) => ({ payee: pair.payee, listed: pair.listed, likenessPercent: Math.round(pair.like * 100) })),
  };
}

/** A word and what is left of it without one of its letters: two words one slip apart share one of these. */
const shortened = (word: string): string[] =>
  word.length < FORGIVING ? [word] : [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];

interface Alias {
  readonly of: ListedNames;
  readonly name: string;
  readonly words: readonly string[];
  readonly weight: number;
}

/** No comparison of names of these weights that share no more than this comes to more per cent: most that share one common word need none. */
function atMost(shared: number, ours: number, theirs: number): number {
  return 50 * (Math.min(1, (2 * shared) / (ours + theirs)) + Math.min(1, shared / Math.min(ours, theirs)));
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

/** All names of one list, in memory: some ten thousand names take about 20 MB, and a payee is compared with those that share a word with it. */
export class NameIndex {
  private readonly byWord = new Map<string, Alias[]>();
  private readonly byLetters = new Map<string, Alias[]>();
  private readonly near = new Map<string, string[]>();

  constructor(listed: Iterable<ListedNames>) {
    for (const of of listed)
      for (const name of of.names) {
        const words = wordsOf(name);
        this.add({ of, name, words, weight: weights(words) });
      }
  }

  /** Who of the list has a name like this payee's, the likest first; one line for each, with the names that are likest. */
  search(payee: PayeeNames, thresholdPercent: number): NameMatch[] {
    const best = new Map<string, NameMatch>();
    for (const { kind, name } of payee.names) {
      const words = wordsOf(name);
      for (const [alias, shared] of this.candidates(words)) {
        if (atMost(shared, weights(words), alias.weight) + SAME_COUNTRY_POINTS < thresholdPercent) continue;
        const { scorePercent, words: like } = compareNames(words, alias.words);
        const country = countryOf(payee, alias.of);
        const score = Math.min(100, scorePercent + (country === 'same' ? SAME_COUNTRY_POINTS : 0));
        if (score < thresholdPercent || score <= (best.get(alias.of.entityId)?.scorePercent ?? 0)) continue;
        const { entryId, entityId } = alias.of;
        best.set(entityId, {
          ...{ entryId, entityId, scorePercent: score, payeeName: name, payeeNameKind: kind, alias: alias.name, country, words: like },
        });
      }
    }
    return [...best.values()].sort((a, b) => b.scorePercent - a.scorePercent || a.entityId.localeCompare(b.entityId));
  }

  /** Names that share a word, with the weight of all that they can share. */
  private candidates(words: readonly string[]): ReadonlyMap<Alias, number> {
    const found = new Map<Alias, number>();
    for (const word of words)
      for (const like of this.wordsLike(word)) {
        const shared = Math.max(weightOf(word), weightOf(like));
        for (const alias of this.byWord.get(like) ?? []) found.set(alias, (found.get(alias) ?? 0) + shared);
      }
    for (const alias of this.byLetters.get(words.join('')) ?? []) found.set(alias, Infinity);
    return found;
  }

  private wordsLike(word: string): ReadonlySet<string> {
    const found = new Set([word]);
    for (const key of shortened(word)) for (const other of this.near.get(key) ?? []) if (likeness(word, other) > 0) found.add(other);
    return found;
  }

  private add(alias: Alias): void {
    put(this.byLetters, alias.words.join(''), alias);
    for (const word of new Set(alias.words)) {
      if (!this.byWord.has(word)) for (const key of new Set(shortened(word))) put(this.near, key, word);
      put(this.byWord, word, alias);
    }
  }
}

function countryOf({ countryCode }: PayeeNames, { countries }: ListedNames): NameMatch['country'] {
  if (countries.length === 0) return 'unknown';
  return countries.includes(countryCode) ? 'same' : 'other';
}
