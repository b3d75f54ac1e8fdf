import pg from 'pg';

const LIMIT = 2000;
const names = new Map<string, string>();

/** One name per text for the whole process. Beyond the limit (texts built on the fly) statements stay unnamed. */
function nameOf(text: string): string | undefined {
  let name = names.get(text);
  if (name === undefined && names.size < LIMIT) {
    name = `s${names.size}`;
    names.set(text, name);
  }
  return name;
}

/**
 * A pg client that prepares every parameterised statement: planning of unnamed statements is a third of the server's work
 * on a hot deed (docs/performance.md). No call site changes.
 */
export class PreparedClient extends pg.Client {
  // The signature is pg's own, with all its overloads.
  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args;
    if (typeof text === 'string' && Array.isArray(values) && values.length > 0) {
      return super.query({ name: nameOf(text), text, values } as never, ...(rest as [])) as never;
    }
    return super.query(...(args as [never])) as never;
  }
}
