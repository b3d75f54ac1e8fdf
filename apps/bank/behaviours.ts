import { type PaymentFile, type Reason, type Transfer, transfersOf } from './payment-file.js';

const FILE_BEHAVIOURS = ['accept', 'refuse', 'time-out', 'answer-late', 'answer-twice', 'accept-but-no-answer'] as const;
const TRANSACTION_BEHAVIOURS = ['refuse-transaction', 'return-after-settlement', 'book-another-amount'] as const;
const BEHAVIOURS = [...FILE_BEHAVIOURS, ...TRANSACTION_BEHAVIOURS] as const;

export type Behaviour = (typeof BEHAVIOURS)[number];

export interface Rule {
  readonly id: number;
  readonly match: { readonly endToEndId?: string; readonly msgId?: string; readonly creditorName?: string; readonly next?: true };
  readonly behave: Behaviour;
  readonly reasonCode: string;
  readonly delayMs: number;
  /** How many more files it applies to. */
  timesLeft: number;
}

/** What happens to one file that has just come in. */
export interface Plan {
  readonly answer: 'at-once' | 'never' | 'cut' | { readonly afterMs: number };
  readonly ignore: boolean;
  readonly refused?: Reason;
  readonly twice: boolean;
  readonly rejected: ReadonlyMap<string, Reason>;
  /** By end-to-end id. */
  readonly returned: ReadonlyMap<string, { readonly code: string; readonly delayMs: number }>;
  /** End-to-end ids that are debited with one cent more than was asked for. */
  readonly altered: ReadonlySet<string>;
}

/** What was asked for is not a rule; `problems` names everything. */
export class BadRule extends Error {
  constructor(readonly problems: readonly string[]) {
    super('Not a rule');
  }
}

const DEFAULT_REASONS: Partial<Record<Behaviour, string>> = { refuse: 'MS03' };

/** Case, accents and the customary spellings of umlauts do not matter when a creditor is looked for by name. */
function folded(name: string): string {
  const spelt = name.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss').replace(/&/g, '+');
  return spelt.normalize('NFKD').replace(/\p{M}/gu, '').trim();
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function wholeNumber(value: unknown, fallback: number, min: number): number | undefined {
  if (value === undefined) return fallback;
  return typeof value === 'number' && Number.isInteger(value) && value >= min ? value : undefined;
}

export function parseRule(id: number, body: unknown): Rule {
  const input = (body !== null && typeof body === 'object' ? body : {}) as Record<string, unknown>;
  const wanted = (input['match'] !== null && typeof input['match'] === 'object' ? input['match'] : {}) as Record<string, unknown>;
  const match = {
    endToEndId: textOf(wanted['endToEndId']),
    msgId: textOf(wanted['msgId']),
    creditorName: textOf(wanted['creditorName']),
    next: wanted['next'] === true ? (true as const) : undefined,
  };
  const behave = BEHAVIOURS.find((one) => one === input['behave']);
  const reasonCode = textOf(input['reasonCode']) ?? (behave && DEFAULT_REASONS[behave]) ?? 'AC04';
  const delayMs = wholeNumber(input['delayMs'], behave === 'answer-late' ? 2000 : 0, 0);
  const timesLeft = wholeNumber(input['times'], 1, 1);
  const problems: string[] = [];
  if (Object.values(match).filter(Boolean).length !== 1)
    problems.push('match: exactly one of endToEndId, msgId, creditorName, next (true)');
  if (!behave) problems.push(`behave: one of ${BEHAVIOURS.join(', ')}`);
  if (!/^[A-Z0-9]{4}$/.test(reasonCode)) problems.push('reasonCode: four capital letters or digits');
  if (delayMs === undefined) problems.push('delayMs: a whole number, 0 or more');
  if (timesLeft === undefined) problems.push('times: a whole number, 1 or more');
  if (!behave || delayMs === undefined || timesLeft === undefined || problems.length > 0) throw new BadRule(problems);
  return { id, match, behave, reasonCode, delayMs, timesLeft };
}

function matchedTransfers({ match }: Rule, file: PaymentFile): readonly Transfer[] {
  const transfers = transfersOf(file);
  if (match.next || match.msgId === file.msgId) return transfers.slice(0, 1);
  const name = match.creditorName === undefined ? undefined : folded(match.creditorName);
  return transfers.filter((one) => one.endToEndId === match.endToEndId || (name !== undefined && folded(one.creditorName).includes(name)));
}

function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}

/** The bank's orders to misbehave. They live in memory: a bank that starts again behaves. */
export class Behaviours {
  private rules: Rule[] = [];
  private lastId = 0;

  add(body: unknown): Rule {
    const rule = parseRule(this.lastId + 1, body);
    this.lastId = rule.id;
    this.rules.push(rule);
    return rule;
  }

  list(): readonly Rule[] {
    return this.rules;
  }

  clear(): void {
    this.rules = [];
  }

  /**
   * The oldest rule for files that matches, and all rules for transactions that match, are used once by this file.
   * A file that came before is executed no more: only how it is answered can still be told.
   */
  plan(file: PaymentFile, cameBefore: boolean): Plan {
    const matching = this.rules.filter((rule) => matchedTransfers(rule, file).length > 0);
    const answering = (rule: Rule) => ['time-out', 'answer-late', 'accept-but-no-answer'].includes(rule.behave);
    const fileRule = matching.find((rule) => isOneOf(FILE_BEHAVIOURS, rule.behave) && (!cameBefore || answering(rule)));
    const executed = !cameBefore && fileRule?.behave !== 'time-out' && fileRule?.behave !== 'refuse';
    const transactionRules = executed ? matching.filter((rule) => isOneOf(TRANSACTION_BEHAVIOURS, rule.behave)) : [];
    this.use(fileRule ? [fileRule, ...transactionRules] : transactionRules);
    return planOf(file, fileRule, transactionRules);
  }

  private use(used: readonly Rule[]): void {
    for (const rule of used) rule.timesLeft -= 1;
    this.rules = this.rules.filter((rule) => rule.timesLeft > 0);
  }
}

function answerOf(rule: Rule | undefined): Plan['answer'] {
  if (rule?.behave === 'time-out') return 'never';
  if (rule?.behave === 'accept-but-no-answer') return 'cut';
  return rule?.behave === 'answer-late' ? { afterMs: rule.delayMs } : 'at-once';
}

function planOf(file: PaymentFile, fileRule: Rule | undefined, transactionRules: readonly Rule[]): Plan {
  const rejected = new Map<string, Reason>();
  const returned = new Map<string, { code: string; delayMs: number }>();
  const altered = new Set<string>();
  for (const rule of transactionRules) {
    for (const { endToEndId } of matchedTransfers(rule, file)) {
      if (rule.behave === 'refuse-transaction')
        rejected.set(endToEndId, { code: rule.reasonCode, text: 'Refused as the bank was told to' });
      else if (rule.behave === 'book-another-amount') altered.add(endToEndId);
      else returned.set(endToEndId, { code: rule.reasonCode, delayMs: rule.delayMs });
    }
  }
  return {
    answer: answerOf(fileRule),
    ignore: fileRule?.behave === 'time-out',
    refused: fileRule?.behave === 'refuse' ? { code: fileRule.reasonCode, text: 'Refused as the bank was told to' } : undefined,
    twice: fileRule?.behave === 'answer-twice',
    rejected,
    returned,
    altered,
  };
}
