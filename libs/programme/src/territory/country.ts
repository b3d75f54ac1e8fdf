/** NUTS writes Greece and the United Kingdom by codes of its own. */
const OWN_CODES: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/** ISO 3166 country of a NUTS code. */
export function countryOfNuts(code: string): string {
  const prefix = code.slice(0, 2);
  return OWN_CODES[prefix] ?? prefix;
}
