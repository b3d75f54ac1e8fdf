import type { AskedWhen, CallFormField, CallFormSchema } from './call-form.types.js';

type Answers = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, CallFormField>>;

/** The questions that these answers make the form ask: a question under a condition is asked when what it hangs on is asked and met. */
export function askedFields({ properties }: Pick<CallFormSchema, 'properties'>, answers: Answers): ReadonlySet<string> {
  return new Set(Object.keys(properties).filter((name) => isAsked(properties, name, answers, [])));
}

/** A circle of conditions is refused with the document; here it only asks nothing. */
function isAsked(fields: Fields, name: string, answers: Answers, above: readonly string[]): boolean {
  const when = fields[name]?.['x-when'];
  if (!when) return true;
  if (above.includes(name) || !fields[when.field]) return false;
  return isMet(when, answers[when.field]) && isAsked(fields, when.field, answers, [...above, name]);
}

function isMet({ is }: AskedWhen, answer: unknown): boolean {
  return [answer].flat().some((one) => is.some((value) => value === one));
}

/** The answers to what is asked. What somebody wrote before another answer took the question away is left out, not refused. */
export function withoutUnasked(schema: Pick<CallFormSchema, 'properties'>, answers: Answers): Record<string, unknown> {
  const asked = askedFields(schema, answers);
  const { properties } = schema;
  return Object.fromEntries(Object.entries(answers).filter(([name]) => asked.has(name) || !Object.hasOwn(properties, name)));
}

/** These questions and all that hang on their answers, whatever those are now. */
export function withThoseThatHangOn({ properties }: Pick<CallFormSchema, 'properties'>, names: readonly string[]): string[] {
  const more = Object.entries(properties).filter(([name, field]) => !names.includes(name) && names.includes(field['x-when']?.field ?? ''));
  return more.length === 0 ? [...new Set(names)] : withThoseThatHangOn({ properties }, [...names, ...more.map(([name]) => name)]);
}
