import { formatDecimal, sumMinor } from '@traverse/kernel';
import { type CallDocument, territoryByKey, textIn } from '@traverse/programme';

import type { RankedApplication, RankingSnapshot } from './ranking.types.js';
import type { PointsBandDto, RankedEnvelopeDto, RankedTerritoryDto } from './ranking-insight.dto.js';

const BAND = 5;

/** How many have how many points, in bands of five percent; 100 belongs to the last. */
export function bandsOf(applications: readonly RankedApplication[]): PointsBandDto[] {
  const bands = Array.from({ length: 100 / BAND }, (_, i) => ({ from: i * BAND, fund: 0, reserve: 0, reject: 0, belowThreshold: 0 }));
  for (const { total, outcome } of applications) {
    const band = bands[Math.min(bands.length - 1, Math.floor(Number(total) / BAND))];
    if (band) band[outcome === 'below-threshold' ? 'belowThreshold' : outcome] += 1;
  }
  return bands;
}

/** What a ranking makes of each envelope that has applications, and of the territories in it. */
export function envelopesOf(
  snapshot: RankingSnapshot,
  applications: readonly RankedApplication[],
  keys: ReadonlyMap<string, string>,
  document: CallDocument,
  language: string,
): RankedEnvelopeDto[] {
  return snapshot.envelopes.flatMap((envelope): RankedEnvelopeDto[] => {
    const here = applications.filter(({ envelopeId }) => envelopeId === envelope.id);
    if (here.length === 0) return [];
    const { id, currency, availableMinor } = envelope;
    const terms = document.envelopes.find(({ key }) => key === keys.get(id));
    const territories = new Set([...(terms?.territories ?? []), ...here.flatMap(({ territory }) => territory ?? [])]);
    const decided = snapshot.underDecision?.filter((one) => one.envelopeId === envelope.id) ?? [];
    const last = here.filter(({ outcome }) => outcome === 'fund').at(-1);
    return [
      {
        id,
        key: keys.get(id) ?? '',
        name: namesOf(terms?.territories ?? [], document, language),
        currency,
        available: formatDecimal(BigInt(availableMinor), currency),
        maxAwards: envelope.maxAwards ?? null,
        lastFunded: last?.total ?? null,
        underDecision: decided.length,
        proposed: formatDecimal(sumMinor(decided.map(({ proposedMinor }) => BigInt(proposedMinor))), currency),
        ...figuresOf(here, currency),
        territories: [...territories].map((key): RankedTerritoryDto => {
          const quota = envelope.quotas?.find(({ territory }) => territory === key);
          const amount = (minor: string | undefined): string | null =>
            minor === undefined ? null : formatDecimal(BigInt(minor), currency);
          return {
            key,
            name: namesOf([key], document, language),
            ...figuresOf(
              here.filter(({ territory }) => territory === key),
              currency,
            ),
            reserved: amount(quota?.reservedMinor),
            most: amount(quota?.maxMinor),
            maxAwards: quota?.maxAwards ?? null,
          };
        }),
      },
    ];
  });
}

function figuresOf(
  here: readonly RankedApplication[],
  currency: string,
): Pick<RankedTerritoryDto, 'applications' | 'funded' | 'waiting' | 'asked' | 'offered' | 'short'> {
  const sum = (some: readonly RankedApplication[], of: 'requestedMinor' | 'offeredMinor'): bigint =>
    some.reduce((all, one) => all + BigInt(one[of]), 0n);
  const offered = sum(here, 'offeredMinor');
  const aboveThreshold = here.filter(({ outcome }) => outcome !== 'below-threshold');
  return {
    applications: here.length,
    funded: here.filter(({ outcome }) => outcome === 'fund').length,
    waiting: here.filter(({ outcome }) => outcome === 'reserve').length,
    asked: formatDecimal(sum(here, 'requestedMinor'), currency),
    offered: formatDecimal(offered, currency),
    short: formatDecimal(sum(aboveThreshold, 'requestedMinor') - offered, currency),
  };
}

export function namesOf(keys: readonly string[], document: CallDocument, language: string): string {
  const names = keys.map((key) => textIn(territoryByKey(document, key)?.label ?? { [language]: key }, language));
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
