import { Button, Progress } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { hasRole, useSession } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { DateTime } from '../../ui/date-time.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { Money } from '../../ui/money.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { Barred } from './paying-words.js';
import classes from './payout-desk.module.css';
import { RowCommands } from './simple-desk.js';

type Run = Dto<'PayoutRunSummaryDto'>;

const SHOWN = 3;
const EVERY_MS = 2_000;
const AT_WORK = new Set(['making', 'checking', 'releasing']);
const atWork = ({ state }: { readonly state: string }): boolean => AT_WORK.has(state);

/** All that is approved at once, by jobs that may be left alone: how far each run is, and its next step. */
export function PayoutRuns() {
  const { t } = useTranslation(['common', 'payoutDesk']);
  const mayStart = hasRole(useSession(), ['finance-officer']);
  const errors = useFormErrors({});
  const { data } = useSuspenseQuery({
    queryKey: ['desk', 'payout-runs'],
    queryFn: () => answer(client.GET('/api/payout-runs', { params: { query: { limit: SHOWN } } })),
    refetchInterval: ({ state }) => (state.data?.items.some(atWork) ? EVERY_MS : false),
  });
  if (!mayStart && data.items.length === 0) return null;
  const start = async () => {
    errors.clear();
    try {
      await command('/api/payout-runs', { body: {} });
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    }
  };
  return (
    <Section
      title={t('payoutDesk:runs.title')}
      actions={
        mayStart ? (
          <Button variant="default" disabled={data.items.some(atWork)} onClick={() => void start()}>
            {t('payoutDesk:runs.start')}
          </Button>
        ) : undefined
      }
    >
      <ErrorSummary errors={errors.summary} />
      {data.items.length === 0 ? <p>{t('payoutDesk:runs.none')}</p> : null}
      {data.items.map((run) => (
        <OneRun key={run.id} run={run} />
      ))}
    </Section>
  );
}

function OneRun({ run }: { readonly run: Run }) {
  const { t } = useTranslation(['common', 'payoutDesk', 'states']);
  const { number } = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.item}>
      <p>
        <b>{run.number}</b> <StateBadge workflow="payout-run" state={run.state} /> <DateTime at={run.createdAt} />
        {run.madeBy ? ` · ${run.madeBy}` : ''}
      </p>
      <p>{t('payoutDesk:runs.size', { payouts: number(run.payouts), expected: number(run.expected), count: run.batches })}</p>
      {atWork(run) ? (
        <Progress value={run.percent} animated aria-label={t('payoutDesk:runs.progress', { number: run.number })} mb="sm" />
      ) : null}
      <Barred codes={run.barred} />
      <RowCommands
        workflow="payout-run"
        path="/api/payout-runs"
        id={run.id}
        commands={run.allowedCommands}
        primary={null}
        params={{ count: run.payouts }}
      />
      <details className={classes.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('payoutDesk:runs.more')}</summary>
        {open ? <RunDetail id={run.id} working={atWork(run)} /> : null}
      </details>
    </div>
  );
}

/** Its sums, what has become of its payouts, and why something was left out. */
function RunDetail({ id, working }: { readonly id: string; readonly working: boolean }) {
  const { t } = useTranslation(['common', 'payoutDesk', 'states']);
  const { number } = useFormat();
  const { data } = useQuery({
    queryKey: ['desk', 'payout-run', id],
    queryFn: () => answer(client.GET('/api/payout-runs/{id}', { params: { path: { id } } })),
    refetchInterval: working ? EVERY_MS : false,
  });
  if (!data) return null;
  return (
    <>
      <DefinitionList
        items={[
          ...data.totals.map(({ currency, total }) => ({
            term: t('payoutDesk:runs.total', { currency }),
            value: <Money amount={total} currency={currency} />,
          })),
          ...data.outcomes.map(({ state, payouts }) => ({
            term: <StateBadge workflow="payout" state={state} />,
            value: number(payouts),
          })),
        ]}
      />
      {data.problems.length > 0 ? (
        <>
          <b>{t('payoutDesk:runs.leftOut', { count: data.problems.length })}</b>
          <Barred codes={[...new Set(data.problems.map(({ problem }) => problem))]} untitled />
        </>
      ) : null}
    </>
  );
}
