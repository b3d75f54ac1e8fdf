import { queryOptions } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { answer, client } from './client.js';
import { given } from './pages.js';

const AT_ONCE = 100;

/** Every call of the house, newest first: who chooses one, or works on the one in the address, finds old ones too. */
export const callsQuery = queryOptions({
  queryKey: ['calls', 'every'],
  queryFn: () => allPages((cursor) => answer(client.GET('/api/calls', { params: { query: { limit: AT_ONCE, ...given({ cursor }) } } }))),
});
