import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import { useActiveParty } from '../../api/session.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { notifyDone } from '../../ui/notify.js';
import { Section } from '../../ui/section.js';
import classes from './partners.module.css';

/** From here on a company may look for its partner, where the call leaves it to the company. */
const OPEN: readonly string[] = ['eligible', 'in-evaluation', 'evaluated', 'reserve-listed', 'approved'];

/** The reader's own applications that have no partner yet and whose call does not assign one. */
async function withoutPartner() {
  const { items } = await answer(client.GET('/api/applications', { params: { query: { mine: 'true', limit: 100 } } }));
  const open = items.filter(({ state, partnerOrganisationId }) => OPEN.includes(state) && partnerOrganisationId === null);
  const ids = [...new Set(open.map(({ callId }) => callId))];
  const calls = await Promise.all(ids.map((id) => answer(client.GET('/api/calls/{id}', { params: { path: { id } } }))));
  const assigned = new Set(calls.filter(({ partner }) => partner.mode === 'assigned').map(({ id }) => id));
  return open.filter(({ callId }) => !assigned.has(callId));
}

/** A company that looks for its partner itself asks it from here. */
export function AskPartner({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation(['common', 'partners']);
  const party = useActiveParty();
  const { data: applications = [] } = useQuery({
    queryKey: ['applications', 'without-partner', party?.organisationId],
    queryFn: withoutPartner,
    enabled: party?.kind === 'sme',
  });
  const [chosen, setChosen] = useState('');
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({});
  const applicationId = chosen || applications[0]?.id;
  if (applicationId === undefined) return null;
  const ask = async () => {
    setBusy(true);
    errors.clear();
    try {
      await client.POST('/api/engagements', { body: { applicationId, partnerOrganisationId: organisationId } });
      notifyDone(t('partners:asked'));
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={t('partners:ask')}>
      <ErrorSummary errors={errors.summary} />
      <div className={classes.ask}>
        <NativeSelect
          label={t('partners:yourApplication')}
          data={applications.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
          value={applicationId}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <Button loading={busy} onClick={() => void ask()}>
          {t('partners:askNow')}
        </Button>
      </div>
    </Section>
  );
}
