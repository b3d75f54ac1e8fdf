import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { answer, client, queryClient, sessionQuery } from './client.js';
import type { Party, Role, Session } from './paths.js';
import { serverNow } from './server-clock.js';

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** The session if it is known already: for parts of the page that must stand while the server does not answer. */
export function useSessionIfKnown(): Session | undefined {
  return useQuery(sessionQuery).data;
}

export function hasRole(session: Session | undefined, roles: readonly Role[]): boolean {
  return session?.roles.some((role) => roles.includes(role)) ?? false;
}

/** After log-in and log-out nothing that was read before may be shown. */
export async function sessionChanged(session?: Session): Promise<void> {
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] });
  if (session?.csrfToken) queryClient.setQueryData(sessionQuery.queryKey, session);
  else await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
}

export async function logOut(): Promise<void> {
  await client.DELETE('/api/session');
  await sessionChanged();
}

const STORED = 'traverse.organisation';
const listeners = new Set<() => void>();

export function chooseParty(organisationId: string): void {
  localStorage.setItem(STORED, organisationId);
  for (const listener of listeners) listener();
}

/** The organisation that a person with several acts for now. */
export function useActiveParty(): Party | undefined {
  const chosen = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(STORED),
  );
  const parties = useSessionIfKnown()?.parties ?? [];
  return parties.find((party) => party.organisationId === chosen) ?? parties[0];
}

/** The moment at which it is first asked for, by the server's clock; in the demonstration by its own, which can be moved. */
export function useServerNow(): number {
  const demo = useSessionIfKnown()?.demo ?? false;
  const [opened] = useState(() => serverNow());
  const { data } = useQuery({ ...demoClockQuery, enabled: demo });
  return data ? new Date(data.now).getTime() : opened;
}

export const demoClockQuery = queryOptions({
  queryKey: ['demo-clock'],
  queryFn: () => answer(client.GET('/api/demo/clock')),
  staleTime: 60_000,
});
