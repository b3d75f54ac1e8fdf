import { useInfiniteQuery } from '@tanstack/react-query';
import { queryClient, sessionQuery } from './client.js';
import type { components } from './generated/schema.js';

/** A shape of the API by its name in the OpenAPI document. */
export type Dto<Name extends keyof components['schemas']> = components['schemas'][Name];

interface PageOf<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
}

export interface Rows<Row> {
  /** Undefined while the first page is on its way. */
  readonly rows: readonly Row[] | undefined;
  readonly more: { readonly load: () => void; readonly loading: boolean } | null;
}

/** A list that the server pages: what is there so far, and how to get more. */
export function usePages<Row>(queryKey: readonly unknown[], load: (cursor: string | undefined) => Promise<PageOf<Row>>): Rows<Row> {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    throwOnError: true,
  });
  return {
    rows: data?.pages.flatMap((page) => page.items),
    more: hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : null,
  };
}

/** After a deed: what was read before may be different now, in other lists too. */
export function readAnew(): Promise<void> {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
}

/** The part of a query that pages: nothing is sent for what is not set. */
export function given<T extends Readonly<Record<string, string | undefined>>>(query: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as { [K in keyof T]?: string };
}
