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

interface Wire {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

/**
 * A pg client that prepares every parameterised statement: planning of unnamed statements is a third of the server's work
 * on a hot deed (docs/performance.md). What is sent within one tick leaves in one write: a pipelined deed's ten statements are two
 * system calls instead of ten. No call site changes.
 */
export class PreparedClient extends pg.Client {
  private held = false;

  // The signature is pg's own, with all its overloads.
  override query(...args: unknown[]): never {
    this.holdWrites();
    const [text, values, ...rest] = args;
    if (typeof text === 'string' && Array.isArray(values) && values.length > 0) {
      return super.query({ name: nameOf(text), text, values } as never, ...(rest as [])) as never;
    }
    return super.query(...(args as [never])) as never;
  }

  private holdWrites(): void {
    if (this.held) return;
    this.held = true;
    const { stream } = (this as unknown as Wire).connection;
    stream.cork();
    process.nextTick(() => {
      this.held = false;
      stream.uncork();
    });
  }
}
