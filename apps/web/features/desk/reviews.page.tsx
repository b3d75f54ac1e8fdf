import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, readAnew, usePages } from '../../api/pages.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { DateTime, Due } from '../../ui/date-time.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { assignmentQuery } from '../reviews/assignment-query.js';
import { Written } from '../reviews/written.js';
import { useCurrentCall } from './current-call.js';
import { DeskList, useStateFilter } from './desk-list.js';

type Row = Dto<'AssignmentListedDto'>;
type Plan = Dto<'AssignmentPlanDto'>;

const STATES = ['invited', 'accepted', 'submitted', 'declined', 'expired'] as const;
const OPEN: ReadonlySet<string> = new Set(['invited', 'accepted']);

/** Who reviews what: the plan (never with a conflict of interest), and what has become of the invitations. */
export function DeskReviewsPage() {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const call = useCurrentCall();
  const callId = call?.id ?? '';
  const state = useStateFilter('all');
  const list = usePages(['desk', 'assignments', callId, state], (cursor) =>
    answer(client.GET('/api/assignments', { params: { query: given({ callId, state, cursor }) as never } })),
  );
  return (
    <DeskList<Row>
      title={t('desk:reviews.title')}
      sub={call?.title}
      before={<Planner callId={callId} />}
      states={[{ key: 'all', label: t('desk:all') }, ...STATES.map((key) => ({ key, label: t(`desk:reviews.state.${key}`) }))]}
      list={list}
      detailTitle={(row) => `${row.number} · ${row.evaluatorName ?? ''}`}
      detail={(row) => (
        <>
          {row.submittedAt ? <Review id={row.id} /> : null}
          <CommandButtons
            workflow="assignment"
            commands={row.allowedCommands}
            onCommand={async (name, options) => {
              await command(`/api/assignments/{id}/${name}`, { params: { id: row.id }, body: options });
              await readAnew();
            }}
          />
        </>
      )}
      columns={[
        { key: 'number', header: t('desk:column.application'), rowHeader: true, cell: (row) => `${row.number} · ${row.title}` },
        { key: 'evaluator', header: t('desk:reviews.evaluator'), cell: (row) => row.evaluatorName ?? '–' },
        { key: 'state', header: t('desk:column.state'), cell: (row) => <StateBadge workflow="assignment" state={row.state} /> },
        {
          key: 'due',
          header: t('desk:reviews.due'),
          cell: (row) => (OPEN.has(row.state) ? <Due at={row.dueAt} /> : <DateTime at={row.submittedAt} show="day" />),
        },
      ]}
    />
  );
}

/** What its evaluator wrote, for the applicant and for the office. */
function Review({ id }: { readonly id: string }) {
  const { data } = useQuery(assignmentQuery(id));
  return data ? <Written assignment={data} /> : null;
}

function Planner({ callId }: { readonly callId: string }) {
  const { t } = useTranslation(['common', 'desk']);
  const [plan, setPlan] = useState<Plan | null>(null);
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({});
  const make = async (send: boolean) => {
    setBusy(true);
    errors.clear();
    try {
      const made = await command<Plan>('/api/calls/{callId}/assignment-plans', { params: { callId }, body: { send } });
      setPlan(made);
      if (send) {
        notifyDone(t('desk:reviews.sent', { count: made.invited }));
        await readAnew();
      }
    } catch (problem) {
      errors.show(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={t('desk:reviews.plan')}>
      <ErrorSummary errors={errors.summary} />
      <p>{plan ? t('desk:reviews.planned', { pairs: plan.pairs.length, short: plan.unfilled.length }) : t('desk:reviews.planText')}</p>
      <Group gap={10}>
        <Button variant="default" loading={busy} onClick={() => void make(false)}>
          {t('desk:reviews.preview')}
        </Button>
        <Button loading={busy} onClick={() => void make(true)}>
          {t('desk:reviews.send')}
        </Button>
      </Group>
      {plan && plan.unfilled.length > 0 ? (
        <ul>
          {plan.unfilled.map((short) => (
            <li key={short.applicationId}>{t('desk:reviews.short', { number: short.number, count: short.missing })}</li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}
