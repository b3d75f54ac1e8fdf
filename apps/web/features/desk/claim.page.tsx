import { Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { TermBar } from '../../ui/term-bar.js';
import { usePathParam } from '../../ui/url-state.js';
import classes from './claim-desk.module.css';
import { ClaimVerdicts } from './claim-verdicts.js';
import { PaperPreview } from './paper-preview.js';
import { RowCommands } from './simple-desk.js';

type Claim = Dto<'ClaimDto'>;

/** One claim as whoever certifies or approves it sees it: the lines, and the paper of each beside it. */
export function DeskClaimPage() {
  const { t } = useTranslation(['common', 'desk', 'states']);
  const id = usePathParam('id');
  const { data: claim } = useSuspenseQuery({
    queryKey: ['claim', id],
    queryFn: () => answer(client.GET('/api/claims/{id}', { params: { path: { id } } })),
  });
  const [paper, setPaper] = useState<string | null>(claim.files[0]?.id ?? null);
  return (
    <Page
      title={claim.applicantName}
      above={`${claim.number} · ${claim.title}`}
      actions={<StateBadge workflow="claim" state={claim.state} />}
      width="wide"
    >
      <div className={classes.split}>
        <Stack gap={0}>
          <Overview claim={claim} />
          <ClaimVerdicts key={claim.state} claim={claim} paper={paper} onPaper={setPaper} />
          <Results claim={claim} />
          <RowCommands
            workflow="claim"
            path="/api/claims"
            id={id}
            commands={claim.allowedCommands.filter(({ command }) => command !== 'certify')}
            {...(claim.allowedCommands.some(({ command }) => command === 'certify') ? { primary: null } : {})}
          />
          {claim.payments.map((payment) => (
            <p key={payment.id}>
              {t('desk:claims.payment', { attempt: payment.attempt })} <Money amount={payment.amount} currency={claim.currency} />{' '}
              <StateBadge workflow="payout" state={payment.state} />
            </p>
          ))}
        </Stack>
        <div className={classes.papers}>
          <PaperPreview claim={claim} open={paper} onOpen={setPaper} />
        </div>
      </div>
    </Page>
  );
}

function Overview({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation(['common', 'desk', 'claims']);
  const { currency } = claim;
  return (
    <Section>
      {claim.clock ? (
        <div className={classes.term}>
          <TermBar term={claim.clock} warnDays={claim.warnDays} />
        </div>
      ) : null}
      <DefinitionList
        items={[
          { term: t('desk:claims.asked'), value: <Money amount={claim.asked} currency={currency} /> },
          ...(claim.accepted === null
            ? []
            : [{ term: t('desk:claims.granted'), value: <Money amount={claim.accepted} currency={currency} /> }]),
          { term: t('claims:payee'), value: claim.payeeName },
          ...(claim.certifiedBy ? [{ term: t('desk:claims.certifiedBy'), value: claim.certifiedBy }] : []),
          ...(claim.query && claim.state === 'queried' ? [{ term: t('desk:claims.query'), value: claim.query }] : []),
          ...(claim.awaitsRate ? [{ term: t('desk:claims.rate'), value: t('desk:claims.rateAwaited', { month: claim.rateMonth }) }] : []),
          ...claim.rates.map(({ currency: of, perEuro }) => ({
            term: t('desk:claims.rate'),
            value: t('desk:claims.rateOf', { rate: perEuro, currency: of, month: claim.rateMonth ?? '' }),
          })),
        ]}
      />
    </Section>
  );
}

function Results({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation(['common', 'desk', 'claims']);
  const given = claim.indicators.filter(({ count, yes }) => count !== null || yes !== null);
  if (given.length === 0) return null;
  return (
    <Section title={t('claims:results.title')}>
      <DefinitionList
        items={given.map(({ label, count, yes }) => ({ term: label, value: count ?? t(yes ? 'claims:results.yes' : 'claims:results.no') }))}
      />
    </Section>
  );
}
