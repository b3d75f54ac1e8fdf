import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { Dialogue } from '../../ui/dialogue.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { EmptyState, Section } from '../../ui/section.js';
import { Badge, StateBadge } from '../../ui/state-badge.js';
import { FitBar } from './fit-bar.js';

type Run = Dto<'MatchingRunDto'>;
type Pair = Run['proposals'][number];
type MatchedApplication = Pair['application'];

/** An application, and the partner that it has in the run as it stands. */
interface Choice {
  readonly application: MatchedApplication;
  readonly partnerId: string | null;
}

const nameOf = (party: { readonly name: string; readonly countryCode: string }): string => `${party.name} (${party.countryCode})`;

/** The proposal as a board: who with whom and why, changes by hand with their cost, pairs kept for the next run. */
export function MatchingBoard({ run }: { readonly run: Run }) {
  const { t } = useTranslation(['common', 'desk']);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [changing, setChanging] = useState<Choice | null>(null);
  const open = run.state === 'done' && run.allowedCommands.some(({ command: name }) => name === 'move');
  const keep = (pair: Pair, on: boolean) =>
    setKept(
      (before) =>
        new Set([...before].filter((id) => id !== pair.application.applicationId).concat(on ? [pair.application.applicationId] : [])),
    );
  const lost = (run.totalFit ?? 0) - (run.currentFit ?? run.totalFit ?? 0);
  return (
    <>
      <Section title={t('desk:matching.board')}>
        {lost > 0 ? <Text role="status">{t('desk:matching.belowBest', { count: lost, fit: run.totalFit ?? 0 })}</Text> : null}
        <DataTable
          caption={t('desk:matching.board')}
          rows={run.proposals}
          rowId={(pair) => pair.application.applicationId}
          empty={<EmptyState title={t('desk:matching.noPairs')}>{t('desk:matching.noPairsText')}</EmptyState>}
          columns={[
            {
              key: 'application',
              header: t('desk:column.application'),
              rowHeader: true,
              cell: ({ application }) => `${application.number} · ${application.title}`,
            },
            { key: 'company', header: t('desk:column.company'), cell: ({ application }) => nameOf(application) },
            {
              key: 'partner',
              header: t('desk:column.partner'),
              cell: (pair) => (
                <>
                  {nameOf(pair.partner)} {pair.locked ? <Badge tone="grey">{t('desk:matching.kept')}</Badge> : null}
                  {pair.byHand ? <Badge tone="amber">{t('desk:matching.byHand')}</Badge> : null}
                </>
              ),
            },
            { key: 'fit', header: t('desk:matching.fit'), cell: (pair) => <FitBar fit={pair.fit} parts={pair.parts} /> },
            {
              key: 'state',
              header: t('desk:column.state'),
              cell: (pair) => <PairState pair={pair} />,
            },
            ...(open
              ? [
                  {
                    key: 'keep',
                    header: t('desk:matching.keep'),
                    cell: (pair: Pair) => (
                      <Checkbox
                        aria-label={t('desk:matching.keepPair', { number: pair.application.number })}
                        checked={kept.has(pair.application.applicationId)}
                        onChange={(event) => keep(pair, event.currentTarget.checked)}
                      />
                    ),
                  },
                  {
                    key: 'change',
                    header: t('desk:matching.change'),
                    cell: (pair: Pair) => (
                      <Button
                        variant="default"
                        size="compact-sm"
                        aria-label={t('desk:matching.changePair', { number: pair.application.number })}
                        onClick={() => setChanging({ application: pair.application, partnerId: pair.partner.organisationId })}
                      >
                        {t('desk:matching.change')}…
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {open ? <RunAgain run={run} kept={kept} /> : null}
      </Section>
      <Left run={run} onChange={open ? setChanging : null} />
      {changing ? <ChangeDialogue runId={run.id} choice={changing} onClose={() => setChanging(null)} /> : null}
    </>
  );
}

function PairState({ pair }: { readonly pair: Pair }) {
  const { t } = useTranslation(['common', 'desk']);
  if (pair.notSent.length > 0) return <>{pair.notSent.map((code) => t(`desk:matching.reason.${code}`)).join('; ')}</>;
  return pair.engagementState ? <StateBadge workflow="engagement" state={pair.engagementState} /> : <>–</>;
}

/** The kept pairs are set, the rest is assigned anew. */
function RunAgain({ run, kept }: { readonly run: Run; readonly kept: ReadonlySet<string> }) {
  const { t } = useTranslation(['common', 'desk']);
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({});
  if (kept.size === 0) return null;
  const start = async () => {
    errors.clear();
    setBusy(true);
    const locked = run.proposals
      .filter(({ application }) => kept.has(application.applicationId))
      .map(({ application, partner }) => ({ applicationId: application.applicationId, partnerId: partner.organisationId }));
    try {
      await command('/api/calls/{callId}/matching-runs', { params: { callId: run.callId }, body: { locked } });
      notifyDone(t('desk:matching.started'));
      await readAnew();
    } catch (error) {
      errors.show(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <ErrorSummary errors={errors.summary} />
      <Button mt={12} variant="default" loading={busy} onClick={() => void start()}>
        {t('desk:matching.runAround', { count: kept.size })}
      </Button>
    </>
  );
}

function Left({ run, onChange }: { readonly run: Run; readonly onChange: ((choice: Choice) => void) | null }) {
  const { t } = useTranslation(['common', 'desk']);
  if (run.left.length === 0) return null;
  const placed = new Set(run.proposals.map(({ application }) => application.applicationId));
  return (
    <Section title={t('desk:matching.left')}>
      <DataTable
        caption={t('desk:matching.left')}
        rows={run.left.filter(({ application }) => !placed.has(application.applicationId))}
        rowId={({ application }) => application.applicationId}
        empty={<EmptyState title={t('desk:matching.nobodyLeft')}>{t('desk:matching.nobodyLeftText')}</EmptyState>}
        columns={[
          {
            key: 'application',
            header: t('desk:column.application'),
            rowHeader: true,
            cell: ({ application }) => `${application.number} · ${application.title}`,
          },
          { key: 'company', header: t('desk:column.company'), cell: ({ application }) => nameOf(application) },
          {
            key: 'why',
            header: t('desk:matching.why'),
            cell: ({ reasons }) => reasons.map(({ code, count }) => `${t(`desk:matching.reason.${code}`)} (${count})`).join('; '),
          },
          {
            key: 'nearest',
            header: t('desk:matching.nearest'),
            cell: ({ nearestMisses }) => nearestMisses.map(({ partner, fit }) => `${nameOf(partner)}: ${fit}`).join('; '),
          },
          ...(onChange
            ? [
                {
                  key: 'change',
                  header: t('desk:matching.change'),
                  cell: ({ application }: Run['left'][number]) => (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={t('desk:matching.changePair', { number: application.number })}
                      onClick={() => onChange({ application, partnerId: null })}
                    >
                      {t('desk:matching.change')}…
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

interface ChangeDialogueProps {
  readonly runId: string;
  readonly choice: Choice;
  readonly onClose: () => void;
}

/** Every partner that the application could have, cheapest first: the cost is what the whole loses by this choice. */
function ChangeDialogue({ runId, choice: { application, partnerId }, onClose }: ChangeDialogueProps) {
  const { t } = useTranslation(['common', 'desk']);
  const { applicationId } = application;
  const errors = useFormErrors({ to: t('desk:column.partner') });
  const { data } = useQuery({
    queryKey: ['matching-run', runId, 'alternatives', applicationId],
    queryFn: () =>
      answer(client.GET('/api/matching-runs/{id}/alternatives/{applicationId}', { params: { path: { id: runId, applicationId } } })),
  });
  const choose = async (to: string | null) => {
    errors.clear();
    try {
      await command('/api/matching-runs/{id}/move', { params: { id: runId }, body: { applicationId, from: partnerId, to } });
      notifyDone(t('desk:matching.changed'));
      onClose();
    } catch (error) {
      errors.show(error);
    }
    // After a conflict too: the board behind shows what the other officer did.
    await readAnew();
  };
  return (
    <Dialogue title={t('desk:matching.changePair', { number: application.number })} onClose={onClose}>
      <ErrorSummary errors={errors.summary} />
      <Text>{t('desk:matching.costHelp')}</Text>
      {data ? (
        <DataTable
          caption={t('desk:matching.choices')}
          rows={data.items.filter(({ partner }) => (partner?.organisationId ?? null) !== partnerId)}
          rowId={({ partner }) => partner?.organisationId ?? 'none'}
          empty={<EmptyState title={t('desk:matching.noChoice')}>{t('desk:matching.noChoiceText')}</EmptyState>}
          columns={[
            {
              key: 'partner',
              header: t('desk:column.partner'),
              rowHeader: true,
              cell: ({ partner }) => (partner ? nameOf(partner) : t('desk:matching.nobody')),
            },
            { key: 'fit', header: t('desk:matching.fit'), align: 'end', cell: ({ fit }) => fit },
            { key: 'cost', header: t('desk:matching.cost'), align: 'end', cell: ({ cost }) => cost },
            {
              key: 'choose',
              header: t('desk:matching.choose'),
              cell: ({ partner }) => (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('desk:matching.choosePartner', { name: partner?.name ?? t('desk:matching.nobody') })}
                  onClick={() => void choose(partner?.organisationId ?? null)}
                >
                  {t('desk:matching.choose')}
                </Button>
              ),
            },
          ]}
        />
      ) : (
        <Text role="status">{t('common:loading')}</Text>
      )}
      <Group mt={16}>
        <Button variant="default" onClick={onClose}>
          {t('common:close')}
        </Button>
      </Group>
    </Dialogue>
  );
}
