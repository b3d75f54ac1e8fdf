/** A failure told to a person in plain words: printed without a stack, and the command ends with code 1. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/** What went wrong, in one line, whatever was thrown. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
