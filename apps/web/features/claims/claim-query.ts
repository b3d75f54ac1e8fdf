import { queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';

export type Claim = Dto<'ClaimDto'>;

export const claimQuery = (id: string) =>
  queryOptions({
    queryKey: ['claim', id],
    queryFn: () => answer(client.GET('/api/claims/{id}', { params: { path: { id } } })),
  });
