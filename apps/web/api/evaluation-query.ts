import { queryOptions } from '@tanstack/react-query';
import { answer, client } from './client.js';

/** Phases of a call's evaluation and how many reviews stand where, in the reader's language. */
export const evaluationQuery = (callId: string) =>
  queryOptions({
    queryKey: ['evaluation', callId],
    queryFn: () => answer(client.GET('/api/calls/{callId}/evaluation', { params: { path: { callId } } })),
    enabled: callId !== '',
  });
