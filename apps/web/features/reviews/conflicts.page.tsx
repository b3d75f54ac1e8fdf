import { Button, Checkbox, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { ErrorSummary } from '../../ui/error-summary.js';
import { useFormErrors } from '../../ui/form-errors.js';
import { ButtonLink } from '../../ui/link.js';
import { notifyDone } from '../../ui/notify.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { usePathParam } from '../../ui/url-state.js';
import classes from './reviews.module.css';

type Party = Dto<'ConflictPartyDto'>;

/** With which parties of a call I have to do: I am never asked to review them. */
export function ConflictsPage() {
  const { t } = useTranslation(['common', 'reviews']);
  const callId = usePathParam('callId');
  const { data } = useSuspenseQuery({
    queryKey: ['conflict-list', callId],
    queryFn: () => answer(client.GET('/api/calls/{callId}/conflict-list', { params: { path: { callId } } })),
  });
  return (
    <Page title={t('reviews:conflicts.title')} sub={t('reviews:conflicts.text')} width="narrow">
      <Section>
        {data.parties.length === 0 ? (
          <EmptyState title={t('reviews:conflicts.none')}>{t('reviews:conflicts.noneText')}</EmptyState>
        ) : (
          <Parties key={callId} callId={callId} parties={data.parties} />
        )}
      </Section>
    </Page>
  );
}

function Parties({ callId, parties }: { readonly callId: string; readonly parties: readonly Party[] }) {
  const { t, i18n } = useTranslation(['common', 'reviews']);
  const [chosen, setChosen] = useState(() => parties.filter((party) => party.declared).map((party) => party.organisationId));
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({});
  const compare = new Intl.Collator(i18n.language).compare;
  const wanted = words.trim().toLocaleLowerCase(i18n.language);
  const shown = [...parties]
    .sort((a, b) => compare(a.name, b.name))
    .filter(({ name }) => name.toLocaleLowerCase(i18n.language).includes(wanted));
  const send = async () => {
    setBusy(true);
    errors.clear();
    try {
      await client.POST('/api/conflict-declarations', { body: { callId, organisationIds: chosen } });
      notifyDone(t('reviews:conflicts.done', { count: chosen.length }));
      await readAnew();
    } catch (problem) {
      errors.show(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary errors={errors.summary} />
      <TextInput label={t('reviews:conflicts.find')} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <Checkbox.Group value={chosen} onChange={setChosen} aria-label={t('reviews:conflicts.parties')}>
        <ul className={classes.parties}>
          {shown.map(({ organisationId, name }) => (
            <li key={organisationId}>
              <Checkbox value={organisationId} label={name} />
            </li>
          ))}
        </ul>
      </Checkbox.Group>
      <p role="status">{t('reviews:conflicts.chosen', { count: chosen.length })}</p>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 10 }}>
        <Button type="submit" loading={busy}>
          {t('reviews:conflicts.send')}
        </Button>
        <ButtonLink href="/reviews" variant="default">
          {t('common:back')}
        </ButtonLink>
      </div>
    </form>
  );
}
