import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import type { FieldError } from '@traverse/kernel';

/** Our own keywords in the forms of a call. */
export const formKeywords = [
  'x-text',
  'x-widget',
  'x-fact',
  'x-taxonomy',
  'x-steps',
  'x-checks',
  'x-when',
  'x-columns',
  'x-identifies',
] as const;

/** A validator for JSON Schema 2020-12 that reports everything and refuses keywords that nobody knows. */
export function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, discriminator: true, allowUnionTypes: true, strictRequired: false, formats: fullFormats });
  ajv.addVocabulary([...formKeywords]);
  return ajv;
}

let forForms: Ajv2020 | undefined;

/** Compiles one form. The validator's own schemas take long to read, so they are read once; the form itself is not kept in it. */
export function compileForm(schema: object): ValidateFunction {
  forForms ??= newAjv();
  try {
    return forForms.compile(schema);
  } finally {
    forForms.removeSchema(schema);
  }
}

/** `/criteria/0/weight` -> `criteria.0.weight` */
export function dotted(pointer: string, ...more: readonly (string | number)[]): string {
  const steps = pointer.split('/').slice(1);
  return [...steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')), ...more].join('.');
}

type Params = Record<string, string | number>;
type Rule = (error: ErrorObject) => FieldError;

const at = (error: ErrorObject, code: string, params?: Params): FieldError => ({
  path: dotted(error.instancePath),
  code,
  ...(params ? { params } : {}),
});
const limit = (code: string): Rule => {
  return (error) => at(error, code, { limit: Number(error.params['limit']) });
};
const wrongFormat: Rule = (error) =>
  at(error, 'wrong-format', error.keyword === 'format' ? { format: String(error.params['format']) } : undefined);
const notAllowed: Rule = (error) => at(error, 'not-allowed', allowedOf(error));

function allowedOf(error: ErrorObject): Params | undefined {
  const values: unknown = error.params['allowedValues'] ?? [error.params['allowedValue']];
  const text = Array.isArray(values) ? values.filter((value) => typeof value !== 'object').join(', ') : '';
  return text === '' || text.length > 300 ? undefined : { allowed: text };
}

const rules: Readonly<Record<string, Rule>> = {
  required: (error) => ({ path: dotted(error.instancePath, String(error.params['missingProperty'])), code: 'missing' }),
  additionalProperties: (error) => ({
    path: dotted(error.instancePath, String(error.params['additionalProperty'])),
    code: 'unknown-field',
  }),
  propertyNames: (error) => ({ path: dotted(error.instancePath, String(error.params['propertyName'])), code: 'wrong-name' }),
  type: (error) => at(error, 'wrong-type', { expected: [error.params['type']].flat().join(', ') }),
  enum: notAllowed,
  const: notAllowed,
  discriminator: notAllowed,
  pattern: wrongFormat,
  format: wrongFormat,
  minLength: limit('too-short'),
  maxLength: limit('too-long'),
  minItems: limit('too-few'),
  maxItems: limit('too-many'),
  minProperties: limit('too-few'),
  maxProperties: limit('too-many'),
  minimum: limit('too-small'),
  exclusiveMinimum: limit('too-small'),
  maximum: limit('too-large'),
  exclusiveMaximum: limit('too-large'),
  uniqueItems: (error) => at(error, 'duplicate'),
};

/** Errors of ajv as ours: where, which stable code, which figures. Wrappers (`oneOf`, `if`) are left out where a leaf says what is wrong. */
export function problemsOf(errors: readonly ErrorObject[] | null | undefined): FieldError[] {
  const known = (errors ?? []).filter((error) => !error.schemaPath.includes('/propertyNames/'));
  const leaves = known.filter((error) => rules[error.keyword]).map((error) => rules[error.keyword]?.(error) ?? at(error, 'not-valid'));
  const found = leaves.length > 0 ? leaves : known.map((error) => at(error, 'not-valid'));
  const seen = new Map(found.map((problem) => [`${problem.path} ${problem.code}`, problem]));
  return [...seen.values()];
}
