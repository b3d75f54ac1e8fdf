/** One field of the input that is wrong: where it stands (JSON path with dots), a stable code, and figures for the text. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface DomainErrorDetails {
  /** HTTP status that the door answers with; 409 unless said otherwise. */
  readonly status?: number;
  /** Figures for the translated text. Never personal data, never an IBAN. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** All gaps at once, never only the first. */
  readonly fields?: readonly FieldError[];
  readonly cause?: unknown;
}

/**
 * A rule of the domain said no. `code` is stable (`context.what-is-wrong`) and is what clients and translations go by;
 * it is rendered as RFC 9457 problem+json by one filter.
 */
export class DomainError extends Error {
  readonly status: number;
  readonly params: Readonly<Record<string, string | number>>;
  readonly fields: readonly FieldError[];

  constructor(
    readonly code: string,
    details: DomainErrorDetails = {},
  ) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'DomainError';
    this.status = details.status ?? 409;
    this.params = details.params ?? {};
    this.fields = details.fields ?? [];
  }
}

/** The thing does not exist, or not for this reader: the two are never told apart. */
export function notFound(what: string): DomainError {
  return new DomainError(`${what}.not-found`, { status: 404 });
}
