import { queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';

export type Assignment = Dto<'AssignmentDto'>;

/** The criteria and questions come in the reader's language. */
export const assignmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['assignment', id],
    queryFn: (): Promise<Assignment> => answer(client.GET('/api/assignments/{id}', { params: { path: { id } } })),
  });
