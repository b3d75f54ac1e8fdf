import type { Answers, FormSchema } from './schema.js';
import { isAnswered } from './schema.js';

/** Whether these answers make the form ask this: by its condition (`x-when`), and by that of the question it hangs on. */
export function isAsked(
  { properties }: Pick<FormSchema, 'properties'>,
  name: string,
  answers: Answers,
  above: readonly string[] = [],
): boolean {
  const when = properties[name]?.['x-when'];
  if (!when) return true;
  if (above.includes(name) || !properties[when.field]) return false;
  const met = [answers[when.field]].flat().some((one) => when.is.some((value) => value === one));
  return met && isAsked({ properties }, when.field, answers, [...above, name]);
}

/** The steps with the questions that are asked now; a step that asks nothing is left out. */
export function askedSteps(schema: FormSchema, answers: Answers): FormSchema['x-steps'] {
  return schema['x-steps']
    .map((step) => ({ ...step, fields: step.fields.filter((name) => isAsked(schema, name, answers)) }))
    .filter(({ fields }) => fields.length > 0);
}

/** Whether it must be answered, where it is asked. */
export function isRequired({ required, allOf = [] }: FormSchema, name: string): boolean {
  return required.includes(name) || allOf.some((one) => one.then?.required?.includes(name));
}

/** Required questions of these that are asked and have no answer: all, not the first. */
export function missingOf(schema: FormSchema, fields: readonly string[], answers: Answers): string[] {
  return fields.filter((name) => isRequired(schema, name) && isAsked(schema, name, answers) && !isAnswered(answers[name]));
}
