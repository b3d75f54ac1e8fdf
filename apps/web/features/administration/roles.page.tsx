import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
import { ButtonLink } from '../../ui/link.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { DeskList, useStateFilter } from '../desk/desk-list.js';
import { RowCommands } from '../desk/simple-desk.js';
import { useProgrammeTitle } from './programmes.js';

type Row = Dto<'StaffRoleDto'>;

const STATES = ['requested', 'granted', 'revoked'] as const;

/** Roles of the staff: one administrator asks, another one confirms. */
export function RolesPage() {
  const { t } = useTranslation(['common', 'administration', 'states']);
  const titleOf = useProgrammeTitle();
  const state = useStateFilter('requested');
  const list = usePages(['administration', 'roles', state], (cursor) =>
    answer(client.GET('/api/staff-roles', { params: { query: given({ state, cursor }) as never } })),
  );
  return (
    <DeskList<Row>
      title={t('administration:roles.title')}
      actions={<ButtonLink href="/administration/people">{t('administration:roles.choosePerson')}</ButtonLink>}
      before={
        <Section title={t('administration:roles.twoTitle')} tone="note">
          <p>{t('administration:roles.twoText')}</p>
        </Section>
      }
      states={STATES.map((key) => ({ key, label: t(`states:staff-role.${key}`) }))}
      list={list}
      detailTitle={(row) => `${row.personName} · ${t(`common:role.${row.role}`)}`}
      detail={(row) => <Open row={row} />}
      columns={[
        { key: 'person', header: t('administration:people.name'), rowHeader: true, cell: (row) => row.personName },
        { key: 'role', header: t('administration:roles.role'), cell: (row) => t(`common:role.${row.role}`) },
        { key: 'programme', header: t('administration:roles.programme'), cell: (row) => titleOf(row.programmeId) },
        { key: 'by', header: t('administration:roles.requestedBy'), cell: (row) => row.requestedByName ?? '–' },
        { key: 'state', header: t('administration:state'), cell: (row) => <StateBadge workflow="staff-role" state={row.state} /> },
      ]}
    />
  );
}

function Open({ row }: { readonly row: Row }) {
  const { t } = useTranslation(['common', 'administration']);
  const canConfirm = row.allowedCommands.some(({ command }) => command === 'confirm');
  return (
    <>
      <DefinitionList
        items={[
          { term: t('administration:people.email'), value: row.personEmail },
          { term: t('administration:roles.requestedBy'), value: row.requestedByName },
          { term: t('administration:roles.requestedAt'), value: <DateTime at={row.createdAt} /> },
          { term: t('administration:roles.grantedBy'), value: row.grantedByName },
          { term: t('administration:roles.grantedAt'), value: <DateTime at={row.grantedAt} /> },
          ...(row.revokedAt ? [{ term: t('administration:roles.revokedAt'), value: <DateTime at={row.revokedAt} /> }] : []),
        ]}
      />
      {row.state === 'requested' && row.needsTwo && !canConfirm ? <p>{t('administration:roles.notYou')}</p> : null}
      <RowCommands workflow="staff-role" path="/api/staff-roles" id={row.id} commands={row.allowedCommands} />
    </>
  );
}
