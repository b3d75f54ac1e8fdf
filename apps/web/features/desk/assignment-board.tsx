import { Button, Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState, Section } from '../../ui/section.js';
import { Badge, StateBadge } from '../../ui/state-badge.js';
import classes from './assignment-board.module.css';
import type { Change } from './assignment-choices.js';
import { AssignmentChoices } from './assignment-choices.js';
import { FitBar } from './fit-bar.js';

type Board = Dto<'AssignmentBoardDto'>;
type Application = Board['applications'][number];
type Proposed = Application['proposed'][number];

interface Props {
  readonly board: Board;
  readonly kept: ReadonlySet<string>;
  readonly onKeep: (kept: ReadonlySet<string>) => void;
  readonly mayChange: boolean;
}

/** Every application with its places: taken, proposed, empty; the worst served first. */
export function AssignmentBoard({ board, kept, onKeep, mayChange }: Props) {
  const { t } = useTranslation(['common', 'assignmentBoard', 'desk']);
  const [changing, setChanging] = useState<Change | null>(null);
  const runId = mayChange && board.run?.allowedCommands.some(({ command: name }) => name === 'move') ? board.run.id : null;
  const keep = (key: string, on: boolean) => onKeep(new Set([...kept].filter((one) => one !== key).concat(on ? [key] : [])));
  const mayAdd = (one: Application) => mayChange && board.run?.state !== 'requested' && one.reviewers + one.proposed.length < one.wanted;
  return (
    <Section title={t('assignmentBoard:board')}>
      <DataTable
        caption={t('assignmentBoard:board')}
        rows={board.applications}
        rowId={({ applicationId }) => applicationId}
        empty={<EmptyState title={t('assignmentBoard:none')}>{t('assignmentBoard:noneText')}</EmptyState>}
        columns={[
          {
            key: 'application',
            header: t('desk:column.application'),
            rowHeader: true,
            cell: ({ number, title, organisationName }) => (
              <>
                {number} · {title}
                <br />
                <Text span fz="sm">
                  {organisationName}
                </Text>
              </>
            ),
          },
          { key: 'places', header: t('assignmentBoard:places'), cell: (application) => <Places application={application} /> },
          {
            key: 'reviewers',
            header: t('assignmentBoard:reviewers'),
            cell: (application) => (
              <ul className={classes.people}>
                {application.standing.map((standing) => (
                  <Standing key={standing.assignmentId} standing={standing} mayChange={mayChange} />
                ))}
                {application.proposed.map((proposed) => (
                  <li key={proposed.personId}>
                    <ProposedReviewer proposed={proposed} />
                    {runId ? (
                      <>
                        <Checkbox
                          size="xs"
                          label={t('desk:matching.keep')}
                          aria-label={t('assignmentBoard:keepPair', { name: proposed.name, number: application.number })}
                          checked={kept.has(`${application.applicationId} ${proposed.personId}`)}
                          onChange={(event) => keep(`${application.applicationId} ${proposed.personId}`, event.currentTarget.checked)}
                        />
                        <Button
                          variant="default"
                          size="compact-sm"
                          aria-label={t('assignmentBoard:changePair', { name: proposed.name, number: application.number })}
                          onClick={() => setChanging({ application, from: proposed })}
                        >
                          {t('desk:matching.change')}…
                        </Button>
                      </>
                    ) : null}
                  </li>
                ))}
                {application.notInvited.map(({ personId, name, reason }) => (
                  <li key={personId}>
                    <span>{name}</span> {t('assignmentBoard:notInvited', { reason: t(`assignmentBoard:reason.${reason}`) })}
                  </li>
                ))}
                <WhyShort application={application} />
                {mayAdd(application) ? (
                  <li>
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={t('assignmentBoard:addTo', { number: application.number })}
                      onClick={() => setChanging({ application, from: null })}
                    >
                      {t('assignmentBoard:add')}…
                    </Button>
                  </li>
                ) : null}
              </ul>
            ),
          },
        ]}
      />
      {changing ? (
        <AssignmentChoices runId={runId} change={changing} evaluators={board.evaluators} onClose={() => setChanging(null)} />
      ) : null}
    </Section>
  );
}

/** One mark for each review that the call asks for. */
function Places({ application: { wanted, reviewers, proposed } }: { readonly application: Application }) {
  const { t } = useTranslation('assignmentBoard');
  const filled = reviewers + proposed.length;
  return (
    <span className={classes.slots}>
      <span className={classes.slots} role="img" aria-label={t('placesWords', { reviewers, proposed: proposed.length, wanted })}>
        {Array.from({ length: Math.max(wanted, filled) }, (_, place) => (
          <i key={place} data-part={place < reviewers ? 'open' : place < filled ? 'proposed' : 'empty'} />
        ))}
      </span>
      <span aria-hidden="true">
        {filled}/{wanted}
      </span>
    </span>
  );
}

function ProposedReviewer({ proposed: { name, fit, parts, locked, byHand } }: { readonly proposed: Proposed }) {
  const { t } = useTranslation('desk');
  return (
    <>
      <span>
        {name} {locked ? <Badge tone="grey">{t('matching.kept')}</Badge> : null}
        {byHand ? <Badge tone="amber">{t('matching.byHand')}</Badge> : null}
      </span>
      <FitBar fit={fit} parts={parts} />
    </>
  );
}

interface StandingProps {
  readonly standing: Application['standing'][number];
  readonly mayChange: boolean;
}

/** Somebody who was invited already, with what the officer may do about it. */
function Standing({ standing: { assignmentId, name, state, allowedCommands }, mayChange }: StandingProps) {
  const { t } = useTranslation(['common', 'desk', 'assignmentBoard']);
  return (
    <li>
      <span>{name}</span>
      <StateBadge workflow="assignment" state={state} />
      {mayChange && allowedCommands.length > 0 ? (
        <details>
          <summary aria-label={t('assignmentBoard:changeOf', { name })}>{t('desk:matching.change')}</summary>
          <CommandButtons
            workflow="assignment"
            primary={null}
            commands={allowedCommands}
            onCommand={async (step, options) => {
              await command(`/api/assignments/{id}/${step}`, { params: { id: assignmentId }, body: options });
              await readAnew();
            }}
          />
        </details>
      ) : null}
    </li>
  );
}

function WhyShort({ application: { reasons } }: { readonly application: Application }) {
  const { t } = useTranslation('assignmentBoard');
  if (reasons.length === 0) return null;
  const words = reasons.map(({ code, count }) => `${t(`reason.${code}`)} (${count})`).join('; ');
  return <li>{t('whyShort', { reasons: words })}</li>;
}
