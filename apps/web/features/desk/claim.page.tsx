import { Button, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { ClaimRecoveries, ClaimVersions } from '../../ui/claim-story.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { TermBar } from '../../ui/term-bar.js';
import { usePathParam } from '../../ui/url-state.js';
import classes from './claim-desk.module.css';
import { ClaimVerdicts } from './claim-verdicts.js';
import { OrderRecovery } from './recovery-forms.js';
import { PaperPreview } from './paper-preview.js';
import { CommandButtons } from '../../ui/command-buttons.js';

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
          <ClaimVersions claim={claim} base="/desk/claims" />
          <Overview claim={claim} />
          <ClaimVerdicts key={`${claim.id} ${claim.state}`} claim={claim} paper={paper} onPaper={setPaper} />
          <Results claim={claim} />
          <Commands claim={claim} />
          {claim.payments.map((payment) => (
            <p key={payment.id}>
              {t('desk:claims.payment', { attempt: payment.attempt })} <Money amount={payment.amount} currency={claim.currency} />{' '}
              <StateBadge workflow="payout" state={payment.state} />
            </p>
          ))}
          <ClaimRecoveries claim={claim} href={(recovery) => `/desk/recoveries/${recovery}`} />
          <AskBack claim={claim} />
        </Stack>
        <div className={classes.papers}>
          <PaperPreview claim={claim} open={paper} onOpen={setPaper} />
        </div>
      </div>
    </Page>
  );
}

/** Shown to whoever may do so, when something was paid. */
function AskBack({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation(['common', 'recoveries']);
  const [open, setOpen] = useState(false);
  const most = claim.recoverable;
  if (most === null || Number(most) === 0) return null;
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('recoveries:order')}…
      </Button>
      {open ? <OrderRecovery claim={claim} most={most} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

/** A correction goes on as another version: that one is opened. */
function Commands({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation(['common', 'commands']);
  const router = useRouter();
  const correction = claim.revision > 1;
  const certifies = claim.allowedCommands.some((allowed) => allowed.command === 'certify');
  const first = claim.allowedCommands.find(({ dangerous, command: name }) => !dangerous && name !== 'certify')?.command ?? null;
  return (
    <CommandButtons
      workflow="claim"
      commands={claim.allowedCommands.filter(({ command: name }) => name !== 'certify')}
      primary={certifies || correction ? null : first}
      {...(correction ? { consequence: (name: string) => (name === 'approve' ? t('commands:claim.approve-correction') : null) } : {})}
      onCommand={async (name, options) => {
        const { id } = await command<Claim>(`/api/claims/{id}/${name}`, { params: { id: claim.id }, body: options });
        await readAnew();
        if (id !== claim.id) router.history.push(`/desk/claims/${id}`);
      }}
    />
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
