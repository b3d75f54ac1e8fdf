/** The part of JSON Schema 2020-12 that the schema of call documents uses. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly oneOf?: readonly SchemaNode[];
  readonly discriminator?: { readonly propertyName: string };
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

export type Json = unknown;
export type JsonObject = Readonly<Record<string, Json>>;
export type Path = readonly (string | number)[];

export const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: Json): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);
export const textOf = (value: Json): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Sections of the editor, each with the places of the document that it shows. */
export const SECTIONS = {
  basics: [
    'title',
    'summary',
    'languages',
    'applicationLanguages',
    'timeZone',
    'opensAt',
    'closesAt',
    'timetable',
    'contact',
    'questions',
    'reminders',
    'legalBasis',
    'fundingStatement',
  ],
  who: ['territories', 'sme', 'partner', 'declarations', 'voucherLimits'],
  instruments: ['instruments'],
  forms: ['taxonomies', 'formParts'],
  selection: ['selection', 'twoStep', 'whenShort', 'evaluation'],
  money: ['authorities', 'envelopes', 'reserveList', 'stateAid'],
  decision: ['decision', 'agreement'],
  notes: ['changeReason', 'openData', 'notes'],
} as const;
export type Section = keyof typeof SECTIONS;

export const sectionNames = Object.keys(SECTIONS) as readonly Section[];

/** What the editor shows besides the document itself. */
export const OTHER_PARTS = ['preview', 'versions', 'dry-run'] as const;
export type Part = Section | (typeof OTHER_PARTS)[number];
export const parts: readonly Part[] = [...sectionNames, ...OTHER_PARTS];

/** The section in which a place of the document is edited; what belongs to none stands with the basics. */
export function sectionOf(path: string): Section {
  const [top = ''] = path.split('.');
  return sectionNames.find((section) => (SECTIONS[section] as readonly string[]).includes(top)) ?? 'basics';
}

/** Follows a reference; the name of what it referred to says how it is edited (`texts`, `money`, `local`). */
export function resolve(node: SchemaNode, root: SchemaNode): { readonly node: SchemaNode; readonly def: string | null } {
  const def = node.$ref?.replace('#/$defs/', '') ?? null;
  return { node: def === null ? node : { ...(root.$defs?.[def] ?? {}), ...withoutRef(node) }, def };
}

function withoutRef(node: SchemaNode): SchemaNode {
  return Object.fromEntries(Object.entries(node).filter(([name]) => name !== '$ref')) as SchemaNode;
}

export function setIn(value: Json, path: Path, to: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (Array.isArray(value) && typeof step === 'number') return value.map((one: Json, i) => (i === step ? setIn(one, rest, to) : one));
  const object = isObject(value) ? value : {};
  const inner = setIn(object[step], rest, to);
  if (inner === undefined) return Object.fromEntries(Object.entries(object).filter(([name]) => name !== step));
  return { ...object, [step]: inner };
}

export function getIn(value: Json, path: Path): Json {
  return path.reduce<Json>((at, step) => (Array.isArray(at) ? at[Number(step)] : isObject(at) ? at[step] : undefined), value);
}

/** Where a list has keys, the entry's own key names it: the words of a reader, not a number. */
export function nameOf(entry: Json, language: string): string | null {
  if (!isObject(entry)) return null;
  for (const name of ['title', 'label', 'name', 'text']) {
    const texts = entry[name];
    if (typeof texts === 'string' && texts !== '') return texts;
    if (isObject(texts)) return textOf(texts[language] ?? texts['en'] ?? Object.values(texts)[0]) || null;
  }
  return textOf(entry['key'] ?? entry['code']) || null;
}

/** The smallest value that a schema takes, to begin with: texts are empty, choices are the first, what may be missing is missing. */
export function emptyOf(given: SchemaNode, root: SchemaNode, languages: readonly string[], currencies: readonly string[]): Json {
  const { node, def } = resolve(given, root);
  if (def === 'texts') return Object.fromEntries(languages.map((language) => [language, '']));
  if (def === 'money') return Object.fromEntries(currencies.map((currency) => [currency, '']));
  if (node.const !== undefined) return node.const;
  if (node.enum) return node.enum[0];
  const [first] = node.oneOf ?? [];
  if (first) return emptyOf(first, root, languages, currencies);
  const type = [node.type].flat()[0];
  if (type === 'object')
    return Object.fromEntries(
      (node.required ?? []).map((name) => [name, emptyOf(node.properties?.[name] ?? {}, root, languages, currencies)]),
    );
  if (type === 'array') return [];
  if (type === 'boolean') return false;
  if (type === 'integer' || type === 'number') return null;
  return '';
}
