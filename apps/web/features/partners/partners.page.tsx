import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { useCompetences, useLanguageName } from '../../api/competences.js';
import type { Dto } from '../../api/pages.js';
import { given, usePages } from '../../api/pages.js';
import { TextLink } from '../../ui/link.js';
import { LoadMore } from '../../ui/load-more.js';
import { Page } from '../../ui/page.js';
import { EmptyState, Section } from '../../ui/section.js';
import { DirectoryFilters, useDirectoryFilter, useFacets } from './directory-filters.js';
import classes from './partners.module.css';
import { usePlaceName } from './place-name.js';

/** Everybody's directory of laboratories, clusters and other partners; the filters are in the address. */
export function PartnersPage() {
  const { t, i18n } = useTranslation(['common', 'partners']);
  const { filter, sort } = useDirectoryFilter();
  const facets = useFacets();
  const { rows, more } = usePages(['partners', filter, sort, i18n.language], (cursor) =>
    answer(client.GET('/api/partners', { params: { query: given({ ...filter, sort, cursor }) as typeof filter } })),
  );
  return (
    <Page title={t('partners:title')} sub={t('partners:sub')}>
      <DirectoryFilters facets={facets} />
      <p role="status" className={classes.count}>
        {facets ? t('partners:count', { count: facets.total }) : ''}
      </p>
      {rows?.length === 0 ? (
        <Section>
          <EmptyState title={t('partners:none')} action={<TextLink href="/partners">{t('partners:clear')}</TextLink>}>
            {t('partners:noneText')}
          </EmptyState>
        </Section>
      ) : null}
      <ul className={classes.list}>
        {rows?.map((partner) => (
          <li key={partner.organisationId}>
            <Card partner={partner} />
          </li>
        ))}
      </ul>
      <LoadMore more={more} />
    </Page>
  );
}

function Card({ partner }: { readonly partner: Dto<'PartnerListedDto'> }) {
  const { t } = useTranslation(['common', 'partners']);
  const competences = useCompetences();
  const languageName = useLanguageName();
  const placeName = usePlaceName();
  const lines = [
    { label: t('partners:services'), items: partner.services },
    { label: t('partners:facilities'), items: partner.facilities },
    { label: t('partners:languages'), items: partner.languages.map(languageName) },
    { label: t('partners:equipment'), items: partner.equipment },
  ].filter(({ items }) => items.length > 0);
  return (
    <Section title={<TextLink href={`/partners/${partner.organisationId}`}>{partner.name}</TextLink>}>
      <p className={classes.place}>{placeName(partner)}</p>
      <p className={classes.offer}>{partner.offer}</p>
      <ul className={classes.tags} aria-label={t('partners:competences')}>
        {partner.competences.map((key) => (
          <li key={key}>{competences.nameOf(key)}</li>
        ))}
      </ul>
      {lines.map(({ label, items }) => (
        <p key={label} className={classes.place}>
          {label}: {items.join(', ')}
        </p>
      ))}
    </Section>
  );
}
