import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { useCompetences, useLanguageName } from '../../api/competences.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { useSessionIfKnown } from '../../api/session.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';
import { useUrlState } from '../../ui/url-state.js';
import { DeskList } from '../desk/desk-list.js';
import { Accreditations } from './accreditations.js';
import { EnterPartner } from './enter-partner.js';
import { ImportPartners } from './import-partners.js';
import { InvitePartner } from './invite-partner.js';

export type DeskPartner = Dto<'DeskPartnerDto'>;

/** Every partner of the house: whether it can be found, who vouches for it, whether anybody acts for it. */
export function PartnerDeskPage() {
  const { t } = useTranslation(['common', 'partnerDesk']);
  const [url, setUrl] = useUrlState();
  const [words, setWords] = useState(url['q'] ?? '');
  const [opened, setOpened] = useState<'enter' | 'import' | null>(null);
  const mayChange = useSessionIfKnown()?.roles.includes('officer') ?? false;
  const filter = { q: url['q'] };
  const list = usePages(['partner-desk', filter], (cursor) =>
    answer(client.GET('/api/partner-desk', { params: { query: given({ ...filter, cursor }) } })),
  );
  const close = () => setOpened(null);
  return (
    <>
      <DeskList<DeskPartner>
        title={t('partnerDesk:title')}
        sub={t('partnerDesk:sub')}
        actions={
          mayChange ? (
            <Group gap={10}>
              <Button onClick={() => setOpened('enter')}>{t('partnerDesk:enter.button')}</Button>
              <Button variant="default" onClick={() => setOpened('import')}>
                {t('partnerDesk:import.button')}
              </Button>
            </Group>
          ) : undefined
        }
        filters={
          <form
            role="search"
            onSubmit={(event) => {
              event.preventDefault();
              setUrl({ q: words.trim() });
            }}
          >
            <Group gap={10} align="end">
              <TextInput
                type="search"
                label={t('partnerDesk:search')}
                value={words}
                maxLength={100}
                onChange={(event) => setWords(event.currentTarget.value)}
              />
              <Button type="submit" variant="default">
                {t('partnerDesk:find')}
              </Button>
            </Group>
          </form>
        }
        list={list}
        detailTitle={(row) => row.name}
        detail={(row) => <Detail partner={row} mayChange={mayChange} />}
        columns={[
          { key: 'name', header: t('partnerDesk:name'), rowHeader: true, cell: (row) => row.name },
          { key: 'place', header: t('partnerDesk:place'), cell: (row) => [row.townName, row.regionName].filter(Boolean).join(', ') },
          { key: 'people', header: t('partnerDesk:people'), cell: (row) => <People partner={row} /> },
          {
            key: 'directory',
            header: t('partnerDesk:directory'),
            cell: (row) => (
              <Badge tone={row.published ? 'green' : 'grey'}>{t(row.published ? 'partnerDesk:published' : 'partnerDesk:hidden')}</Badge>
            ),
          },
          { key: 'accreditation', header: t('partnerDesk:accreditation'), cell: (row) => <Accredited partner={row} /> },
        ]}
      />
      {opened === 'enter' ? <EnterPartner onClose={close} /> : null}
      {opened === 'import' ? <ImportPartners onClose={close} /> : null}
    </>
  );
}

function People({ partner }: { readonly partner: DeskPartner }) {
  const { t } = useTranslation('partnerDesk');
  if (partner.people > 0) return <>{partner.people}</>;
  return <Badge tone={partner.invited ? 'blue' : 'amber'}>{t(partner.invited ? 'invited' : 'nobody')}</Badge>;
}

function Accredited({ partner }: { readonly partner: DeskPartner }) {
  const { t } = useTranslation('partnerDesk');
  const holds = partner.accreditations.some(({ holds: one }) => one);
  return <Badge tone={holds ? 'green' : 'grey'}>{t(holds ? 'holds' : 'holdsNot')}</Badge>;
}

function Detail({ partner, mayChange }: { readonly partner: DeskPartner; readonly mayChange: boolean }) {
  const { t } = useTranslation(['common', 'partnerDesk']);
  const competences = useCompetences();
  const languageName = useLanguageName();
  return (
    <>
      <DefinitionList
        items={[
          { term: t('partnerDesk:competences'), value: partner.competences.map(competences.nameOf).join(', ') || null },
          { term: t('partnerDesk:languages'), value: partner.languages.map(languageName).join(', ') || null },
          { term: t('partnerDesk:capacity'), value: partner.capacity },
        ]}
      />
      <Accreditations key={partner.id} partner={partner} mayChange={mayChange} />
      {partner.people === 0 && mayChange ? (
        <Section title={t('partnerDesk:invite.title')} order={3}>
          <InvitePartner partner={partner} />
        </Section>
      ) : null}
    </>
  );
}
