import { Button, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, readAnew, usePages } from '../../api/pages.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { DateTime } from '../../ui/date-time.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { useCurrentCall } from './current-call.js';
import { DeskList } from './desk-list.js';
import { MatchingBoard } from './matching-board.js';
import { RunFailed } from './run-failed.js';

type Row = Dto<'MatchingRunListedDto'>;
type Run = Dto<'MatchingRunDto'>;

const ASK_AGAIN_MS = 700;

/** Runs of the matching: the optimum proposed, every pair explained. Proposals go out when the officer sends them. */
export function MatchingPage() {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const call = useCurrentCall();
  const callId = call?.id ?? '';
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({});
  const list = usePages(['desk', 'matching', callId], (cursor) =>
    callId === ''
      ? Promise.resolve({ items: [], nextCursor: null })
      : answer(client.GET('/api/calls/{callId}/matching-runs', { params: { path: { callId }, query: given({ cursor }) } })),
  );
  const start = async () => {
    errors.clear();
    setBusy(true);
    try {
      await command('/api/calls/{callId}/matching-runs', { params: { callId }, body: {} });
      notifyDone(t('desk:matching.started'));
      await readAnew();
    } catch (error) {
      errors.show(error);
    } finally {
      setBusy(false);
    }
  };
  const newest = list.rows?.[0];
  // The newest that is under way or waits to be sent; one that failed has nothing to show but that it did.
  const shown = list.rows?.find(({ state }) => state === 'requested' || state === 'done') ?? newest;
  return (
    <DeskList<Row>
      title={t('desk:matching.title')}
      sub={call?.title}
      actions={
        <Button loading={busy} disabled={callId === ''} onClick={() => void start()}>
          {t('desk:matching.run')}
        </Button>
      }
      before={
        <>
          <ErrorSummary errors={errors.summary} />
          {newest?.state === 'failed' ? (
            <Section title={t('desk:matching.newest')}>
              <RunFailed problem={newest.problem} />
            </Section>
          ) : null}
        </>
      }
      list={list}
      detailTitle={(row) => (row.pairs === null ? t(`states:matching-run.${row.state}`) : t('desk:matching.open', { count: row.pairs }))}
      detail={(row) => <RunCommands id={row.id} />}
      columns={[
        { key: 'at', header: t('desk:column.at'), rowHeader: true, cell: (row) => <DateTime at={row.requestedAt} /> },
        { key: 'state', header: t('desk:column.state'), cell: (row) => <StateBadge workflow="matching-run" state={row.state} /> },
        { key: 'applications', header: t('desk:matching.applications'), align: 'end', cell: (row) => row.applications ?? '–' },
        { key: 'pairs', header: t('desk:matching.pairs'), align: 'end', cell: (row) => row.pairs ?? '–' },
        { key: 'unassigned', header: t('desk:matching.unassigned'), align: 'end', cell: (row) => row.unassigned ?? '–' },
        { key: 'fit', header: t('desk:matching.totalFit'), align: 'end', cell: (row) => row.totalFit ?? '–' },
      ]}
      after={shown && shown.state !== 'failed' ? <Board id={shown.id} /> : null}
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
      {run.state === 'failed' ? <RunFailed problem={run.problem} /> : null}
      {run.state === 'requested' ? <p>{t('desk:matching.working')}</p> : null}
      {run.proven ? <p>{t('desk:matching.proven', { fit: run.totalFit ?? 0 })}</p> : null}
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
