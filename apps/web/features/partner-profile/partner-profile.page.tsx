import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { useActiveParty } from '../../api/session.js';
import { ButtonLink, TextLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { PlacesBar } from '../../ui/places-bar.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { Badge } from '../../ui/state-badge.js';
import { ProfileForm } from './profile-form.js';

/** What a partner offers, and how much of it. */
export function PartnerProfilePage() {
  const { t } = useTranslation(['common', 'profile']);
  const party = useActiveParty();
  if (party?.kind !== 'partner') return <Page title={t('profile:title')} sub={t('profile:notPartner')} />;
  return <Profile key={party.organisationId} organisationId={party.organisationId} />;
}

function Profile({ organisationId }: { readonly organisationId: string }) {
  const { t, i18n } = useTranslation(['common', 'profile']);
  const { data: profile } = useSuspenseQuery({
    queryKey: ['partner-profile', organisationId],
    queryFn: () => answer(client.GET('/api/partner-profiles/{organisationId}', { params: { path: { organisationId } } })),
  });
  const states = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const place = [profile.regionName, states.of(profile.countryCode)].filter(Boolean).join(', ');
  return (
    <Page
      title={t('profile:title')}
      above={profile.name}
      sub={t('profile:sub')}
      actions={<Badge tone={profile.published ? 'green' : 'grey'}>{t(profile.published ? 'profile:published' : 'profile:hidden')}</Badge>}
      aside={
        <>
          <Section title={t('profile:places')}>
            <DefinitionList
              items={[
                { term: t('profile:seat'), value: place },
                ...(profile.published
                  ? [{ term: t('profile:page'), value: <TextLink href={`/partners/${organisationId}`}>{t('profile:seePage')}</TextLink> }]
                  : []),
              ]}
            />
            <PlacesBar load={profile.load} capacity={profile.capacity} months={profile.capacityMonths} />
          </Section>
          <Section title={t('profile:bank')}>
            <p>{t('profile:bankText')}</p>
            <ButtonLink href="/bank-account" variant="default">
              {t('profile:bankButton')}
            </ButtonLink>
          </Section>
        </>
      }
    >
      <ProfileForm key={profile.version} profile={profile} />
    </Page>
  );
}
