import { useQuery } from '@tanstack/react-query';
import { answer, client } from './client.js';

const unreadKey = ['notices', 'unread'] as const;
const EVERY_MS = 60_000;

/** How many notices this person has not read; asked again every minute. */
export function useUnreadNotices(signedIn: boolean): number {
  const { data } = useQuery({
    queryKey: unreadKey,
    queryFn: () => answer(client.GET('/api/notices', { params: { query: { limit: 1 } } })),
    enabled: signedIn,
    refetchInterval: EVERY_MS,
    // The bell never stands in the way of a page.
    throwOnError: false,
  });
  return data?.unread ?? 0;
}
