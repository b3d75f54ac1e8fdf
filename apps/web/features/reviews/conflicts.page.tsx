import { Button, Checkbox, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { useServerNow } from '../../api/session.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
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
  const now = useServerNow();
  const closed = data.until !== null && now > Date.parse(data.until);
  return (
    <Page title={t('reviews:conflicts.title')} sub={t('reviews:conflicts.text')} width="narrow">
      {data.until ? (
        <p>
          {t(closed ? 'reviews:conflicts.closed' : 'reviews:conflicts.until')} <DateTime at={data.until} show="full" />
        </p>
      ) : null}
      <Section>
        {data.parties.length === 0 ? (
          <EmptyState title={t('reviews:conflicts.none')}>{t('reviews:conflicts.noneText')}</EmptyState>
        ) : (
          <Parties key={callId} callId={callId} parties={data.parties} closed={closed} />
        )}
      </Section>
    </Page>
  );
}

interface PartiesProps {
  readonly callId: string;
  readonly parties: readonly Party[];
  /** Nothing is taken back any more, only added. */
  readonly closed: boolean;
}

function Parties({ callId, parties, closed }: PartiesProps) {
  const { t, i18n } = useTranslation(['common', 'reviews']);
  const declared = parties.filter((party) => party.declared).map((party) => party.organisationId);
  const [chosen, setChosen] = useState(declared);
  const [shownDeclared, setShownDeclared] = useState(declared);
  // Declared meanwhile, elsewhere: ticked from now on.
  const fresh = declared.filter((id) => !shownDeclared.includes(id));
  if (fresh.length > 0) {
    setShownDeclared([...shownDeclared, ...fresh]);
    setChosen([...new Set([...chosen, ...fresh])]);
  }
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const errors = useFormErrors({ organisationIds: t('reviews:conflicts.parties') });
  const compare = new Intl.Collator(i18n.language).compare;
  const wanted = words.trim().toLocaleLowerCase(i18n.language);
  const shown = [...parties]
    .sort((a, b) => compare(a.name, b.name))
    .filter(({ name }) => name.toLocaleLowerCase(i18n.language).includes(wanted));
  const send = async () => {
    setBusy(true);
    errors.clear();
    try {
      // Only what was shown can be taken back: more may have been declared meanwhile.
      const takenBack = shownDeclared.filter((id) => !chosen.includes(id));
      await client.POST('/api/conflict-declarations', { body: { callId, organisationIds: chosen, takenBack } });
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
          {shown.map(({ organisationId, name, declared }) => (
            <li key={organisationId}>
              <Checkbox value={organisationId} label={name} disabled={closed && declared} />
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
