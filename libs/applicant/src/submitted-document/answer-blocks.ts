import { formatDecimal, parseDecimal, sumMinor } from '@traverse/kernel';
import type { Formats, PdfBlock, PdfFact, PdfTable } from '@traverse/platform';
import { askedFields, type CallFormField, type CallFormSchema, textIn } from '@traverse/programme';

import type { Words } from './submitted-document.words.js';

export interface AnswerWords {
  readonly words: Words;
  readonly formats: Formats;
  readonly language: string;
  readonly currency: string;
  /** Names of the partners that answers point at, by id. */
  readonly partners: Readonly<Record<string, string>>;
}

type Field = Readonly<Record<string, unknown>> & Partial<CallFormField>;

const DECIMAL = /^\d+(\.\d+)?$/;

/** All answers, step by step, each with its label; costs and tables as tables with their sum. */
export function answerBlocks(schema: CallFormSchema, answers: Readonly<Record<string, unknown>>, how: AnswerWords): PdfBlock[] {
  const asked = askedFields(schema, answers);
  const steps = schema['x-steps'].map((step) => ({ ...step, fields: step.fields.filter((name) => asked.has(name)) }));
  return steps
    .filter(({ fields }) => fields.length > 0)
    .flatMap((step): PdfBlock[] => [
      { kind: 'heading', level: 2, text: textIn(step.title, how.language) },
      ...stepBlocks(step.fields, schema, answers, how),
    ]);
}

function stepBlocks(
  names: readonly string[],
  schema: CallFormSchema,
  answers: Readonly<Record<string, unknown>>,
  how: AnswerWords,
): PdfBlock[] {
  const blocks: PdfBlock[] = [];
  let facts: PdfFact[] = [];
  const flush = (): void => {
    if (facts.length > 0) blocks.push({ kind: 'facts', items: facts });
    facts = [];
  };
  for (const name of names) {
    const field: Field = schema.properties[name] ?? {};
    const label = labelOf(name, field, how.language);
    const table = tableOf(field, answers[name], how);
    if (table) {
      flush();
      blocks.push({ kind: 'heading', level: 3, text: label }, table);
    } else facts.push(factOf(label, field, answers[name], how));
  }
  flush();
  return blocks;
}

function labelOf(name: string, field: Field, language: string): string {
  const text = field['x-text'];
  return text ? textIn(text.label, language) : name;
}

function isAnswered(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return typeof value !== 'object' || Object.values(value).some((one) => one !== null && one !== '');
}

function factOf(term: string, field: Field, value: unknown, how: AnswerWords): PdfFact {
  if (!isAnswered(value)) return { term, value: how.words.blank, blank: true };
  return { term, value: textOf(field, value, how) };
}

/** One value in words. */
function textOf(field: Field, value: unknown, how: AnswerWords): string {
  const { words, formats, currency } = how;
  if (!isAnswered(value)) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
  const option = (one: unknown): string => {
    const label = field['x-text']?.options?.[String(one)];
    return label ? textIn(label, how.language) : String(one);
  };
  switch (field['x-widget']) {
    case 'yes-no':
      return value === true ? words.yes : words.no;
    case 'checkboxes':
      return Array.isArray(value) ? value.map(option).join(', ') : text;
    case 'select':
      return option(text);
    case 'partner':
      return how.partners[text] ?? text;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? formats.day(text) : text;
    case 'money':
      return DECIMAL.test(text) ? formats.money(text, currency) : text;
    case 'number':
      return DECIMAL.test(text) ? formats.number(text) : text;
    default:
      return typeof value === 'boolean' ? (value ? words.yes : words.no) : text;
  }
}

const isList = (value: unknown): value is readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one));

/** Cost lines, and answers that are lists of rows; null for all others. */
function tableOf(field: Field, value: unknown, how: AnswerWords): PdfTable | null {
  if (!isAnswered(value)) return null;
  if (field['x-widget'] === 'costs') return costTable(field, value as Readonly<Record<string, unknown>>, how);
  return isList(value) ? rowTable(field, value, how) : null;
}

function costTable(field: Field, lines: Readonly<Record<string, unknown>>, { words, formats, language, currency }: AnswerWords): PdfTable {
  const properties = (field['properties'] ?? {}) as Readonly<Record<string, Field>>;
  // In the order of the form: what is stored has none.
  const order = Object.keys(properties);
  const given = Object.entries(lines)
    .filter(([, amount]) => amount !== null && amount !== '')
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const amounts = given
    .map(([, amount]) => amount)
    .filter((amount): amount is string => typeof amount === 'string' && DECIMAL.test(amount));
  const isMoney = amounts.length === given.length && given.length > 0;
  const shown = (amount: unknown): string => {
    const text = String(amount);
    if (!DECIMAL.test(text)) return text;
    return typeof amount === 'string' ? formats.money(text, currency) : formats.number(text);
  };
  return {
    kind: 'table',
    columns: [
      { title: words.line, share: 3 },
      { title: isMoney ? words.amount : words.count, align: 'right' },
    ],
    rows: given.map(([key, amount]) => [labelOf(key, properties[key] ?? {}, language), shown(amount)]),
    ...(isMoney ? { total: [words.sum, formats.money(sumOf(amounts, currency), currency)] } : {}),
  };
}

const sumOf = (amounts: readonly string[], currency: string): string =>
  formatDecimal(sumMinor(amounts.map((amount) => parseDecimal(amount, currency))), currency);

function rowTable(field: Field, rows: readonly Readonly<Record<string, unknown>>[], how: AnswerWords): PdfTable {
  const items = (field['items'] ?? {}) as { readonly properties?: Readonly<Record<string, Field>> };
  const properties = Object.entries(items.properties ?? Object.fromEntries(Object.keys(rows[0] ?? {}).map((key) => [key, {} as Field])));
  const isMoney = (one: Field): boolean => one['x-widget'] === 'money';
  const isRight = (one: Field): boolean => isMoney(one) || one['x-widget'] === 'number';
  const sums = properties.map(([key, one], i) => {
    if (i === 0 && !isMoney(one)) return how.words.sum;
    const amounts = rows.map((row) => String(row[key] ?? '')).filter((amount) => DECIMAL.test(amount));
    return isMoney(one) && amounts.length > 0 ? how.formats.money(sumOf(amounts, how.currency), how.currency) : '';
  });
  return {
    kind: 'table',
    columns: properties.map(([key, one]) => ({
      title: labelOf(key, one, how.language),
      share: isRight(one) || one['x-widget'] === 'date' ? 1 : 2,
      align: isRight(one) ? 'right' : 'left',
    })),
    rows: rows.map((row) => properties.map(([key, one]) => textOf(one, row[key], how))),
    ...(properties.some(([, one]) => isMoney(one)) ? { total: sums } : {}),
  };
}
