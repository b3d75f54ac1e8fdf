import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { DateTime } from '../../ui/date-time.js';
import { TextLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { usePathParam } from '../../ui/url-state.js';
import { ReviewPoints } from '../applications/feedback.js';
import type { DeskStep } from './application-timeline.js';
import { ApplicationVerdicts } from './application-verdicts.js';
import { CaseAid, CaseEnvelope } from './case-money.js';
import { CasePlace } from './case-place.js';
import { DecisionFacts } from './decision-facts.js';

type Case = Dto<'DecisionCaseDto'>;

/** All that somebody needs who confirms a decision or sends it back, on one page. */
export function DecisionCasePage() {
  const { t, i18n } = useTranslation(['common', 'desk', 'states']);
  const id = usePathParam('id');
  const { data } = useSuspenseQuery({
    queryKey: ['decision-case', id, i18n.language],
    queryFn: () => answer(client.GET('/api/decisions/{id}/case', { params: { path: { id } } })),
  });
  const { decision, reviews, place, envelope, aid } = data;
  return (
    <Page
      title={`${decision.applicantName}: ${decision.title}`}
      above={`${t('desk:case.title')} · ${decision.applicationNumber}`}
      actions={<StateBadge workflow="decision" state={decision.state} />}
      width="wide"
      aside={<Beside of={data} />}
    >
      <Asked of={data} />
      {place ? <CasePlace place={place} /> : null}
      <Section title={t('desk:case.reviews')}>
        <p>{t(reviews.reviews > 0 ? 'desk:case.reviewsCount' : 'desk:case.noReviews', { count: reviews.reviews })}</p>
        {reviews.reviews > 0 ? <ReviewPoints of={reviews} /> : null}
      </Section>
      {envelope ? <CaseEnvelope envelope={envelope} decision={decision} /> : null}
      {aid ? <CaseAid aid={aid} /> : null}
      <Rules id={decision.applicationId} />
    </Page>
  );
}

function Asked({ of: { application, decision } }: { readonly of: Case }) {
  const { t } = useTranslation(['common', 'desk']);
  const { instrument, need, borderBenefit, partnerName, requested, currency, receivedAt } = application;
  return (
    <Section title={t('desk:case.application')}>
      <DefinitionList
        items={[
          { term: t('desk:column.instrument'), value: instrument },
          { term: t('desk:case.partner'), value: partnerName },
          { term: t('desk:column.asked'), value: requested ? <Money amount={requested} currency={currency} /> : null },
          { term: t('desk:case.received'), value: receivedAt ? <DateTime at={receivedAt} /> : null },
          ...(need ? [{ term: t('desk:case.need'), value: need }] : []),
          ...(borderBenefit ? [{ term: t('desk:case.border'), value: borderBenefit }] : []),
        ]}
      />
      <p>
        <TextLink href={`/applications/${decision.applicationId}`}>{t('desk:case.wholeApplication')}</TextLink>
      </p>
    </Section>
  );
}

function Beside({ of: { decision, ties, others } }: { readonly of: Case }) {
  const { t } = useTranslation(['common', 'desk', 'assignmentBoard']);
  const tied = ties.filter(({ conflict }) => conflict !== null);
  return (
    <>
      <Section title={t(`desk:ranking.is.${decision.outcome}`)}>
        {decision.outcome === 'fund' ? (
          <p style={{ fontSize: 22, margin: '0 0 8px' }}>
            <Money amount={decision.amount} currency={decision.currency} />
          </p>
        ) : null}
        <p>{t('desk:case.levels', { done: decision.levelsDone, of: decision.levelsNeeded })}</p>
        <DecisionFacts row={decision} />
      </Section>
      <Section title={t('desk:case.ties')} tone={tied.length > 0 ? 'warning' : 'plain'}>
        {tied.length === 0 ? (
          <p>{t(ties.length === 0 ? 'desk:case.nobodyJudged' : 'desk:case.noTies', { count: ties.length })}</p>
        ) : (
          <ul>
            {tied.map(({ conflict, state }, i) => (
              <li key={i}>
                {t(`desk:swap.conflict.${conflict}`)} ({t(`states:assignment.${state}`)})
              </li>
            ))}
          </ul>
        )}
      </Section>
      {others.length > 0 ? (
        <Section title={t('desk:case.others')}>
          <ul>
            {others.map((one) => (
              <li key={one.id}>
                <TextLink href={`/desk/decisions/${one.id}`}>{t(`desk:ranking.is.${one.outcome}`)}</TextLink>{' '}
                <StateBadge workflow="decision" state={one.state} />{' '}
                {one.communicatedAt ? <DateTime at={one.communicatedAt} show="day" /> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

/** What the rules said; who set a verdict aside, and why. */
function Rules({ id }: { readonly id: string }) {
  const { data } = useSuspenseQuery({
    queryKey: ['application', id],
    queryFn: () => answer(client.GET('/api/applications/{id}', { params: { path: { id } } })),
  });
  const { data: timeline } = useSuspenseQuery({
    queryKey: ['desk', 'timeline', id],
    queryFn: () => answer(client.GET('/api/desk/applications/{id}/timeline', { params: { path: { id } } })),
  });
  const steps: readonly DeskStep[] = timeline.items;
  return (
    <Section>
      <ApplicationVerdicts verdicts={data.verdicts} steps={steps} />
    </Section>
  );
}
