import type { AnswerShownDto } from './assignment.dto.js';

interface ShownField {
  readonly title?: string;
  readonly 'x-fact'?: string;
  readonly 'x-widget'?: string;
  readonly 'x-identifies'?: boolean;
  readonly 'x-options'?: readonly { readonly value: string; readonly label: string }[];
  readonly properties?: Readonly<Record<string, ShownField>>;
  readonly items?: ShownField;
}

interface ShownForm {
  readonly properties: Readonly<Record<string, ShownField>>;
  readonly 'x-steps'?: readonly { readonly fields: readonly string[] }[];
}

/** Whether the answer itself says who applies: the call says so, or it is the partner. */
export function identifies({ 'x-identifies': said, 'x-widget': widget, 'x-fact': fact }: ShownField): boolean {
  return said === true || widget === 'partner' || fact === 'partner';
}

/**
 * The answers of a form as label and text, in the order of its steps. Declarations are left out: they are the officer's to check. Whoever reads blind
 * does not get what identifies, and the rest through the screen.
 */
export function answersShown(
  schema: Readonly<Record<string, unknown>>,
  answers: Readonly<Record<string, unknown>>,
  screen: ((text: string) => string) | null = null,
): AnswerShownDto[] {
  const { properties, 'x-steps': steps = [] } = schema as unknown as ShownForm;
  // A stored document does not keep the order of its properties: the steps do.
  const asked = steps.flatMap(({ fields }) => fields);
  return [...new Set([...asked, ...Object.keys(properties)])]
    .flatMap((name): [string, ShownField][] => (properties[name] ? [[name, properties[name]]] : []))
    .filter(([name, field]) => answers[name] != null && !field['x-fact']?.startsWith('declaration:'))
    .filter(([, field]) => screen === null || !identifies(field))
    .map(([name, field]) => ({ label: field.title ?? name, value: (screen ?? unchanged)(textOf(field, answers[name])) }));
}

const unchanged = (text: string): string => text;

function textOf(field: ShownField, value: unknown): string {
  const options = field['x-options'] ?? field.items?.['x-options'] ?? [];
  const labelOf = (key: unknown): string => options.find((option) => option.value === key)?.label ?? String(key);
  if (Array.isArray(value)) {
    const { items } = field;
    return items?.properties ? value.map((row: unknown) => textOf(items, row)).join('\n') : value.map(labelOf).join(', ');
  }
  if (value !== null && typeof value === 'object') {
    const order = Object.keys(field.properties ?? {});
    return Object.entries(value)
      .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([key, part]) => `${field.properties?.[key]?.title ?? key}: ${partText(field.properties?.[key], part)}`)
      .join('; ');
  }
  return labelOf(value);
}

function partText(field: ShownField | undefined, part: unknown): string {
  return field ? textOf(field, part) : String(part);
}
