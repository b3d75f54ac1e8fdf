/**
 * How often a property is tried: PROPERTY_RUNS makes it more than the usual thousand (PROPERTY_LIVES for what goes through the database and the bank,
 * where twenty are usual). A failure prints its seed; PROPERTY_SEED runs that one again.
 */
export function propertyRuns(
  usual = 1_000,
  variable: 'PROPERTY_RUNS' | 'PROPERTY_LIVES' = 'PROPERTY_RUNS',
): {
  readonly numRuns: number;
  readonly seed?: number;
} {
  const seed = process.env['PROPERTY_SEED'];
  return { numRuns: Math.max(usual, Number(process.env[variable]) || 0), ...(seed ? { seed: Number(seed) } : {}) };
}
