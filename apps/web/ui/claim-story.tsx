import { useTranslation } from 'react-i18next';
import type { Dto } from '../api/pages.js';
import { useFormat } from '../i18n/format.js';
import classes from './claim-story.module.css';
import { DateTime } from './date-time.js';
import { TextLink } from './link.js';
import { Money } from './money.js';
import { DefinitionList, Section } from './section.js';
import { StateBadge } from './state-badge.js';

type Claim = Dto<'ClaimDto'>;

/** All versions of a claim that was corrected: what each came to, and why the next one took its place. */
export function ClaimVersions({ claim, base }: { readonly claim: Claim; readonly base: string }) {
  const { t } = useTranslation(['common', 'claims']);
  const { versions, currency } = claim;
  const last = versions.at(-1);
  if (versions.length < 2 || !last) return null;
  return (
    <Section title={t('claims:version.title')} tone={last.id === claim.id ? 'plain' : 'warning'}>
      {last.id === claim.id ? null : (
        <p>
          {t('claims:version.old')} <TextLink href={`${base}/${last.id}`}>{t('claims:version.toLast')}</TextLink>
        </p>
      )}
      <ol className={classes.versions}>
        {versions.map(({ id, revision, state, accepted, reason, at }) => (
          <li key={id} aria-current={id === claim.id ? 'true' : undefined}>
            <span className={classes.head}>
              {id === claim.id ? (
                <b>{t('claims:version.number', { number: revision })}</b>
              ) : (
                <TextLink href={`${base}/${id}`}>{t('claims:version.number', { number: revision })}</TextLink>
              )}
              <StateBadge workflow="claim" state={state} />
              <b className={classes.amount}>{accepted === null ? '–' : <Money amount={accepted} currency={currency} />}</b>
            </span>
            <small>
              <DateTime at={at} show="day" />
              {reason ? ` · ${reason}` : ''}
            </small>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What the version before said of a line. */
export function Before({
  before,
  currency,
}: {
  readonly before: NonNullable<Claim['lines'][number]['before']>;
  readonly currency: string;
}) {
  const { t } = useTranslation(['common', 'claims']);
  const { money } = useFormat();
  const what = before.decision === null ? '–' : t(`claims:decision.${before.decision}`);
  return (
    <>
      {before.acceptedAmount === null
        ? t('claims:before', { what })
        : t('claims:beforeAmount', { what, amount: money(before.acceptedAmount, currency) })}
    </>
  );
}

/** What is asked back of the money that was paid for a claim: how much is open, until when, with which reference. */
export function ClaimRecoveries({ claim, href }: { readonly claim: Claim; readonly href?: (id: string) => string }) {
  const { t } = useTranslation(['common', 'claims', 'states']);
  const { recoveries, currency } = claim;
  return recoveries.map(({ id, number, state, reason, reference, dueOn, amount, open, repaid }) => (
    <Section
      key={id}
      title={t('claims:recovery.title')}
      tone={state === 'notified' ? 'warning' : 'plain'}
      actions={<StateBadge workflow="recovery" state={state} />}
    >
      <DefinitionList
        items={[
          { term: t('claims:recovery.number'), value: href ? <TextLink href={href(id)}>{number}</TextLink> : number },
          { term: t('claims:recovery.reason'), value: reason },
          { term: t('claims:recovery.amount'), value: <Money amount={amount} currency={currency} /> },
          { term: t('claims:recovery.repaid'), value: <Money amount={repaid} currency={currency} /> },
          {
            term: t('claims:recovery.open'),
            value: (
              <b>
                <Money amount={open} currency={currency} />
              </b>
            ),
          },
          ...(dueOn ? [{ term: t('claims:recovery.dueOn'), value: <DateTime at={dueOn} show="day" /> }] : []),
          ...(dueOn ? [{ term: t('claims:recovery.reference'), value: reference }] : []),
        ]}
      />
    </Section>
  ));
}
