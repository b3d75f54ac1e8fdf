import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, readAnew, usePages } from '../../api/pages.js';
import { hasRole, useSession } from '../../api/session.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { ButtonLink } from '../../ui/link.js';
import { notifyDone } from '../../ui/notify.js';
import { StateBadge } from '../../ui/state-badge.js';
import { useCaseColumns } from './case-columns.js';
import { useCurrentCall } from './current-call.js';
import { DecisionBulk } from './decision-bulk.js';
import { DecisionFacts } from './decision-facts.js';
import { DeskList, useStateFilter } from './desk-list.js';

type Row = Dto<'DecisionDto'>;

const STATES = [
  'recommended',
  'appealed',
  'sent-back',
  'confirmed',
  'communicated',
  'reopened',
  'dismissed',
  'allowed',
  'cancelled',
] as const;
/** Not a state: what this person could confirm now. */
const MINE = 'waits';

/** Decisions: recommended by one person, confirmed by others, as many as the amount asks for. */
export function DecisionsPage() {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const session = useSession();
  const approves = hasRole(session, ['approver']);
  const call = useCurrentCall();
  const cases = useCaseColumns();
  const callId = call?.id ?? '';
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const state = useStateFilter(approves ? MINE : 'recommended');
  const asked = state === MINE ? { callId, waits: 'me' } : { callId, state };
  const list = usePages(['desk', 'decisions', asked], (cursor) =>
    answer(client.GET('/api/decisions', { params: { query: given({ ...asked, cursor }) as never } })),
  );
  return (
    <DeskList<Row>
      title={t('desk:decisions.title')}
      sub={call?.title}
      actions={hasRole(session, ['officer']) ? <RefuseIneligible callId={callId} /> : null}
      states={[
        ...(approves ? [{ key: MINE, label: t('desk:decisions.waitsForMe') }] : []),
        ...STATES.map((key) => ({ key, label: t(`desk:decisions.state.${key}`) })),
      ]}
      list={list}
      before={approves ? <DecisionBulk rows={list.rows ?? []} selected={selected} onDone={() => setSelected(new Set())} /> : null}
      {...(approves ? { selected, onSelect: setSelected } : {})}
      detailTitle={(row) => `${row.applicationNumber} · ${row.applicantName}`}
      detail={(row) => (
        <>
          <p>
            <ButtonLink href={`/desk/decisions/${row.id}`}>{t('desk:decisions.openCase')}</ButtonLink>
          </p>
          <DecisionFacts row={row} />
        </>
      )}
      columns={[
        cases.application,
        cases.company,
        { key: 'outcome', header: t('desk:ranking.outcome'), cell: (row) => t(`desk:ranking.is.${row.outcome}`) },
        cases.amount,
        { key: 'levels', header: t('desk:decisions.levels'), align: 'end', cell: (row) => `${row.levelsDone} / ${row.levelsNeeded}` },
        { key: 'by', header: t('desk:decisions.recommendedBy'), cell: (row) => row.recommendedBy ?? t('desk:decisions.system') },
        { key: 'state', header: t('desk:column.state'), cell: (row) => <StateBadge workflow="decision" state={row.state} /> },
      ]}
    />
  );
}

/** Whoever broke a rule of the call is told so by a decision: recommended for all of them at once, confirmed by others. */
function RefuseIneligible({ callId }: { readonly callId: string }) {
  const { t } = useTranslation('desk');
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({});
  const run = async () => {
    setBusy(true);
    errors.clear();
    try {
      const of = { params: { path: { callId } }, body: { of: 'ineligible' as const } };
      const { outcomes } = await answer(client.POST('/api/calls/{callId}/decisions/recommend', of));
      const count = outcomes.filter(({ problem }) => problem === null).length;
      notifyDone(count > 0 ? t('decisions.ineligibleDone', { count }) : t('decisions.ineligibleNone'));
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <ErrorSummary errors={errors.summary} />
      <Button variant="default" loading={busy} onClick={() => void run()}>
        {t('decisions.ineligible')}
      </Button>
    </div>
  );
}
