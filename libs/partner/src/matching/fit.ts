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

/** A need meets hundreds of offers: what is looked up in it is prepared once. */
interface Prepared {
  readonly competences: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}
const preparedSides = new WeakMap<Need | Offer, Prepared>();

function prepared(side: Need | Offer): Prepared {
  const known = preparedSides.get(side);
  if (known) return known;
  const fresh = { competences: new Set(side.competences), words: wordsOf(side.text) };
  preparedSides.set(side, fresh);
  return fresh;
}

/** Each part in whole per mille of its most, so that no fraction enters a score. */
type Measures = Readonly<Record<FitKey, number>>;

function measure(need: Need, offer: Offer, facts: FitFacts): Measures {
  const [wanted, offered] = [prepared(need), prepared(offer)];
  const text = permilleOf(facts.similarity ?? wordOverlap(wanted.words, offered.words));
  let common = 0;
  for (const key of wanted.competences) if (offered.competences.has(key)) common++;
  const language = need.languages.findIndex((code) => offer.languages.includes(code));
  const free = Math.max(0, offer.capacity - offer.load);
  return {
    // Who names no competence is judged by the text alone, and not put behind everybody who does.
    competence: wanted.competences.size === 0 ? text : Math.floor((1000 * common) / wanted.competences.size),
    text,
    language: language < 0 ? 0 : language === 0 ? 1000 : 600,
    distance: nearness(need.place, offer.place, facts.km ?? null).permille,
    load: offer.capacity > 0 ? Math.min(1000, Math.floor((1000 * free) / offer.capacity)) : 0,
  };
}

type Reason = readonly [reason: string, params: FitPart['params']];

function reasonsFor(need: Need, offer: Offer, facts: FitFacts, measures: Measures): Readonly<Record<FitKey, Reason>> {
  const [wanted, offered] = [prepared(need).competences, prepared(offer).competences];
  const keys = [...wanted].filter((key) => offered.has(key)).sort();
  const languages = need.languages.filter((code) => offer.languages.includes(code)).join(' ');
  const { how } = nearness(need.place, offer.place, facts.km ?? null);
  return {
    competence: wanted.size === 0 ? ['none-named', {}] : ['overlap', { common: keys.length, wanted: wanted.size, keys: keys.join(' ') }],
    text: [facts.similarity == null ? 'words' : 'similarity', { percent: Math.floor(measures.text / 10) }],
    language: measures.language === 0 ? ['none', {}] : [measures.language === 1000 ? 'preferred' : 'common', { languages }],
    distance: [how, facts.km == null ? {} : { km: Math.round(facts.km) }],
    load: ['free-places', { free: Math.max(0, offer.capacity - offer.load), capacity: offer.capacity }],
  };
}

/** Whole per mille of a share. */
function permilleOf(share: number): number {
  return Math.min(1000, Math.max(0, Math.floor(share * 1000)));
}

const FIT_KEYS: readonly FitKey[] = ['competence', 'text', 'language', 'distance', 'load'];

function pointsOf(max: number, permille: number): number {
  return Math.floor((max * permille) / 1000);
}

/**
 * How well an offer answers a need, explained. It never falls when a wanted competence or a language in common is added or the texts
 * grow more alike, and never rises with the distance or with the partner's load. Each part rounds down.
 */
export function fit(need: Need, offer: Offer, facts: FitFacts = {}): Fit {
  const weights = facts.weights ?? defaultFitWeights;
  const measures = measure(need, offer, facts);
  const reasons = reasonsFor(need, offer, facts, measures);
  const parts = FIT_KEYS.map((key): FitPart => {
    const [reason, params] = reasons[key];
    return { key, points: pointsOf(weights[key], measures[key]), max: weights[key], textKey: `partner.fit.${key}.${reason}`, params };
  });
  return { score: parts.reduce((sum, part) => sum + part.points, 0), parts };
}

/** The score alone: for the millions of pairs that nobody will ask about. */
export function fitScore(need: Need, offer: Offer, facts: FitFacts = {}): number {
  const weights = facts.weights ?? defaultFitWeights;
  const measures = measure(need, offer, facts);
  let score = 0;
  for (const key of FIT_KEYS) score += pointsOf(weights[key], measures[key]);
  return score;
}
