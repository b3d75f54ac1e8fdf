/** One field that the server found wrong. `message` is a ready text where the server has one; else the web words `code`. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly message?: string;
}

interface ProblemBody {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly fields?: readonly FieldError[];
}

/** An answer of the API that says no (RFC 9457), or no answer at all (`code` is then `network`). */
export class ApiProblem extends Error {
  readonly code: string;
  readonly title: string | undefined;
  readonly params: Readonly<Record<string, string | number>>;
  readonly fields: readonly FieldError[];

  constructor(
    readonly status: number,
    body: ProblemBody = {},
  ) {
    const code = body.code ?? (status === 0 ? 'network' : `http.${status}`);
    super(code);
    this.name = 'ApiProblem';
    this.code = code;
    this.title = body.title;
    this.params = body.params ?? {};
    this.fields = body.fields ?? [];
  }

  /** Nobody knows whether the server did it: the same request may be sent again with the same key. */
  get outcomeUnknown(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  const body: unknown = isJson ? await response.json().catch(() => ({})) : {};
  return new ApiProblem(response.status, typeof body === 'object' && body !== null ? body : {});
}
