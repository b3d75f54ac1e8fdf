import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { useActiveParty } from '../../api/session.js';
import { TextLink } from '../../ui/link.js';
import { PlacesBar } from '../../ui/places-bar.js';
import { Section } from '../../ui/section.js';

/** How much of what the partner takes on is taken; nothing for a company. */
export function MyPlaces() {
  const { t } = useTranslation('engagements');
  const party = useActiveParty();
  const organisationId = party?.kind === 'partner' ? party.organisationId : '';
  const { data: profile } = useQuery({
    queryKey: ['partner-profile', organisationId],
    queryFn: () => answer(client.GET('/api/partner-profiles/{organisationId}', { params: { path: { organisationId } } })),
    enabled: organisationId !== '',
  });
  if (!profile) return null;
  return (
    <Section title={t('places')} actions={<TextLink href="/partner-profile">{t('changePlaces')}</TextLink>}>
      <PlacesBar load={profile.load} capacity={profile.capacity} months={profile.capacityMonths} />
    </Section>
  );
}
