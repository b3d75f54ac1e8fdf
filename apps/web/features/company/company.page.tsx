import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { useActiveParty } from '../../api/session.js';
import { DataTable } from '../../ui/data-table.js';
import { ButtonLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { FiguresForm } from './figures-form.js';

type Member = Dto<'MemberDto'>;

/** The organisation that the reader acts for: figures, address, people, account. */
export function CompanyPage() {
  const { t } = useTranslation(['common', 'company']);
  const party = useActiveParty();
  if (!party) return <Page title={t('company:title')} sub={t('company:none')} />;
  return <Company key={party.organisationId} organisationId={party.organisationId} />;
}

function Company({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation(['common', 'company']);
  const { data: organisation } = useSuspenseQuery({
    queryKey: ['organisation', organisationId],
    queryFn: () => answer(client.GET('/api/organisations/{id}', { params: { path: { id: organisationId } } })),
  });
  return (
    <Page
      title={organisation.name}
      sub={t(`company:sub.${organisation.kind}`)}
      aside={
        <>
          <Address organisation={organisation} />
          <Section title={t('company:bank')}>
            <p>{t('company:bankText')}</p>
            <ButtonLink href="/bank-account" variant="default">
              {t('company:bankButton')}
            </ButtonLink>
          </Section>
        </>
      }
    >
      {organisation.kind === 'sme' ? <Figures organisationId={organisationId} /> : null}
      <People organisationId={organisationId} />
    </Page>
  );
}

function Figures({ organisationId }: { readonly organisationId: string }) {
  const { data: profile } = useSuspenseQuery({
    queryKey: ['company-profile', organisationId],
    queryFn: () => answer(client.GET('/api/company-profiles/{organisationId}', { params: { path: { organisationId } } })),
  });
  return <FiguresForm profile={profile} />;
}

function Address({ organisation }: { readonly organisation: Dto<'OrganisationDto'> }) {
  const { t, i18n } = useTranslation(['common', 'company']);
  const states = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const { street, buildingNumber, postCode, townName, countryCode, nutsCode } = organisation;
  return (
    <Section title={t('company:address')}>
      <DefinitionList
        items={[
          {
            term: t('company:seat'),
            value: (
              <>
                {street} {buildingNumber}
                <br />
                {postCode} {townName}
                <br />
                {states.of(countryCode)}
              </>
            ),
          },
          { term: t('company:region'), value: nutsCode },
          { term: t('company:legalForm'), value: organisation.legalForm },
          { term: t('company:register'), value: organisation.registrationNumber },
          { term: t('company:vat'), value: organisation.vatNumber },
        ]}
      />
    </Section>
  );
}

function People({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation(['common', 'company']);
  const { data } = useSuspenseQuery({
    queryKey: ['organisation', organisationId, 'people'],
    queryFn: () => answer(client.GET('/api/organisations/{id}/people', { params: { path: { id: organisationId } } })),
  });
  return (
    <Section title={t('company:people')}>
      <DataTable<Member>
        caption={t('company:people')}
        rows={data.items}
        rowId={(row) => row.personId}
        columns={[
          { key: 'name', header: t('company:name'), cell: (row) => row.name },
          { key: 'email', header: t('company:email'), cell: (row) => row.email },
          { key: 'right', header: t('company:right.header'), cell: (row) => t(`company:right.${row.right}`) },
        ]}
      />
    </Section>
  );
}
