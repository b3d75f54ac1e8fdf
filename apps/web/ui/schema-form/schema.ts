/** Texts per language, or one text that the server has chosen already. */
export type Texts = string | Readonly<Record<string, string>>;

export type Answers = Readonly<Record<string, unknown>>;

export type Widget = 'text' | 'textarea' | 'select' | 'checkboxes' | 'date' | 'money' | 'number' | 'yes-no' | 'costs' | 'partner' | 'table';

/** JSON Schema 2020-12 of one answer, with what people read (`x-text`) and how it is asked (`x-widget`). */
export interface FormField {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly maxLength?: number;
  readonly enum?: readonly (string | number)[];
  readonly items?: FormField;
  readonly properties?: Readonly<Record<string, FormField>>;
  readonly required?: readonly string[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly 'x-widget'?: Widget;
  /** Asked only where another question was answered with one of these. */
  readonly 'x-when'?: { readonly field: string; readonly is: readonly (string | number | boolean)[] };
  readonly 'x-text'?: {
    readonly label?: Texts;
    readonly help?: Texts;
    readonly why?: Texts;
    readonly options?: Readonly<Record<string, Texts>>;
  };
  readonly 'x-options'?: readonly { readonly value: string; readonly label: string }[];
}

export interface FormStep {
  readonly key: string;
  readonly title: Texts;
  readonly fields: readonly string[];
}

export interface FormSchema {
  readonly properties: Readonly<Record<string, FormField>>;
  /** What is always asked and must be answered; `allOf` names what must be answered where it is asked. */
  readonly required: readonly string[];
  readonly allOf?: readonly { readonly then?: { readonly required?: readonly string[] } }[];
  readonly 'x-steps': readonly FormStep[];
}

/** The reader's language, else English, else whatever the call has. */
export function textIn(texts: Texts | undefined, language: string): string | undefined {
  if (texts === undefined || typeof texts === 'string') return texts;
  return texts[language] ?? texts['en'] ?? Object.values(texts)[0];
}

export const labelOf = (name: string, field: FormField, language: string): string =>
  textIn(field['x-text']?.label, language) ?? field.title ?? name;

export const helpOf = (field: FormField, language: string): string | undefined =>
  textIn(field['x-text']?.help, language) ?? field.description;

export function optionsOf(field: FormField, language: string): { value: string; label: string }[] {
  if (field['x-options']) return field['x-options'].map(({ value, label }) => ({ value, label }));
  const values = field.items?.enum ?? field.enum ?? [];
  const texts = field['x-text']?.options ?? field.items?.['x-text']?.options;
  return values.map((value) => ({ value: String(value), label: textIn(texts?.[String(value)], language) ?? String(value) }));
}

/** The columns of a table, in their order. */
export const columnsOf = (field: FormField): [string, FormField][] => Object.entries(field.items?.properties ?? {});

/** How a field is asked: as the call says, else by its type. */
export function widgetOf(field: FormField): Widget {
  if (field['x-widget']) return field['x-widget'];
  if (field.type === 'boolean') return 'yes-no';
  if (field.type === 'array') return 'checkboxes';
  if (field.enum) return 'select';
  if (field.type === 'integer' || field.type === 'number') return 'number';
  return (field.maxLength ?? 0) > 200 ? 'textarea' : 'text';
}

export function isAnswered(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || Object.values(value).some(isAnswered);
}

/** The field that an error is about, and the line within it where it has lines: `costs.travel` -> `costs`. */
export function fieldOfPath(schema: FormSchema, path: string): string | undefined {
  return path.split('.').find((part) => Object.hasOwn(schema.properties, part));
}

/** The answer with one field set; an emptied field leaves it, so that the draft holds only what was said. */
export function withAnswer(answers: Answers, name: string, value: unknown): Answers {
  if (isAnswered(value)) return { ...answers, [name]: value };
  return Object.fromEntries(Object.entries(answers).filter(([other]) => other !== name));
}

/** Whole numbers become JSON numbers, as the schema asks; what is no number stays as typed for the server to refuse. */
export function numberAnswer(text: string, type: string | undefined): string | number {
  return (type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The sum of decimal strings, exactly: counted in the smallest unit. */
export function sumDecimals(amounts: readonly unknown[]): string {
  const cents = amounts.reduce<bigint>((sum, amount) => {
    const found = typeof amount === 'string' ? /^(\d+)(?:\.(\d{1,2}))?$/.exec(amount) : null;
    return found ? sum + BigInt(`${found[1] ?? '0'}${(found[2] ?? '').padEnd(2, '0')}`) : sum;
  }, 0n);
  const digits = cents.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
