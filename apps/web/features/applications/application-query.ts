import { queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';

export type Application = Dto<'ApplicationDto'>;

const CHECKED_EVERY_MS = 2500;

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['application', id],
    queryFn: () => answer(client.GET('/api/applications/{id}', { params: { path: { id } } })),
    // The rules look at it right after it was sent: their verdict appears without a reload.
    refetchInterval: ({ state: { data } }) => (data?.state === 'submitted' && data.eligibility === null ? CHECKED_EVERY_MS : false),
  });

export const checksQuery = (id: string) =>
  queryOptions({
    queryKey: ['application', id, 'checks'],
    queryFn: () => answer(client.GET('/api/applications/{id}/checks', { params: { path: { id } } })),
    staleTime: 0,
  });

/** Where the PDF of what was sent is: the latest, or the one that is named. In the reader's language, since a file cannot switch its own. */
export function submittedDocument(id: string, language: string, snapshotHash?: string): string {
  return `/api/applications/${id}/submitted-document?language=${language.slice(0, 2)}${snapshotHash ? `&snapshotHash=${snapshotHash}` : ''}`;
}
