/**
 * How often a property is tried: PROPERTY_RUNS makes it more than the usual thousand. A failure prints its seed; PROPERTY_SEED runs that one again.
 */
export function propertyRuns(): { readonly numRuns: number; readonly seed?: number } {
  const seed = process.env['PROPERTY_SEED'];
  return { numRuns: Math.max(1_000, Number(process.env['PROPERTY_RUNS']) || 0), ...(seed ? { seed: Number(seed) } : {}) };
}
