import { useParams, useRouter, useRouterState } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';

/** Filters, order and the open item live in the address, so that every view can be linked. Empty values leave it. */
export function useUrlState(): readonly [Readonly<Record<string, string>>, (patch: Readonly<Record<string, string | null>>) => void] {
  const router = useRouter();
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const values = Object.fromEntries(new URLSearchParams(search));
  const set = useCallback(
    (patch: Readonly<Record<string, string | null>>) => {
      const next = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries(patch)) {
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
      }
      const query = next.toString();
      router.history.replace(`${window.location.pathname}${query ? `?${query}` : ''}`);
    },
    [router],
  );
  return [values, set];
}

/** A part of the path, `$id` of `/applications/$id`. */
export function usePathParam(name: string): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  return params[name] ?? '';
}

/** The token of a one-time link. It leaves the address at once, so that it does not stay in the history or go on as a referrer. */
export function useOneTimeToken(): string {
  const [token] = useState(() => new URLSearchParams(window.location.search || window.location.hash.slice(1)).get('token') ?? '');
  useEffect(() => {
    if (token) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [token]);
  return token;
}
