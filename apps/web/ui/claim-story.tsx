import type { ReactNode } from 'react';
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

export interface BeforeProps {
  readonly before: NonNullable<Claim['lines'][number]['before']>;
  readonly currency: string;
  /** Where the words beside it say already that it is the version before. */
  readonly plain?: boolean;
}

/** What the version before said of a line. */
export function Before({ before, currency, plain = false }: BeforeProps) {
  const { t } = useTranslation(['common', 'claims']);
  const { money } = useFormat();
  const what = before.decision === null ? '–' : t(`claims:decision.${before.decision}`);
  const all = before.acceptedAmount === null ? what : `${what}, ${money(before.acceptedAmount, currency)}`;
  return <>{plain ? all : t('claims:before', { what: all })}</>;
}

/** What is asked back of the money that was paid for a claim: how much is open, until when, with which reference. */
export interface ClaimRecoveriesProps {
  readonly claim: Claim;
  /** To the case of one, for staff. */
  readonly href?: (id: string) => string;
  /** Where to pay to, for whoever owes it. */
  readonly payTo?: (id: string) => ReactNode;
}

export function ClaimRecoveries({ claim, href, payTo }: ClaimRecoveriesProps) {
  const { t } = useTranslation(['common', 'claims', 'states']);
  const { recoveries, currency } = claim;
  return recoveries.map(({ id, number, state, reason, reference, dueOn, amount, open, repaid }) => (
    <Section
      key={id}
      title={t('claims:recovery.title')}
      tone={state === 'notified' && !href ? 'warning' : 'plain'}
      actions={<StateBadge workflow="recovery" state={state} {...(href ? {} : { reader: 'debtor' })} />}
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
          ...(payTo && state === 'notified' ? [{ term: t('claims:recovery.payTo'), value: payTo(id) }] : []),
        ]}
      />
    </Section>
  ));
}
