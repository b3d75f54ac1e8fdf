import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { useActiveParty } from '../../api/session.js';
import { ButtonLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';
import { AidSection } from './aid-section.js';
import { AddressForm } from './address-form.js';
import { FiguresForm } from './figures-form.js';
import { OwnershipSection } from './ownership-section.js';
import { People } from './people.js';

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
      {organisation.kind === 'sme' ? (
        <>
          <Figures organisationId={organisationId} />
          <OwnershipSection organisationId={organisationId} />
          <AidSection organisationId={organisationId} mayDeclare={organisation.right === 'owner' || organisation.right === 'editor'} />
        </>
      ) : null}
      <People organisation={organisation} />
    </Page>
  );
}

function Figures({ organisationId }: { readonly organisationId: string }) {
  const { data: profile } = useSuspenseQuery({
    queryKey: ['company-profile', organisationId],
    queryFn: () => answer(client.GET('/api/company-profiles/{organisationId}', { params: { path: { organisationId } } })),
  });
  return <FiguresForm key={profile.updatedAt} profile={profile} />;
}

function Address({ organisation }: { readonly organisation: Dto<'OrganisationDto'> }) {
  const { t, i18n } = useTranslation(['common', 'company']);
  const states = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const [changing, setChanging] = useState(false);
  const mayChange = organisation.right === 'owner' || organisation.right === 'editor';
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
          { term: t('company:register'), value: <Numbered organisation={organisation} path="registrationNumber" /> },
          { term: t('company:vat'), value: <Numbered organisation={organisation} path="vatNumber" /> },
        ]}
      />
      {mayChange ? (
        <Button variant="default" mt="sm" onClick={() => setChanging(true)}>
          {t('company:changeAddress')}…
        </Button>
      ) : null}
      {changing ? <AddressForm organisation={organisation} onClose={() => setChanging(false)} /> : null}
    </Section>
  );
}

const TONES = { right: 'green', soft: 'amber', hard: 'red' } as const;

/** A number with what a look at it says: right in form and check digit, unusual, or wrong. */
function Numbered({
  organisation,
  path,
}: {
  readonly organisation: Dto<'OrganisationDto'>;
  readonly path: 'registrationNumber' | 'vatNumber';
}) {
  const { t } = useTranslation(['common', 'company']);
  const note = organisation.numberNotes.find((one) => one.path === path);
  if (!organisation[path]) return '–';
  return (
    <>
      {organisation[path]} {note ? <Badge tone={TONES[note.severity]}>{t(`company:number.${note.severity}`)}</Badge> : null}
      {note?.text ? (
        <>
          <br />
          <small>{note.text}</small>
        </>
      ) : null}
    </>
  );
}
