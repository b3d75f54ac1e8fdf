import { Anchor } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { useCompetences, useInstruments, useLanguageName } from '../../api/competences.js';
import type { Dto } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
import { TextLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, EmptyState, Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';
import { usePathParam } from '../../ui/url-state.js';
import { AskPartner } from './ask-partner.js';
import classes from './partners.module.css';
import { usePlaceName } from './place-name.js';

type Said = Dto<'SaidDto'>;
const TONES = { bookable: 'green', 'on-request': 'blue', 'not-now': 'grey' } as const;

/** One partner as everybody may read it. */
export function PartnerPage() {
  const { t, i18n } = useTranslation(['common', 'partners']);
  const organisationId = usePathParam('id');
  const { data: partner } = useSuspenseQuery({
    queryKey: ['partner', organisationId, i18n.language],
    queryFn: () => answer(client.GET('/api/partners/{organisationId}', { params: { path: { organisationId } } })),
  });
  const competences = useCompetences();
  const placeName = usePlaceName();
  return (
    <Page
      title={partner.name}
      above={<TextLink href="/partners">{t('partners:title')}</TextLink>}
      sub={placeName(partner)}
      actions={
        <Badge tone={partner.hasPlaces ? 'green' : 'grey'}>{t(partner.hasPlaces ? 'partners:hasPlaces' : 'partners:noPlaces')}</Badge>
      }
      aside={<Facts partner={partner} />}
    >
      <AskPartner organisationId={organisationId} />
      <Section title={t('partners:about')}>
        {partner.offer ? <Words said={partner.offer} /> : null}
        <ul className={classes.tags} aria-label={t('partners:competences')}>
          {partner.competences.map((key) => (
            <li key={key}>{competences.nameOf(key)}</li>
          ))}
        </ul>
        {partner.equipment.length > 0 ? (
          <p className={classes.place}>
            {t('partners:equipment')}: {partner.equipment.join(', ')}
          </p>
        ) : null}
      </Section>
      <Section title={t('partners:services')}>
        {partner.services.length === 0 ? <EmptyState title={t('partners:noServices')} /> : null}
        {partner.services.map((service, i) => (
          <Service key={i} service={service} />
        ))}
      </Section>
      <Section title={t('partners:facilities')}>
        {partner.facilities.length === 0 ? <EmptyState title={t('partners:noFacilities')} /> : null}
        {partner.facilities.map((facility, i) => (
          <Facility key={i} facility={facility} />
        ))}
      </Section>
    </Page>
  );
}

/** A text in its own language, for those who hear it read. */
function Words({ said }: { readonly said: Said }) {
  return (
    <p lang={said.language} className={classes.words}>
      {said.text}
    </p>
  );
}

function useInstrumentNames(): (keys: readonly string[]) => string {
  const { t } = useTranslation('partners');
  const instruments = useInstruments();
  return (keys) =>
    keys.length === 0 ? t('allInstruments') : keys.map((key) => instruments.find(({ value }) => value === key)?.label ?? key).join(', ');
}

function Price({ price }: { readonly price: Dto<'PriceDto'> | null }) {
  const { t } = useTranslation('partners');
  if (!price) return <>{t('priceOnRequest')}</>;
  return (
    <>
      <Money amount={price.amount} currency={price.currency} /> {t(`per.${price.per}`)}
    </>
  );
}

function Part({ title, mark, children }: { readonly title: Said; readonly mark?: ReactNode; readonly children: ReactNode }) {
  return (
    <article className={classes.part}>
      <div className={classes.partHead}>
        <h3 lang={title.language}>{title.text}</h3>
        {mark}
      </div>
      {children}
    </article>
  );
}

function Service({ service }: { readonly service: Dto<'PublicServiceDto'> }) {
  const { t } = useTranslation('partners');
  const languageName = useLanguageName();
  const instrumentNames = useInstrumentNames();
  return (
    <Part title={service.title}>
      {service.text ? <Words said={service.text} /> : null}
      <DefinitionList
        items={[
          { term: t('delivery.title'), value: t(`delivery.${service.delivery}`) },
          { term: t('price'), value: <Price price={service.price} /> },
          { term: t('languages'), value: service.languages.map(languageName).join(', ') || null },
          { term: t('instrument'), value: instrumentNames(service.instruments) },
        ]}
      />
    </Part>
  );
}

function Facility({ facility }: { readonly facility: Dto<'PublicFacilityDto'> }) {
  const { t } = useTranslation('partners');
  const placeName = usePlaceName();
  const instrumentNames = useInstrumentNames();
  const { availability, leadDays, regionName, nutsCode, access, safety } = facility;
  return (
    <Part title={facility.name} mark={<Badge tone={TONES[availability]}>{t(`availability.${availability}`)}</Badge>}>
      {facility.text ? <Words said={facility.text} /> : null}
      <DefinitionList
        items={[
          { term: t('where'), value: placeName({ countryCode: nutsCode.slice(0, 2), regionName }) },
          { term: t('leadTime'), value: t('leadDays', { count: leadDays }) },
          { term: t('price'), value: <Price price={facility.price} /> },
          { term: t('access'), value: access ? <span lang={access.language}>{access.text}</span> : null },
          { term: t('safety'), value: safety ? <span lang={safety.language}>{safety.text}</span> : null },
          { term: t('instrument'), value: instrumentNames(facility.instruments) },
        ]}
      />
    </Part>
  );
}

function Facts({ partner }: { readonly partner: Dto<'PublicPartnerDto'> }) {
  const { t } = useTranslation('partners');
  const languageName = useLanguageName();
  return (
    <>
      <Section title={t('people')}>
        {partner.people.length === 0 ? <p>{t('noPeople')}</p> : null}
        {partner.people.map((person, i) => (
          <p key={i}>
            <b>{person.name}</b>
            {person.role ? <span className={classes.line}>{person.role}</span> : null}
            {person.languages.length > 0 ? <span className={classes.line}>{person.languages.map(languageName).join(', ')}</span> : null}
            {person.email ? (
              <Anchor className={classes.line} href={`mailto:${person.email}`}>
                {person.email}
              </Anchor>
            ) : null}
            {person.phone ? (
              <Anchor className={classes.line} href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>
                {person.phone}
              </Anchor>
            ) : null}
          </p>
        ))}
      </Section>
      <Section title={t('facts')}>
        <DefinitionList
          items={[
            { term: t('languages'), value: partner.languages.map(languageName).join(', ') || null },
            {
              term: t('accreditedBy'),
              value: partner.accreditedBy.map(({ programmeId, programmeTitle }) => programmeTitle ?? programmeId).join(', ') || null,
            },
            { term: t('updated'), value: <DateTime at={partner.updatedAt} show="day" /> },
          ]}
        />
      </Section>
    </>
  );
}
