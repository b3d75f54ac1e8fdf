import { useSuspenseQuery } from '@tanstack/react-query';
import { answer, client } from '../../api/client.js';
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
