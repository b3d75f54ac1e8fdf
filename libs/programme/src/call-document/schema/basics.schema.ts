/** Definitions that the parts of the call document's schema share. */
export const basics = {
  key: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 60 },
  texts: {
    type: 'object',
    minProperties: 1,
    propertyNames: { type: 'string', pattern: '^[a-z]{2}$' },
    additionalProperties: { type: 'string', pattern: '\\S', maxLength: 4000 },
  },
  line: { type: 'string', pattern: '\\S', maxLength: 500 },
  decimal: { type: 'string', pattern: '^\\d{1,13}(\\.\\d{1,2})?$' },
  currency: { type: 'string', pattern: '^[A-Z]{3}$' },
  country: { type: 'string', pattern: '^[A-Z]{2}$' },
  money: {
    type: 'object',
    minProperties: 1,
    propertyNames: { type: 'string', pattern: '^[A-Z]{3}$' },
    additionalProperties: { $ref: '#/$defs/decimal' },
  },
  local: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$' },
  keys: { type: 'array', items: { $ref: '#/$defs/key' }, uniqueItems: true },
  someKeys: { type: 'array', items: { $ref: '#/$defs/key' }, uniqueItems: true, minItems: 1 },
  bps: { type: 'integer', minimum: 0, maximum: 10_000 },
  count: { type: 'integer', minimum: 1, maximum: 10_000 },
  days: { type: 'integer', minimum: 0, maximum: 3650 },
} as const;

export const ref = (name: string): { $ref: string } => ({ $ref: `#/$defs/${name}` });

/** An object that takes no field but these. */
export function shape(properties: Record<string, unknown>, optional: readonly string[] = []): Record<string, unknown> {
  return {
    type: 'object',
    additionalProperties: false,
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
  };
}

export function listOf(items: unknown, minItems = 0): Record<string, unknown> {
  return { type: 'array', items, minItems };
}

/** One of several shapes, told apart by one field. */
export function oneOfBy(propertyName: string, shapes: readonly unknown[]): Record<string, unknown> {
  return { type: 'object', discriminator: { propertyName }, required: [propertyName], oneOf: shapes };
}
