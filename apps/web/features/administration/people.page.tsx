import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
import { ButtonLink } from '../../ui/link.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { useUrlState } from '../../ui/url-state.js';
import { DeskList } from '../desk/desk-list.js';
import { RowCommands } from '../desk/simple-desk.js';
import { InviteStaff } from './invite-staff.js';
import { useProgrammeTitle } from './programmes.js';
import { RoleForm } from './role-form.js';

type Person = Dto<'PersonDto'>;

/** Everybody with an account; open one to see the roles and to ask for another. */
export function PeoplePage() {
  const { t } = useTranslation(['common', 'administration', 'states']);
  const [url] = useUrlState();
  const [inviting, setInviting] = useState(false);
  const q = url['q'];
  const list = usePages(['administration', 'people', q], (cursor) =>
    answer(client.GET('/api/people', { params: { query: given({ q, cursor }) } })),
  );
  return (
    <DeskList<Person>
      title={t('administration:people.title')}
      actions={
        <>
          <ButtonLink href="/administration/roles" variant="default">
            {t('administration:roles.title')}
          </ButtonLink>
          <Button onClick={() => setInviting(true)}>{t('administration:invite.title')}…</Button>
        </>
      }
      after={inviting ? <InviteStaff onClose={() => setInviting(false)} /> : null}
      before={<Find />}
      list={list}
      detailTitle={(row) => row.name}
      detail={(row) => <Open key={row.id} person={row} />}
      columns={[
        { key: 'name', header: t('administration:people.name'), rowHeader: true, cell: (row) => row.name },
        { key: 'email', header: t('administration:people.email'), cell: (row) => row.email },
        {
          key: 'roles',
          header: t('administration:people.roles'),
          cell: (row) => [...new Set(row.roles.map(({ role }) => t(`common:role.${role}`)))].join(', ') || '–',
        },
        {
          key: 'organisations',
          header: t('administration:people.organisations'),
          cell: (row) => row.memberships.map(({ name }) => name).join(', ') || '–',
        },
        { key: 'state', header: t('administration:state'), cell: (row) => <StateBadge workflow="person" state={row.state} /> },
      ]}
    />
  );
}

function Find() {
  const { t } = useTranslation(['common', 'administration']);
  const [url, setUrl] = useUrlState();
  const [words, setWords] = useState(url['q'] ?? '');
  return (
    <Section>
      <form
        role="search"
        style={{ display: 'flex', flexWrap: 'wrap', gap: 10, alignItems: 'flex-end' }}
        onSubmit={(event) => {
          event.preventDefault();
          setUrl({ q: words.trim(), open: null });
        }}
      >
        <TextInput
          label={t('administration:people.find')}
          maxLength={100}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          style={{ flex: '1 1 220px', maxWidth: 420 }}
        />
        <Button type="submit" variant="default">
          {t('administration:people.search')}
        </Button>
      </form>
    </Section>
  );
}

function Open({ person }: { readonly person: Person }) {
  const { t } = useTranslation(['common', 'administration', 'states']);
  const titleOf = useProgrammeTitle();
  return (
    <Stack gap={16}>
      <DefinitionList
        items={[
          { term: t('administration:people.email'), value: person.email },
          { term: t('administration:people.since'), value: <DateTime at={person.createdAt} show="day" /> },
          ...person.roles.map(({ role, programmeId, state }) => ({
            term: t(`common:role.${role}`),
            value: (
              <>
                {titleOf(programmeId)} <StateBadge workflow="staff-role" state={state} />
              </>
            ),
          })),
        ]}
      />
      <RoleForm personId={person.id} />
      {person.secondFactorCommands.length > 0 ? (
        <Section title={t('administration:people.secondFactor')}>
          <p>
            <StateBadge workflow="second-factor" state={person.secondFactor} />
          </p>
          <RowCommands
            workflow="second-factor"
            path="/api/people"
            id={person.id}
            commands={person.secondFactorCommands}
            primary={null}
            route={Object.fromEntries(person.secondFactorCommands.map((one) => [one.command, `second-factor/${one.command}`]))}
          />
        </Section>
      ) : null}
      <RowCommands workflow="person" path="/api/people" id={person.id} commands={person.allowedCommands} />
    </Stack>
  );
}
