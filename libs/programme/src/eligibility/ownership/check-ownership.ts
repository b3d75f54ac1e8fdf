import { DomainError } from '@traverse/kernel';

import type { OwnershipGraph, OwnershipLink, OwnershipProblem } from './ownership.types.js';

const WHOLE_BPS = 10_000;
const MAJORITY_ABOVE_BPS = 5000;

function linkProblems({ enterprises, links }: OwnershipGraph): OwnershipProblem[] {
  const known = new Set(enterprises.map(({ id }) => id));
  const seen = new Set<string>();
  return links.flatMap((link, i) => {
    const problems: OwnershipProblem[] = [];
    const at = (field: string, code: string): void => void problems.push({ path: `links.${i}.${field}`, code });
    if (!known.has(link.ownerId)) at('ownerId', 'ownership.unknown-enterprise');
    if (!known.has(link.ownedId)) at('ownedId', 'ownership.unknown-enterprise');
    if (link.ownerId === link.ownedId) at('ownedId', 'ownership.owns-itself');
    for (const field of ['capitalBps', 'votesBps'] as const) {
      if (!Number.isInteger(link[field]) || link[field] < 0 || link[field] > WHOLE_BPS) at(field, 'ownership.share-out-of-range');
    }
    const key = `${link.ownerId} ${link.ownedId}`;
    if (seen.has(key)) at('ownedId', 'ownership.listed-twice');
    seen.add(key);
    return problems;
  });
}

/** Shares in one enterprise cannot add up to more than the whole of it. */
function sumProblems({ enterprises, links }: OwnershipGraph): OwnershipProblem[] {
  return enterprises.flatMap(({ id, name }) =>
    (['capitalBps', 'votesBps'] as const).flatMap((field) => {
      const sum = links.filter(({ ownedId }) => ownedId === id).reduce((total, link) => total + link[field], 0);
      if (!(sum > WHOLE_BPS)) return [];
      const path = `links.${links.findLastIndex(({ ownedId }) => ownedId === id)}.${field}`;
      return [{ path, code: 'ownership.shares-above-whole', params: { name, percent: sum / 100 } }];
    }),
  );
}

/** Firms can hold parts of each other, but not each the majority of the other: somebody would own nobody. */
function circleProblems({ links }: OwnershipGraph): OwnershipProblem[] {
  const majorities = links.filter(({ votesBps }) => votesBps > MAJORITY_ABOVE_BPS);
  const above = new Map(majorities.map((link) => [link.ownedId, link]));
  const reported = new Set<OwnershipLink>();
  return majorities.flatMap((link) => {
    const chain: OwnershipLink[] = [];
    for (let next: OwnershipLink | undefined = link; next && !chain.includes(next); next = above.get(next.ownerId)) chain.push(next);
    const last = chain.at(-1);
    const closed = last !== undefined && above.get(last.ownerId) === link;
    if (!closed || chain.some((one) => reported.has(one))) return [];
    chain.forEach((one) => reported.add(one));
    return [{ path: `links.${links.indexOf(link)}.ownerId`, code: 'ownership.circle-of-majorities', params: { length: chain.length } }];
  });
}

function enterpriseProblems({ enterprises }: OwnershipGraph): OwnershipProblem[] {
  return enterprises.flatMap(({ id, periods }, i) => {
    const problems: OwnershipProblem[] = [];
    if (enterprises.findIndex((other) => other.id === id) < i)
      problems.push({ path: `enterprises.${i}.id`, code: 'ownership.listed-twice' });
    periods.forEach((period, k) => {
      const newer = periods[k - 1];
      if (newer && period.yearEnd >= newer.yearEnd)
        problems.push({ path: `enterprises.${i}.periods.${k}.yearEnd`, code: 'ownership.periods-out-of-order' });
      if (period.headcount !== null && !/^\d{1,9}(\.\d{1,6})?$/.test(period.headcount))
        problems.push({ path: `enterprises.${i}.periods.${k}.headcount`, code: 'ownership.headcount-not-a-number' });
      for (const field of ['turnoverMinor', 'balanceMinor'] as const) {
        if (period[field] !== null && period[field] < 0n)
          problems.push({ path: `enterprises.${i}.periods.${k}.${field}`, code: 'ownership.amount-negative' });
      }
    });
    return problems;
  });
}

/** Every mistake in a graph: shares above the whole, unknown or doubled entries, majorities in a circle. */
export function checkOwnership(graph: OwnershipGraph): readonly OwnershipProblem[] {
  return [...enterpriseProblems(graph), ...linkProblems(graph), ...sumProblems(graph), ...circleProblems(graph)];
}

export function assertOwnership(graph: OwnershipGraph): void {
  const fields = checkOwnership(graph);
  if (fields.length > 0) throw new DomainError('programme.ownership-invalid', { status: 422, fields });
}
