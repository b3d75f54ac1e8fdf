import { Button, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew, usePages } from '../../api/pages.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { DateTime } from '../../ui/date-time.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { useCurrentCall } from './current-call.js';
import { DeskList } from './desk-list.js';
import { MatchingBoard } from './matching-board.js';

type Row = Dto<'MatchingRunListedDto'>;
type Run = Dto<'MatchingRunDto'>;

const ASK_AGAIN_MS = 700;

/** Runs of the matching: the optimum proposed, every pair explained. Proposals go out when the officer sends them. */
export function MatchingPage() {
  const { t } = useTranslation(['common', 'desk']);
  const call = useCurrentCall();
  const callId = call?.id ?? '';
  const [busy, setBusy] = useState(false);
  const list = usePages(
    ['desk', 'matching', callId],
    (_cursor) => answer(client.GET('/api/calls/{callId}/matching-runs', { params: { path: { callId }, query: {} } } as never)) as never,
  );
  const start = async () => {
    setBusy(true);
    await command('/api/calls/{callId}/matching-runs', { params: { callId }, body: {} }).finally(() => setBusy(false));
    notifyDone(t('desk:matching.started'));
    await readAnew();
  };
  const rows = list.rows as readonly Row[] | undefined;
  // The newest that is under way or waits to be sent.
  const shown = rows?.find(({ state }) => state === 'requested' || state === 'done') ?? rows?.[0];
  return (
    <DeskList<Row>
      title={t('desk:matching.title')}
      sub={call?.title}
      actions={
        <Button loading={busy} onClick={() => void start()}>
          {t('desk:matching.run')}
        </Button>
      }
      list={list as never}
      detailTitle={(row) => t('desk:matching.open', { count: row.pairs ?? 0 })}
      detail={(row) => <RunCommands id={row.id} />}
      columns={[
        { key: 'at', header: t('desk:column.at'), rowHeader: true, cell: (row) => <DateTime at={row.requestedAt} /> },
        { key: 'state', header: t('desk:column.state'), cell: (row) => <StateBadge workflow="matching-run" state={row.state} /> },
        { key: 'applications', header: t('desk:matching.applications'), align: 'end', cell: (row) => row.applications ?? '–' },
        { key: 'pairs', header: t('desk:matching.pairs'), align: 'end', cell: (row) => row.pairs ?? '–' },
        { key: 'unassigned', header: t('desk:matching.unassigned'), align: 'end', cell: (row) => row.unassigned ?? '–' },
        { key: 'fit', header: t('desk:matching.totalFit'), align: 'end', cell: (row) => row.totalFit ?? '–' },
      ]}
      after={shown ? <Board id={shown.id} /> : null}
    />
  );
}

function useRun(id: string): Run | undefined {
  const { data } = useQuery({
    queryKey: ['matching-run', id],
    queryFn: () => answer(client.GET('/api/matching-runs/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'requested' ? ASK_AGAIN_MS : false),
  });
  // The list says the same as the board once the run has ended.
  const waiting = useRef(false);
  const state = data?.state;
  useEffect(() => {
    if (waiting.current && state !== undefined && state !== 'requested') void readAnew();
    waiting.current = state === 'requested';
  }, [state]);
  return data;
}

function RunCommands({ id }: { readonly id: string }) {
  const { t } = useTranslation(['common', 'desk']);
  const run = useRun(id);
  if (!run) return null;
  return (
    <>
      <p>{run.proven ? t('desk:matching.proven', { fit: run.totalFit ?? 0 }) : t('desk:matching.working')}</p>
      <CommandButtons
        workflow="matching-run"
        commands={run.allowedCommands.filter(({ command: name }) => name !== 'move')}
        params={{ count: run.pairs ?? 0 }}
        onCommand={async (name) => {
          const body = name === 'send' ? { version: run.version } : {};
          // After a refusal too: the run is shown as it stands by now.
          await command(`/api/matching-runs/{id}/${name}`, { params: { id }, body }).finally(readAnew);
        }}
      />
    </>
  );
}

/** The proposal of a run; while it is computed, that it is. */
function Board({ id }: { readonly id: string }) {
  const { t } = useTranslation('desk');
  const run = useRun(id);
  if (!run) return null;
  if (run.state !== 'requested') return <MatchingBoard key={run.id} run={run} />;
  return (
    <Section title={t('matching.board')}>
      <Text role="status">{t('matching.working')}</Text>
      {/* Nothing is known before the worker begins: then the whole bar moves. */}
      <Progress value={run.percentDone ?? 100} animated striped mt={8} aria-label={t('matching.working')} />
    </Section>
  );
}
