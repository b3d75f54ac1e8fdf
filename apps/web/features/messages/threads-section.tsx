import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { given } from '../../api/pages.js';
import type { Role } from '../../api/paths.js';
import { hasRole, useSession } from '../../api/session.js';
import { LoadMore } from '../../ui/load-more.js';
import { EmptyState, Section } from '../../ui/section.js';
import { OpenThread } from './open-thread.js';
import { ThreadList } from './thread-list.js';

/** Approvers and finance take no part in conversations. */
const READERS: readonly Role[] = ['applicant', 'partner', 'officer', 'auditor'];

export interface ThreadsSectionProps {
  readonly applicationId: string;
  /** Only the threads with this partner, and new ones on this engagement. */
  readonly engagementId?: string;
  readonly order?: 2 | 3;
}

/** What is said about an application, and the button to say something. Nothing where there is nothing to read and nothing to say. */
export function ThreadsSection({ applicationId, engagementId, order = 2 }: ThreadsSectionProps) {
  const { t } = useTranslation(['common', 'messages']);
  const [opening, setOpening] = useState(false);
  const reads = hasRole(useSession(), READERS);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['threads', 'of', applicationId],
    queryFn: ({ pageParam }) =>
      answer(client.GET('/api/threads', { params: { query: given({ applicationId, cursor: pageParam }) as never } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    throwOnError: true,
    enabled: reads,
  });
  const ofEngagement = (row: { readonly engagementId: string | null }) => engagementId === undefined || row.engagementId === engagementId;
  const threads = data?.pages.flatMap((page) => page.items).filter(ofEngagement) ?? [];
  const choices = data?.pages[0]?.choices.filter(ofEngagement) ?? [];
  if (!data || (threads.length === 0 && choices.length === 0)) return null;
  return (
    <Section
      title={t('messages:title')}
      order={order}
      actions={
        choices.length > 0 ? (
          <Button variant="default" onClick={() => setOpening(true)}>
            {t('messages:write')}…
          </Button>
        ) : undefined
      }
    >
      {threads.length === 0 ? (
        <EmptyState title={t('messages:none')}>{t('messages:noneHere')}</EmptyState>
      ) : (
        <ThreadList threads={threads} />
      )}
      <LoadMore more={hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : null} />
      {opening ? <OpenThread applicationId={applicationId} choices={choices} onClose={() => setOpening(false)} /> : null}
    </Section>
  );
}
