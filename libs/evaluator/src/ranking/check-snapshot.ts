import { DomainError, type FieldError } from '@traverse/kernel';

import type { RankedInput, RankingQuota, RankingSnapshot } from './ranking.types.js';

const FIXED_TIE_BREAKS = ['earlier-received', 'lower-grant', 'application-number'];
const FORMATS: readonly string[] = ['traverse.ranking/1', 'traverse.ranking/2'];
const MINOR = /^\d+$/;

const wrong = (path: string, code: string): FieldError => ({ path, code });
const isWhole = (value: unknown, least: number): boolean => Number.isSafeInteger(value) && Number(value) >= least;

function twice(path: string, values: readonly string[]): FieldError[] {
  const seen = new Set<string>();
  return values.flatMap((value, i) => (seen.size === seen.add(value).size ? [wrong(`${path}.${i}`, 'duplicate')] : []));
}

function checkCall(snapshot: RankingSnapshot): FieldError[] {
  const { criteria, tieBreak, envelopes } = snapshot;
  const links = [...FIXED_TIE_BREAKS, ...criteria.map(({ key }) => `criterion:${key}`)];
  const isThreshold = (value: number): boolean => /^\d+(\.\d+)?$/.test(String(value));
  return [
    ...twice(
      'criteria',
      criteria.map(({ key }) => key),
    ),
    ...(criteria.some(({ weight }) => weight > 0) ? [] : [wrong('criteria', 'weights-zero')]),
    ...criteria.flatMap(({ weight, scaleMax, threshold, independent }, i) => [
      ...(independent && weight > 0 ? [wrong(`criteria.${i}.weight`, 'independent-criterion-weighs')] : []),
      ...(isWhole(weight, 0) ? [] : [wrong(`criteria.${i}.weight`, 'not-whole')]),
      ...(isWhole(scaleMax, 1) ? [] : [wrong(`criteria.${i}.scaleMax`, 'not-whole')]),
      ...(threshold === undefined || isThreshold(threshold) ? [] : [wrong(`criteria.${i}.threshold`, 'not-decimal')]),
    ]),
    ...(isThreshold(snapshot.overallThreshold) ? [] : [wrong('overallThreshold', 'not-decimal')]),
    ...tieBreak.flatMap((link, i) => (links.includes(link) ? [] : [wrong(`tieBreak.${i}`, 'unknown')])),
    ...twice(
      'envelopes',
      envelopes.map(({ id }) => id),
    ),
    ...envelopes.flatMap(({ availableMinor, maxAwards, quotas = [] }, i) => [
      ...(MINOR.test(availableMinor) ? [] : [wrong(`envelopes.${i}.availableMinor`, 'not-an-amount')]),
      ...(maxAwards === undefined || isWhole(maxAwards, 0) ? [] : [wrong(`envelopes.${i}.maxAwards`, 'not-whole')]),
      ...(quotas.length > 0 && snapshot.format === 'traverse.ranking/1' ? [wrong(`envelopes.${i}.quotas`, 'not-in-this-format')] : []),
      ...checkQuotas(quotas, `envelopes.${i}.quotas`),
    ]),
  ];
}

function checkQuotas(quotas: readonly RankingQuota[], path: string): FieldError[] {
  const isAmount = (value: string | undefined): boolean => value === undefined || MINOR.test(value);
  return [
    ...twice(
      path,
      quotas.map(({ territory }) => territory),
    ),
    ...quotas.flatMap(({ reservedMinor, maxMinor, maxAwards }, i) => [
      ...(isAmount(reservedMinor) ? [] : [wrong(`${path}.${i}.reservedMinor`, 'not-an-amount')]),
      ...(isAmount(maxMinor) ? [] : [wrong(`${path}.${i}.maxMinor`, 'not-an-amount')]),
      ...(maxAwards === undefined || isWhole(maxAwards, 0) ? [] : [wrong(`${path}.${i}.maxAwards`, 'not-whole')]),
    ]),
  ];
}

function checkApplication(snapshot: RankingSnapshot, application: RankedInput, path: string): FieldError[] {
  const { envelopeId, requestedMinor, receivedAt, reviews } = application;
  return [
    ...(snapshot.envelopes.some(({ id }) => id === envelopeId) ? [] : [wrong(`${path}.envelopeId`, 'unknown')]),
    ...(MINOR.test(requestedMinor) && BigInt(requestedMinor) > 0n ? [] : [wrong(`${path}.requestedMinor`, 'not-an-amount')]),
    ...(Number.isNaN(Date.parse(receivedAt)) ? [wrong(`${path}.receivedAt`, 'not-a-time')] : []),
    ...(reviews.length > 0 ? [] : [wrong(`${path}.reviews`, 'missing')]),
    ...twice(
      `${path}.reviews`,
      reviews.map(({ id }) => id),
    ),
    ...reviews.flatMap(({ scores }, r) =>
      snapshot.criteria.flatMap(({ key, scaleMax }) => {
        const score = scores[key];
        if (score === undefined) return [wrong(`${path}.reviews.${r}.scores.${key}`, 'missing')];
        return isWhole(score, 0) && score <= scaleMax ? [] : [wrong(`${path}.reviews.${r}.scores.${key}`, 'off-the-scale')];
      }),
    ),
  ];
}

/**
 * Refuses a snapshot that has no ranking, with all of its gaps: an application without envelope would drop out of the list, a missing
 * score would count as if the others had said everything, and nobody would notice.
 */
export function assertRankable(snapshot: RankingSnapshot): void {
  const { applications } = snapshot;
  const fields = [
    ...(FORMATS.includes(snapshot.format) ? [] : [wrong('format', 'unknown')]),
    ...checkCall(snapshot),
    ...twice(
      'applications',
      applications.map(({ id }) => id),
    ),
    ...applications.flatMap((application, i) => checkApplication(snapshot, application, `applications.${i}`)),
  ];
  if (fields.length > 0) throw new DomainError('evaluator.ranking.snapshot-invalid', { status: 422, fields });
}
