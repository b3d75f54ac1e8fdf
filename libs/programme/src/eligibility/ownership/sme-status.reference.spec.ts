import { readFileSync } from 'node:fs';

import { parseDecimal } from '@traverse/kernel';

import { describeWithReferenceData, referenceData } from '../../../../../test/support/reference-data.js';
import { legalParametersSeed } from '../legal-parameters.seed.js';
import { type Figures, firm, holds } from './ownership.fixture.js';
import type { EnterpriseFacts, OwnershipGraph, OwnershipLink } from './ownership.types.js';
import { smeStatus } from './sme-status.js';

const day = '2026-11-23';
const huge: Figures = [5000, 900_000_000, 900_000_000];

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly headcount?: number;
  readonly turnover?: number | string;
  readonly balance?: number | string;
  readonly parts?: readonly { name: string; h: number; t: number; b: number; w: number }[];
  readonly input?: Readonly<Record<string, number>> & { readonly vc?: { readonly headcount: number } };
  readonly total?: { readonly headcount: string; readonly turnover: string; readonly balance: string };
  readonly expect: string;
}

/** Who holds what in the cases whose parts say it in words. */
const linksOf: Readonly<Record<string, readonly OwnershipLink[]>> = {
  P1: [holds('B', 24.99, 'A')],
  P3: [holds('B', 25, 'A'), holds('A', 33, 'C'), holds('A', 49, 'D')],
  P5: [holds('U', 25, 'A'), holds('I', 25, 'A'), holds('A', 30, 'C')],
  P7: [holds('B', 30, 'A'), holds('B', 100, 'E')],
  P9: [holds('A', 60, 'L'), holds('Q', 25, 'L')],
};
const bystanders: Readonly<Record<string, readonly EnterpriseFacts[]>> = {
  P1: [firm('B', huge)],
  P5: [firm('U', huge, { kind: 'university' }), firm('I', huge, { kind: 'institutional-investor' })],
};

function graphOf({ id, parts, input, headcount, turnover, balance }: Case): OwnershipGraph {
  if (parts) {
    return {
      enterprises: [...parts.map(({ name, h, t, b }) => firm(name, [h, t, b])), ...(bystanders[id] ?? [])],
      links: linksOf[id] ?? [],
    };
  }
  if (!input) return { enterprises: [firm('A', [headcount ?? 0, turnover ?? 0, balance ?? 0])], links: [] };
  const own = firm('A', [input['headcount'] ?? 0, input['turnover'] ?? 0, 0]);
  if (input['ventureCapitalHolding'] !== undefined)
    return {
      enterprises: [own, firm('V', [input.vc?.headcount ?? 0, 0, 0], { kind: 'venture-capital' })],
      links: [holds('V', input['ventureCapitalHolding'], 'A')],
    };
  const [kind, percent] =
    input['municipalityHolding'] === undefined
      ? (['public-body', input['publicBodyHolding'] ?? 0] as const)
      : (['local-authority', input['municipalityHolding']] as const);
  const localAuthority = { budgetMinor: parseDecimal(String(input['budget'] ?? 0), 'EUR'), inhabitants: input['inhabitants'] ?? 0 };
  return { enterprises: [own, firm('S', null, { kind, localAuthority })], links: [holds('S', percent, 'A')] };
}

describeWithReferenceData('SME status against the reference cases', () => {
  const { cases } = JSON.parse(readFileSync(referenceData('cases', 'sme.json'), 'utf8')) as { cases: Case[] };

  it('agrees on each, with its total', () => {
    const told = cases.map((one) => {
      const { status, periods } = smeStatus(graphOf(one), 'A', legalParametersSeed, day);
      const total = periods[0];
      return [one.id, status, one.total ? [total?.headcount, total?.turnoverMinor, total?.balanceMinor] : null];
    });
    const amount = (text: string): bigint => parseDecimal(text, 'EUR');
    expect(told).toEqual(
      cases.map(({ id, expect: status, total }) => [
        id,
        status === 'not_sme' ? 'not-sme' : status,
        total ? [total.headcount, amount(total.turnover), amount(total.balance)] : null,
      ]),
    );
    expect(cases.length).toBeGreaterThanOrEqual(13);
  });
});
