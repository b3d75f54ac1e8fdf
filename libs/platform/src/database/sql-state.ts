interface PgErrorShape {
  readonly code?: string;
  readonly constraint?: string;
  readonly driverError?: PgErrorShape;
}

/** The SQLSTATE of a PostgreSQL error, whoever wrapped it. */
export function sqlState(error: unknown): string | null {
  const shape = error as PgErrorShape | null;
  const code = shape?.driverError?.code ?? shape?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

export function constraintOf(error: unknown): string | null {
  const shape = error as PgErrorShape | null;
  return shape?.driverError?.constraint ?? shape?.constraint ?? null;
}

export const UNIQUE_VIOLATION = '23505';
/** serialization_failure and deadlock_detected: the transaction did nothing and may be run again. */
export const isRetryable = (error: unknown): boolean => ['40001', '40P01'].includes(sqlState(error) ?? '');
/** in_failed_sql_transaction: an echo of an earlier failure in the same pipeline. */
export const IN_FAILED_TRANSACTION = '25P02';
const GONE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);
/** The server is away, going or full: connection exceptions, shut-down, too many connections. Nothing is wrong with the request. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== null) return state.startsWith('08') || state.startsWith('57P') || state === '53300';
  const shape = error as { readonly code?: unknown; readonly driverError?: { readonly code?: unknown } } | null;
  return GONE.has(String(shape?.driverError?.code ?? shape?.code));
}
