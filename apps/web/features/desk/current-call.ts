import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { useUrlState } from '../../ui/url-state.js';

/** The call that the desk works on: the one in the address, else the newest. Null before there is one. */
export function useCurrentCall(): { readonly id: string; readonly title: string } | null {
  const [search] = useUrlState();
  const { data } = useSuspenseQuery({
    queryKey: ['calls', 'desk'],
    queryFn: () => answer(client.GET('/api/calls', { params: { query: {} } })),
  });
  return data.items.find((call) => call.id === search['call']) ?? data.items[0] ?? null;
}

/** The envelopes of a call with where their money is; undefined while they are on their way. */
export function useEnvelopes(callId: string | undefined): readonly Dto<'EnvelopeBarDto'>[] | undefined {
  const { data } = useQuery({
    queryKey: ['envelopes', callId],
    queryFn: () => answer(client.GET('/api/calls/{id}/envelopes', { params: { path: { id: callId ?? '' } } })),
    enabled: callId !== undefined,
  });
  return data?.items;
}
