import { createHash } from 'node:crypto';

/** When a block stands in an agreement; one without a condition always does. */
export const blockConditions = [
  'partner',
  'no-partner',
  'partner-signs',
  'pay-partner',
  'reimburse-sme',
  'first',
  'from-partner',
  'amendment',
  'changes-amount',
  'changes-term',
  'changes-partner',
] as const;
export type BlockCondition = (typeof blockConditions)[number];

/** What a block can ask for in braces. */
export const blockPlaceholders = [
  ...['number', 'title', 'programme', 'call', 'authority', 'firm', 'partner', 'partnerBefore', 'amount', 'amountBefore'],
  ...['months', 'claimDays', 'payDays', 'validUntil', 'validUntilBefore', 'claimUntil', 'edition', 'previous'],
] as const;

export interface TextBlock {
  readonly key: string;
  readonly when?: string;
  /** Stands before the numbered points. */
  readonly plain?: boolean;
  readonly text: string;
}

export interface TextFacts {
  readonly holds: ReadonlySet<BlockCondition>;
  readonly values: Readonly<Record<string, string>>;
}

/** A call's blocks in the place of those of the same key; an empty one takes the place and says nothing; keys of its own come at the end. */
export function withBlocksOf(base: readonly TextBlock[], own: readonly TextBlock[]): readonly TextBlock[] {
  const ofKey = (key: string): readonly TextBlock[] => own.filter((block) => block.key === key);
  const seen = new Set<string>();
  const replaced = base.flatMap((block) => {
    const mine = ofKey(block.key);
    if (mine.length === 0) return [block];
    if (seen.has(block.key)) return [];
    seen.add(block.key);
    return mine;
  });
  return [...replaced, ...own.filter(({ key }) => !base.some((block) => block.key === key))].filter(({ text }) => text.trim() !== '');
}

/** The paragraphs: what is plain first, then the points with their numbers. A placeholder that nobody filled stays as it is written. */
export function paragraphsOf(blocks: readonly TextBlock[], { holds, values }: TextFacts): string[] {
  const standing = blocks.filter(({ when }) => when === undefined || holds.has(when as BlockCondition));
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const plain = standing.filter((block) => block.plain).map(({ text }) => fill(text));
  const points = standing.filter((block) => !block.plain).map(({ text }, i) => `${i + 1}. ${fill(text)}`);
  return [...plain, ...points];
}

/** What only a new version of an agreement can fill. */
const OF_AMENDMENTS: readonly string[] = [
  'validUntil',
  'validUntilBefore',
  'claimUntil',
  'amountBefore',
  'partnerBefore',
  'edition',
  'previous',
];

/** Names in braces that a block asks for where no agreement can fill them: they stand in new versions alone, and this block in others too. */
export function misplacedPlaceholders({ text, when = '' }: Pick<TextBlock, 'text' | 'when'>): string[] {
  if (when === 'amendment' || when.startsWith('changes-')) return [];
  return OF_AMENDMENTS.filter((name) => text.includes(`{${name}}`));
}

/** Names in braces that no agreement can fill. */
export function unknownPlaceholders(text: string): string[] {
  const known: readonly string[] = blockPlaceholders;
  return [...new Set([...text.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name))].filter((name) => !known.includes(name));
}

export const hashOfText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
