import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { DataTable } from '../../ui/data-table.js';
import { Dialogue } from '../../ui/dialogue.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { EmptyState } from '../../ui/section.js';
import classes from './assignment-board.module.css';
import { FitBar } from './fit-bar.js';

type Choice = Dto<'EvaluatorChoiceDto'>;
type Application = Dto<'AssignmentBoardDto'>['applications'][number];

/** What is being changed: one reviewer of an application for another, or one more. */
export interface Change {
  readonly application: Application;
  readonly from: Application['proposed'][number] | null;
}

interface Props {
  /** The run that is changed; null: who is chosen is invited at once. */
  readonly runId: string | null;
  readonly change: Change;
  readonly evaluators: Dto<'AssignmentBoardDto'>['evaluators'];
  readonly onClose: () => void;
}

/** Everybody who could review it, with what the change does to the plan, and everybody who could not, with the reason. */
export function AssignmentChoices({ runId, change: { application, from }, evaluators, onClose }: Props) {
  const { t } = useTranslation(['common', 'assignmentBoard', 'desk']);
  const { applicationId, number } = application;
  const errors = useFormErrors({ to: t('desk:reviews.evaluator') });
  const { data } = useQuery({
    queryKey: ['evaluator-choices', applicationId],
    queryFn: () => answer(client.GET('/api/applications/{applicationId}/evaluator-choices', { params: { path: { applicationId } } })),
  });
  const choose = async (to: string | null) => {
    errors.clear();
    try {
      if (runId) {
        const body = { applicationId, from: from?.personId ?? null, to };
        await command('/api/assignment-runs/{id}/move', { params: { id: runId }, body });
      } else await command('/api/assignments', { body: { applicationId, personId: to } });
      notifyDone(t(`assignmentBoard:${runId ? 'changed' : 'invited'}`));
      onClose();
    } catch (error) {
      errors.show(error);
    }
    await readAnew();
  };
  const taken = new Set(application.proposed.map(({ personId }) => personId));
  const proposedFor = new Map(evaluators.map(({ personId, proposed }) => [personId, proposed]));
  const loadOf = ({ personId, load }: Choice): number => load + (proposedFor.get(personId) ?? 0);
  const possible = (choice: Choice): boolean => choice.obstacle === null && loadOf(choice) < choice.maxLoad;
  return (
    <Dialogue title={t(`assignmentBoard:${from ? 'changePair' : 'addTo'}`, { number, name: from?.name ?? '' })} onClose={onClose}>
      <ErrorSummary errors={errors.summary} />
      <Text>{t(`assignmentBoard:${runId ? 'effectHelp' : 'inviteHelp'}`)}</Text>
      {data ? (
        <DataTable
          caption={t('assignmentBoard:choices')}
          rows={data.items.filter(({ personId }) => !taken.has(personId))}
          rowId={({ personId }) => personId}
          empty={<EmptyState title={t('assignmentBoard:noEvaluators')}>{t('assignmentBoard:noEvaluatorsText')}</EmptyState>}
          columns={[
            { key: 'name', header: t('desk:reviews.evaluator'), rowHeader: true, cell: ({ name }) => name },
            { key: 'fit', header: t('assignmentBoard:expertise'), cell: ({ fit, parts }) => <FitBar fit={fit} parts={parts} /> },
            {
              key: 'load',
              header: t('assignmentBoard:load'),
              align: 'end',
              cell: (choice) => `${loadOf(choice)}/${choice.maxLoad}`,
            },
            {
              key: 'effect',
              header: t('assignmentBoard:effect'),
              align: 'end',
              cell: (choice) => (possible(choice) ? signed(choice.fit - (from?.fit ?? 0)) : '–'),
            },
            {
              key: 'choose',
              header: t('desk:matching.choose'),
              cell: (choice) =>
                possible(choice) ? (
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={t('desk:matching.choosePartner', { name: choice.name })}
                    onClick={() => void choose(choice.personId)}
                  >
                    {t(`assignmentBoard:${runId ? 'choose' : 'invite'}`)}
                  </Button>
                ) : (
                  <WhyNot choice={choice} />
                ),
            },
          ]}
        />
      ) : (
        <Text role="status">{t('common:loading')}</Text>
      )}
      <Group mt={16}>
        {from ? (
          <Button variant="danger" onClick={() => void choose(null)}>
            {t('assignmentBoard:remove', { name: from.name, difference: signed(-from.fit) })}
          </Button>
        ) : null}
        <Button variant="default" onClick={onClose}>
          {t('common:close')}
        </Button>
      </Group>
    </Dialogue>
  );
}

const signed = (points: number): string => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0');

/** A conflict is shown with the way from the one to the other. */
function WhyNot({ choice: { obstacle, conflicts } }: { readonly choice: Choice }) {
  const { t } = useTranslation('assignmentBoard');
  const [conflict] = conflicts;
  if (!conflict || obstacle === 'already-asked') return <>{t(`reason.${obstacle ?? 'fully-loaded'}`)}</>;
  return (
    <>
      <strong>{t(`rule.${conflict.rule}`)}</strong>
      <ol className={classes.path}>
        {conflict.path.map(({ kind, name, role }, place) => (
          <li key={place}>{role ? t(`role.${role}`, { name }) : t(`node.${kind}`, { name })}</li>
        ))}
      </ol>
    </>
  );
}
