import { nearness, type Place } from './nearness.js';
import { wordOverlap, wordsOf } from './words.js';

/** What an application asks for. */
export interface Need {
  /** Keys of the call's list of competences. */
  readonly competences: readonly string[];
  /** In the order in which the firm prefers them. */
  readonly languages: readonly string[];
  readonly text: string;
  readonly place: Place;
}

/** What a partner brings. */
export interface Offer {
  readonly competences: readonly string[];
  readonly languages: readonly string[];
  readonly text: string;
  readonly place: Place;
  /** Engagements that the partner takes in the period, and those that it has. */
  readonly capacity: number;
  readonly load: number;
}

export type FitKey = 'competence' | 'text' | 'language' | 'distance' | 'load';

/** The most that each part can add; whole numbers with the sum 100. */
export type FitWeights = Readonly<Record<FitKey, number>>;

export const defaultFitWeights: FitWeights = { competence: 40, text: 25, language: 10, distance: 15, load: 10 };

export interface FitFacts {
  /** 0 to 1: how alike the two texts are, where something better than the words in common knows it. */
  readonly similarity?: number | null;
  /** As the crow flies; null where it is not known. */
  readonly km?: number | null;
  readonly weights?: FitWeights;
}

export interface FitPart {
  readonly key: FitKey;
  readonly points: number;
  readonly max: number;
  readonly textKey: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** 0 to 100, with what each part added and why. */
export interface Fit {
  readonly score: number;
  readonly parts: readonly FitPart[];
}

/** A need meets hundreds of offers: its words are found once. */
const knownWords = new WeakMap<Need | Offer, ReadonlySet<string>>();

function wordsIn(side: Need | Offer): ReadonlySet<string> {
  const words = knownWords.get(side) ?? wordsOf(side.text);
  knownWords.set(side, words);
  return words;
}

type Measure = readonly [permille: number, reason: string, params: Readonly<Record<string, string | number>>];

function competence(need: Need, offer: Offer, similarity: number): Measure {
  const wanted = new Set(need.competences);
  // Who names no competence is judged by the text alone, and not put behind everybody who does.
  if (wanted.size === 0) return [similarity, 'none-named', {}];
  const offered = new Set(offer.competences);
  const common = [...wanted].filter((key) => offered.has(key)).sort();
  return [
    Math.floor((1000 * common.length) / wanted.size),
    'overlap',
    { common: common.length, wanted: wanted.size, keys: common.join(' ') },
  ];
}

function language(need: Need, offer: Offer): Measure {
  const common = need.languages.filter((code) => offer.languages.includes(code));
  if (common.length === 0) return [0, 'none', {}];
  const preferred = common[0] === need.languages[0];
  return [preferred ? 1000 : 600, preferred ? 'preferred' : 'common', { languages: common.join(' ') }];
}

function load(offer: Offer): Measure {
  const free = Math.max(0, offer.capacity - offer.load);
  const permille = offer.capacity > 0 ? Math.min(1000, Math.floor((1000 * free) / offer.capacity)) : 0;
  return [permille, 'free-places', { free, capacity: offer.capacity }];
}

/** Whole per mille of a share, so that no fraction enters a score. */
function permilleOf(share: number): number {
  return Math.min(1000, Math.max(0, Math.floor(share * 1000)));
}

/**
 * How well an offer answers a need, explained. It never falls when a wanted competence or a language in common is added or the texts
 * grow more alike, and never rises with the distance or with the partner's load. Each part rounds down.
 */
export function fit(need: Need, offer: Offer, facts: FitFacts = {}): Fit {
  const weights = facts.weights ?? defaultFitWeights;
  const given = facts.similarity ?? null;
  const similarity = permilleOf(given ?? wordOverlap(wordsIn(need), wordsIn(offer)));
  const near = nearness(need.place, offer.place, facts.km ?? null);
  const measures: Readonly<Record<FitKey, Measure>> = {
    competence: competence(need, offer, similarity),
    text: [similarity, given === null ? 'words' : 'similarity', { percent: Math.floor(similarity / 10) }],
    language: language(need, offer),
    distance: [near.permille, near.how, facts.km == null ? {} : { km: Math.round(facts.km) }],
    load: load(offer),
  };
  const keys: readonly FitKey[] = ['competence', 'text', 'language', 'distance', 'load'];
  const parts = keys.map((key): FitPart => {
    const [permille, reason, params] = measures[key];
    const max = weights[key];
    return { key, points: Math.floor((max * permille) / 1000), max, textKey: `partner.fit.${key}.${reason}`, params };
  });
  return { score: parts.reduce((sum, part) => sum + part.points, 0), parts };
}
