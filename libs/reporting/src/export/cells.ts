/** A figure keeps its digits as they are: no binary fraction in between. */
export interface Figure {
  readonly digits: string;
}
export type Cell = string | Figure | Date | null;

export const figure = (digits: string | number | null): Figure | null => (digits === null ? null : { digits: String(digits) });

/** A table that comes row by row and is never held as a whole. */
export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: AsyncIterable<readonly (readonly Cell[])[]>;
}
