import { Anchor, Box, Button, Group, Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { useSessionIfKnown } from '../../api/session.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { AssignmentBoard } from './assignment-board.js';
import { AssignmentLoads } from './assignment-loads.js';
import { useCurrentCall } from './current-call.js';
import { RunFailed } from './run-failed.js';

type Board = Dto<'AssignmentBoardDto'>;
type Run = NonNullable<Board['run']>;

const ASK_AGAIN_MS = 700;

/** Who reviews what: applications by evaluators, the worst served first; the solver proposes, the officer changes and sends. */
export function AssignmentBoardPage() {
  const { t } = useTranslation(['common', 'assignmentBoard']);
  const call = useCurrentCall();
  const callId = call?.id ?? '';
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const mayChange = useSessionIfKnown()?.roles.includes('officer') ?? false;
  const { data } = useQuery({
    queryKey: ['assignment-board', callId],
    queryFn: () => answer(client.GET('/api/calls/{callId}/assignment-board', { params: { path: { callId } } })),
    refetchInterval: ({ state }) => (state.data?.run?.state === 'requested' ? ASK_AGAIN_MS : false),
    throwOnError: true,
    enabled: callId !== '',
  });
  return (
    <Page title={t('assignmentBoard:title')} sub={call?.title} width="wide">
      {data ? (
        <>
          <RunSection board={data} callId={callId} kept={kept} mayChange={mayChange} />
          <AssignmentLoads evaluators={data.evaluators} />
          <AssignmentBoard board={data} kept={kept} onKeep={setKept} mayChange={mayChange} />
        </>
      ) : (
        <Text role="status">{t('common:loading')}</Text>
      )}
    </Page>
  );
}

interface RunSectionProps {
  readonly board: Board;
  readonly callId: string;
  readonly kept: ReadonlySet<string>;
  readonly mayChange: boolean;
}

/** What the solver is asked, how far it is, what it found, and what becomes of it. */
function RunSection({ board: { run, applications }, callId, kept, mayChange }: RunSectionProps) {
  const { t } = useTranslation(['common', 'assignmentBoard']);
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({});
  const locked = applications.flatMap(({ applicationId, proposed }) =>
    proposed
      .filter(({ personId }) => kept.has(`${applicationId} ${personId}`))
      .map(({ personId }) => ({ applicationId, evaluatorId: personId })),
  );
  const start = async () => {
    errors.clear();
    setBusy(true);
    try {
      await command('/api/calls/{callId}/assignment-runs', { params: { callId }, body: { locked } });
      notifyDone(t('assignmentBoard:started'));
      await readAnew();
    } catch (error) {
      errors.show(error);
    } finally {
      setBusy(false);
    }
  };
  const open = run?.state === 'done';
  const missing = applications.reduce((sum, one) => sum + Math.max(0, one.wanted - one.reviewers - one.proposed.length), 0);
  return (
    <Section title={t('assignmentBoard:plan')} actions={run ? <StateBadge workflow="assignment-run" state={run.state} /> : null}>
      <ErrorSummary errors={errors.summary} />
      <RunWords run={run} />
      {missing > 0 ? <Text>{t('assignmentBoard:missing', { count: missing })}</Text> : null}
      {open && mayChange ? (
        <Box mt={12}>
          <CommandButtons
            workflow="assignment-run"
            commands={run.allowedCommands.filter(({ command: name }) => name !== 'move')}
            params={{ count: run.pairs ?? 0 }}
            onCommand={async (name) => {
              const body = name === 'send' ? { version: run.version } : {};
              // After a refusal too: the plan is shown as it stands by now.
              await command(`/api/assignment-runs/{id}/${name}`, { params: { id: run.id }, body }).finally(readAnew);
            }}
          />
        </Box>
      ) : null}
      <Group gap={14} mt={12}>
        {mayChange && run?.state !== 'requested' ? (
          <Button variant={open ? 'default' : 'filled'} loading={busy} onClick={() => void start()}>
            {locked.length > 0
              ? t('assignmentBoard:runAround', { count: locked.length })
              : t(`assignmentBoard:${open ? 'runAgain' : 'run'}`)}
          </Button>
        ) : null}
        {run?.proven ? <Anchor href={`/api/assignment-runs/${run.id}/export`}>{t('assignmentBoard:proof')}</Anchor> : null}
      </Group>
    </Section>
  );
}

function RunWords({ run }: { readonly run: Run | null }) {
  const { t } = useTranslation(['common', 'assignmentBoard']);
  if (!run || run.state === 'discarded') return <Text>{t('assignmentBoard:planText')}</Text>;
  if (run.state === 'requested')
    return (
      <div role="status">
        <Text>{t('assignmentBoard:working')}</Text>
        <Progress value={100} animated striped mt={8} aria-label={t('assignmentBoard:working')} />
      </div>
    );
  if (run.state === 'failed') return <RunFailed problem={run.problem} />;
  const lost = (run.totalFit ?? 0) - (run.currentFit ?? 0);
  return (
    <div role="status">
      <Text>{t(`assignmentBoard:${run.state === 'sent' ? 'wasSent' : 'found'}`, { count: run.pairs ?? 0, fit: run.totalFit ?? 0 })}</Text>
      {lost === 0 ? null : <Text>{t('assignmentBoard:byHandTotal', { fit: run.currentFit ?? 0, difference: -lost })}</Text>}
    </div>
  );
}
