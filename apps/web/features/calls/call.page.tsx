import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { useServerNow } from '../../api/session.js';
import { Countdown } from '../../ui/countdown.js';
import { DateTime } from '../../ui/date-time.js';
import { TextLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { Timeline } from '../../ui/timeline.js';
import { usePathParam } from '../../ui/url-state.js';
import { WhomToAsk } from '../../ui/whom-to-ask.js';
import { CallInstruments } from './call-instruments.js';
import { CallQuestions } from './call-questions.js';
import { CallWindow } from './call-window.js';
import classes from './calls.module.css';

type Call = Dto<'CallDetailDto'>;

/** What, for whom, how much, until when, how it is decided, whom to ask. */
export function CallPage() {
  const { t, i18n } = useTranslation(['common', 'calls']);
  const id = usePathParam('id');
  const { data: call } = useSuspenseQuery({
    queryKey: ['call', id],
    queryFn: () => answer(client.GET('/api/calls/{id}', { params: { path: { id } } })),
  });
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const writtenIn = call.applicationLanguages.map((one) => names.of(one) ?? one);
  return (
    <Page
      title={call.title}
      sub={call.summary}
      above={call.programmeTitle}
      actions={<CallWindow call={call} />}
      aside={<Beside call={call} />}
    >
      <Section title={t('calls:instruments')}>
        <CallInstruments call={call} />
      </Section>
      <Who call={call} />
      <Section title={t('calls:criteria')}>
        <p>{t(`calls:selection.${call.selection}`)}</p>
        <ul className={classes.criteria}>
          {call.criteria.map((criterion) => (
            <li key={criterion.key}>
              <b>{criterion.label}</b>
              <span className={classes.weight}>{t('calls:weight', { weight: criterion.weight })}</span>
              {criterion.help ? <small>{criterion.help}</small> : null}
              {criterion.threshold === null ? null : (
                <small>{t('calls:threshold', { threshold: criterion.threshold, max: criterion.scaleMax })}</small>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('calls:rules')}>
        <ul className={classes.places}>
          {call.legalBasis.map(({ text, url }) => (
            <li key={text}>{url ? <TextLink href={url}>{text}</TextLink> : text}</li>
          ))}
        </ul>
        <p>{t('calls:writeIn', { languages: new Intl.ListFormat(i18n.language, { type: 'disjunction' }).format(writtenIn) })}</p>
        <p>{call.fundingStatement}</p>
        <p>{t('calls:appeal', { count: call.appealDays })}</p>
      </Section>
      <CallQuestions call={call} />
    </Page>
  );
}

function Who({ call }: { readonly call: Call }) {
  const { t, i18n } = useTranslation(['common', 'calls']);
  const states = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const byState = (side: 'firms' | 'partners') => {
    const countries = [...new Set(call.territories.filter((one) => one[side]).map((one) => one.country))];
    return countries.map((country) => ({
      country: states.of(country) ?? country,
      places: call.territories.filter((one) => one[side] && one.country === country).map((one) => one.label),
    }));
  };
  const list = (side: 'firms' | 'partners') => (
    <ul className={classes.places}>
      {byState(side).map(({ country, places }) => (
        <li key={country}>
          <b>{country}:</b> {places.join(', ')}
        </li>
      ))}
    </ul>
  );
  return (
    <Section title={t('calls:who')}>
      <p>{t('calls:firms')}</p>
      {list('firms')}
      <p>{t('calls:partners')}</p>
      {list('partners')}
      <p>
        {t(`calls:border.${call.partner.borderRule}`)} {t(`calls:partnerMode.${call.partner.mode}`)}
      </p>
    </Section>
  );
}

interface Moment {
  readonly key: string;
  readonly title: string;
  readonly at: string;
  readonly zone: string;
}

/** The call's own dates come as local times of its zone: they are shown as they stand. */
function momentsOf(call: Call, words: { readonly opens: string; readonly closes: string }): Moment[] {
  return [
    { key: 'opens', title: words.opens, at: call.opensAt, zone: call.timeZone },
    ...(call.closesAt ? [{ key: 'closes', title: words.closes, at: call.closesAt, zone: call.timeZone }] : []),
    ...call.timetable.map(({ key, label, at }) => ({ key, title: label, at: `${at.slice(0, 16)}:00Z`, zone: 'UTC' })),
  ].sort((a, b) => new Date(a.at).getTime() - new Date(b.at).getTime());
}

function Beside({ call }: { readonly call: Call }) {
  const { t } = useTranslation(['common', 'calls']);
  const now = useServerNow();
  const { contact, timeZone } = call;
  const moments = momentsOf(call, { opens: t('calls:opens'), closes: t('calls:closes') });
  return (
    <>
      <Section title={t('calls:until')}>
        <div className={classes.until}>{call.closesAt ? <Countdown at={call.closesAt} timeZone={timeZone} /> : t('calls:noEnd')}</div>
        <Timeline
          entries={moments.map(({ key, title, at, zone }) => ({
            key,
            title,
            note: <DateTime at={at} timeZone={zone} />,
            done: new Date(at).getTime() <= now,
          }))}
        />
      </Section>
      <Section title={t('calls:money')}>
        <DefinitionList
          items={call.envelopes.map((envelope) => ({
            term: (
              <>
                {call.authorities.find(({ key }) => key === envelope.authority)?.name ?? envelope.authority}
                <br />
                <small>{envelope.territories.map((key) => call.territories.find((one) => one.key === key)?.label ?? key).join(', ')}</small>
              </>
            ),
            value: <Money amount={envelope.amount} currency={envelope.currency} />,
          }))}
        />
      </Section>
      <WhomToAsk contact={contact} />
    </>
  );
}
