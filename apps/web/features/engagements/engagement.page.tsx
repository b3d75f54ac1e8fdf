import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import { useCompetences, useLanguageName } from '../../api/competences.js';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { Due } from '../../ui/date-time.js';
import { TextLink } from '../../ui/link.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { Timeline } from '../../ui/timeline.js';
import { usePathParam } from '../../ui/url-state.js';
import { EngagementDeeds } from './engagement-deeds.js';
import { ThreadsSection } from '../messages/threads-section.js';
import classes from './engagements.module.css';
import { FitParts } from './fit-parts.js';
import type { Side } from './side.js';
import { useSideOf } from './side.js';

type Engagement = Dto<'EngagementDetailDto'>;

/** For the firm: the partner found for it, and why. For the partner: the firm that asks, and what it needs. */
export function EngagementPage() {
  const { t, i18n } = useTranslation(['common', 'engagements', 'states']);
  const id = usePathParam('id');
  const sideOf = useSideOf();
  const { data: engagement } = useSuspenseQuery({
    queryKey: ['engagement', id],
    queryFn: () => answer(client.GET('/api/engagements/{id}', { params: { path: { id } } })),
  });
  const side = sideOf(engagement);
  const { applicant, partner, state, applicationNumber, title } = engagement;
  const plain = `engagements:plain.${state}_${side}`;
  const open = state === 'proposed' || state === 'accepted';
  return (
    <Page
      title={side === 'applicant' ? partner.name : title}
      above={side === 'applicant' ? `${title} · ${applicationNumber}` : `${applicant.name} · ${applicationNumber}`}
      sub={i18n.exists(plain) ? t(plain, { partner: partner.name, applicant: applicant.name }) : undefined}
      actions={<StateBadge workflow="engagement" state={state} reader={side} />}
      aside={
        <>
          <Section title={t('engagements:timeline')}>
            {open ? (
              <div className={classes.due}>
                <Due at={engagement.dueAt} />
              </div>
            ) : null}
            <Steps engagement={engagement} />
          </Section>
          <Contacts engagement={engagement} />
        </>
      }
    >
      <EngagementDeeds engagement={engagement} side={side} />
      {side === 'partner' ? <ThreadsSection applicationId={engagement.applicationId} engagementId={engagement.id} /> : null}
      <Facts engagement={engagement} side={side} />
      <Section title={t('engagements:why')}>
        <p>{t('engagements:whyText', { fit: engagement.fit })}</p>
        <FitParts parts={engagement.parts} />
      </Section>
    </Page>
  );
}

function Facts({ engagement, side }: { readonly engagement: Engagement; readonly side: Side }) {
  const { t, i18n } = useTranslation(['common', 'engagements']);
  const competences = useCompetences();
  const languageName = useLanguageName();
  const { applicant, partner, need, borderBenefit } = engagement;
  const states = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const place = (one: typeof partner) => [one.regionName, states.of(one.countryCode)].filter(Boolean).join(', ');
  return (
    <Section title={t('engagements:facts')}>
      <DefinitionList
        items={[
          { term: t('engagements:partner'), value: <Party name={partner.name} place={place(partner)} /> },
          { term: t('engagements:firm'), value: <Party name={applicant.name} place={place(applicant)} /> },
          {
            term: t('engagements:project'),
            value:
              side === 'applicant' ? (
                <TextLink href={`/applications/${engagement.applicationId}`}>{engagement.title}</TextLink>
              ) : (
                engagement.title
              ),
          },
          { term: t('engagements:need'), value: need ? <span className={classes.text}>{need}</span> : null },
          { term: t('engagements:border'), value: borderBenefit ? <span className={classes.text}>{borderBenefit}</span> : null },
          { term: t('engagements:competences'), value: engagement.competences.map((key) => competences.nameOf(key)).join(', ') || null },
          { term: t('engagements:languages'), value: engagement.languages.map(languageName).join(', ') || null },
        ]}
      />
    </Section>
  );
}

function Party({ name, place }: { readonly name: string; readonly place: string }) {
  return (
    <>
      <b>{name}</b>
      <br />
      {place}
    </>
  );
}

function Steps({ engagement }: { readonly engagement: Engagement }) {
  const { t, i18n } = useTranslation(['common', 'engagements']);
  const { dateTime } = useFormat();
  const { state, applicantSignedOffAt, partnerSignedOffAt } = engagement;
  const ahead = { proposed: ['accept', 'confirm', 'deliver'], accepted: ['confirm', 'deliver'], confirmed: ['deliver'] }[state] ?? [];
  const title = (command: string) =>
    t(i18n.exists(`engagements:step.${command}`) ? `engagements:step.${command}` : 'engagements:step.other');
  return (
    <>
      <Timeline
        entries={[
          ...engagement.timeline.map(({ at, command, reason }, i) => ({
            key: `${i}`,
            title: title(command),
            note: [dateTime(at), reason].filter(Boolean).join(' · '),
            done: true,
          })),
          ...ahead.map((key) => ({ key, title: t(`engagements:ahead.${key}`), done: false })),
        ]}
      />
      {state === 'confirmed' && (applicantSignedOffAt || partnerSignedOffAt) ? (
        <p>{t(applicantSignedOffAt ? 'engagements:signedOff.applicant' : 'engagements:signedOff.partner')}</p>
      ) : null}
    </>
  );
}

function Contacts({ engagement }: { readonly engagement: Engagement }) {
  const { t } = useTranslation(['common', 'engagements']);
  if (engagement.contacts.length === 0) return null;
  return (
    <Section title={t('engagements:contacts')}>
      {engagement.contacts.map(({ name, email, side }) => (
        <p key={email}>
          {name} ({t(side === 'partner' ? 'engagements:partner' : 'engagements:firm')})
          <br />
          <TextLink href={`mailto:${email}`}>{email}</TextLink>
        </p>
      ))}
    </Section>
  );
}
