import { applicationStates } from '@traverse/applicant';

import { stemming } from './refresh-rows.js';

export const sorts = ['received', 'requested', 'score', 'company'] as const;
export type SortKey = (typeof sorts)[number];

/** What the list can be narrowed to; empty lists and nulls are not asked for. */
export interface ListFilter {
  readonly programmes: readonly string[];
  /** Whose cases the reader is a party to: there they are never staff. */
  readonly notOf: readonly string[];
  readonly callId?: string | undefined;
  readonly states?: readonly string[] | undefined;
  readonly instrument?: string | undefined;
  /** A NUTS code or the beginning of one; two letters are a country. */
  readonly territory?: string | undefined;
  readonly text?: string | undefined;
  readonly partner?: 'with' | 'without' | undefined;
  readonly decision?: string | undefined;
  readonly voucher?: string | undefined;
  readonly eligibility?: string | undefined;
}

export interface Order {
  readonly sort: SortKey;
  readonly down: boolean;
}

export interface Position {
  readonly key: string;
  readonly id: string;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What each order goes by, as its index has it; `text` gives it back without loss, for the next page. */
const KEYS: Readonly<Record<SortKey, { readonly column: string; readonly type: string; readonly text: string }>> = {
  received: {
    column: 'received_at',
    type: 'timestamptz',
    text: `to_char(r."received_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  },
  requested: { column: 'requested_minor', type: 'bigint', text: 'r."requested_minor"::text' },
  score: { column: 'score', type: 'integer', text: 'r."score"::text' },
  company: { column: 'company_key', type: 'text', text: 'r."company_key"' },
};

const COLUMNS = [
  ...['id', 'number', 'title', 'programme_id', 'call_id', 'instrument', 'state', 'eligibility', 'received_at', 'return_due_at'],
  ...[
    'organisation_id',
    'company_name',
    'country_code',
    'nuts_code',
    'partner_organisation_id',
    'partner_name',
    'requested_minor',
    'currency',
  ],
  ...['score', 'rank', 'decision_outcome', 'decision_state', 'awarded_minor', 'voucher_id', 'voucher_state', 'paid_minor'],
]
  .map((name) => `r."${name}"`)
  .join(', ');

/** Drafts are never in the list. */
const listedStates = applicationStates.filter((state) => state !== 'draft');

class Values {
  readonly list: unknown[] = [];
  add(value: unknown, type: string): string {
    return `$${this.list.push(value)}::${type}`;
  }
}

/** The first that is no longer below `prefix`, byte by byte. */
const after = (prefix: string): string => `${prefix}\u{10ffff}`;

/** In each language's stems, and as plain words; the last word of plain ones also as the beginning of a name or number. */
export function searchQuery(text: string, add: (value: string) => string): string {
  // A hyphen within a word is none of the search's "not".
  const plain = text.trim().replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, ' ');
  const given = add(plain);
  const ways = ['simple', ...stemming].map((stems) => `websearch_to_tsquery('${stems}', ${given})`);
  const words = plain.split(/\s+/);
  const last = words[words.length - 1] ?? '';
  if (words.every((word) => /^[\p{L}\p{N}]+$/u.test(word)) && last.length >= 3)
    ways.push(`to_tsquery('simple', ${add(words.map((word, i) => (i === words.length - 1 ? `${word}:*` : word)).join(' & '))})`);
  return `(${ways.join(' || ')})`;
}

/** Filters that have an index of their own beside the order's. */
function selective(filter: ListFilter, values: Values): string[] {
  const conditions: string[] = [];
  if (filter.text?.trim()) conditions.push(`r."search" @@ ${searchQuery(filter.text, (value) => values.add(value, 'text'))}`);
  if (filter.territory)
    conditions.push(
      `r."nuts_code" >= ${values.add(filter.territory, 'text')} AND r."nuts_code" < ${values.add(after(filter.territory), 'text')}`,
    );
  return conditions;
}

/** Filters with an index of their own, for the values that hardly any row has. */
function rarely(filter: ListFilter, values: Values): string[] {
  const conditions: string[] = [];
  const equal = (column: string, value: string | undefined): void => {
    if (value) conditions.push(`r."${column}" = ${values.add(value, 'text')}`);
  };
  equal('instrument', filter.instrument);
  equal('voucher_state', filter.voucher);
  equal('eligibility', filter.eligibility);
  if (filter.decision !== 'none') equal('decision_outcome', filter.decision);
  return conditions;
}

function residual(filter: ListFilter, values: Values): string[] {
  const conditions = rarely(filter, values);
  if (filter.decision === 'none') conditions.push('r."decision_outcome" IS NULL');
  if (filter.notOf.length > 0) {
    const own = values.add(filter.notOf, 'uuid[]');
    conditions.push(`NOT (r."organisation_id" = ANY(${own}) OR coalesce(r."partner_organisation_id" = ANY(${own}), false))`);
  }
  conditions.push(...withPartner(filter));
  return conditions;
}

const withPartner = ({ partner }: ListFilter): string[] =>
  partner ? [`r."partner_organisation_id" IS ${partner === 'with' ? 'NOT NULL' : 'NULL'}`] : [];

function scope(filter: ListFilter, values: Values): string[] {
  const inProgrammes = `r."programme_id" = ANY(${values.add(filter.programmes, 'uuid[]')})`;
  // The call is of one programme: nothing is to be met with an index of it.
  return filter.callId ? [`r."call_id" = ${values.add(filter.callId, 'uuid')}`, `(${inProgrammes}) IS TRUE`] : [inProgrammes];
}

const hasText = ({ text = '' }: ListFilter): boolean => text.trim() !== '';

/** More hits than this are not fetched to be sorted: they are met often enough while walking along the order. */
export const FEW = 2000;
/** A word in more than this part of all rows is met on the walk, too, and not even looked up. */
export const FREQUENT = 0.02;

/** How many rows the planner expects to hold these words, by its statistics: nothing is read. Null where no words are asked for. */
export function estimate(filter: ListFilter): Statement | null {
  if (!hasText(filter)) return null;
  const values = new Values();
  const where = `r."search" @@ ${searchQuery(filter.text ?? '', (value) => values.add(value, 'text'))}`;
  return { text: `EXPLAIN (FORMAT JSON) SELECT r."id" FROM "reporting"."application_list" r WHERE ${where}`, values: values.list };
}

/**
 * Whether so few rows meet the filters that they are better fetched and sorted than looked for along the order: at most FEW + 1 ids. Null when
 * there is no such filter.
 */
export function probe(filter: ListFilter): Statement | null {
  const values = new Values();
  const found = selective(filter, values);
  const rare = rarely(filter, values);
  if (found.length + rare.length === 0) return null;
  const others = [...scope(filter, values), ...rare];
  // Few rows hold the words: they are looked at one by one. An index of a programme or a call would give all of its rows to be met with those few.
  const around = hasText(filter) ? others.map((condition) => `(${condition}) IS TRUE`) : others;
  const where = [...around, ...found].join(' AND ');
  return { text: `SELECT r."id" FROM "reporting"."application_list" r WHERE ${where} LIMIT ${FEW + 1}`, values: values.list };
}

/** What the probe found, and whether it looked for the words, too. */
export interface Found {
  readonly ids: readonly string[];
  readonly byText: boolean;
}

/**
 * One page, by key. Each programme, and each state where the order's index begins with it, is a walk along its own index that stops after a
 * page; what they give is merged, and only the rows of the page are fetched. `among`: only these rows, from the probe.
 */
export function page(filter: ListFilter, order: Order, from: Position | null, limit: number, among: Found | null): Statement {
  const values = new Values();
  const { column, type, text } = KEYS[order.sort];
  const direction = order.down ? 'DESC' : 'ASC';
  const pageful = values.add(limit, 'integer');
  const shared = residual(filter, values);
  if (from)
    shared.push(`(r."${column}", r."id") ${order.down ? '<' : '>'} (${values.add(from.key, type)}, ${values.add(from.id, 'uuid')})`);
  const { walks, own } = among ? fetched(filter, among, values) : walked(filter, order, values);
  const where = [...own, ...shared].join(' AND ');
  const ordered = (alias: string, by: string): string => `ORDER BY ${alias}."${by}" ${direction}, ${alias}."id" ${direction}`;
  return {
    text: `SELECT ${COLUMNS}, ${text} AS "key" FROM (
        SELECT found."id" FROM ${walks.length > 0 ? `${walks.join(' CROSS JOIN ')} CROSS JOIN` : ''} LATERAL (
          SELECT r."id", r."${column}" AS "by" FROM "reporting"."application_list" r WHERE ${where} ${ordered('r', column)} LIMIT ${pageful}) AS found
        ${ordered('found', 'by')} LIMIT ${pageful}) AS chosen
      JOIN "reporting"."application_list" r ON r."id" = chosen."id" ${ordered('r', column)}`,
    values: values.list,
  };
}

interface Way {
  readonly walks: readonly string[];
  readonly own: readonly string[];
}

function fetched(filter: ListFilter, { ids, byText }: Found, values: Values): Way {
  const own = [`r."id" = ANY(${values.add(ids, 'uuid[]')})`];
  if (filter.states) own.push(`r."state" = ANY(${values.add(filter.states, 'text[]')})`);
  return { walks: [], own: byText ? own : [...own, ...selective(filter, values)] };
}

function walked(filter: ListFilter, order: Order, values: Values): Way {
  const programmes = values.add(filter.programmes, 'uuid[]');
  const walks = [
    filter.callId ? `(SELECT ${values.add(filter.callId, 'uuid')} AS "call_id") AS one` : `unnest(${programmes}) AS one("programme_id")`,
  ];
  const own = filter.callId
    ? ['r."call_id" = one."call_id"', `r."programme_id" = ANY(${programmes})`]
    : ['r."programme_id" = one."programme_id"'];
  // Only the order of receipt has an index that does not begin with the state.
  const states = filter.states ?? (order.sort === 'received' ? null : listedStates);
  if (states) {
    // A state that has no such row at all would be walked from end to end.
    const has = [...rarely(filter, values), ...withPartner(filter)].map(
      (condition) =>
        `EXISTS (SELECT FROM "reporting"."application_list" r WHERE ${scope(filter, values).join(' AND ')} AND r."state" = s."state" AND ${condition})`,
    );
    const all = `unnest(${values.add(states, 'text[]')}) AS s("state")`;
    walks.push(`(SELECT s."state" FROM ${all}${has.length > 0 ? ` WHERE ${has.join(' AND ')}` : ''}) AS chosen`);
    own.push('r."state" = chosen."state"');
  }
  return { walks, own: [...own, ...selective(filter, values)] };
}
