import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { ClaimRecoveries, ClaimVersions } from '../../ui/claim-story.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { DateTime } from '../../ui/date-time.js';
import { ButtonLink, TextLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { usePathParam } from '../../ui/url-state.js';
import type { Claim } from './claim-query.js';
import classes from './claims.module.css';
import { LineTable } from './line-table.js';
import { TermBar } from '../../ui/term-bar.js';
import { MoneyTimeline } from './money-timeline.js';

/** A claim that was sent: each line, and where the money is. */
export function ClaimView({ claim }: { readonly claim: Claim }) {
  const { t, i18n } = useTranslation(['common', 'claims', 'states', 'commands']);
  const id = usePathParam('id');
  const plain = `claims:plain.${toldOf(claim)}`;
  return (
    <Page
      title={claim.title}
      above={`${t('claims:claim')} ${claim.number}`}
      sub={i18n.exists(plain) ? t(plain) : undefined}
      actions={<StateBadge workflow="claim" state={claim.state} />}
      aside={
        <>
          {claim.clock ? (
            <Section title={t('claims:term')}>
              <TermBar term={claim.clock} warnDays={[]} />
            </Section>
          ) : null}
          <Section title={t('claims:where')}>
            <MoneyTimeline claim={claim} />
          </Section>
        </>
      }
    >
      <ClaimRecoveries claim={claim} payTo={(recovery) => <PayTo id={recovery} />} />
      <ClaimVersions claim={claim} base="/claims" />
      {claim.payeeHasAccount ? null : (
        <Section tone="warning" title={t('claims:noAccount')}>
          <p>{t('claims:noAccountText', { payee: claim.payeeName })}</p>
          <ButtonLink href="/bank-account" variant="default">
            {t('claims:toAccount')}
          </ButtonLink>
        </Section>
      )}
      {claim.onHold ? (
        <Section tone="note">
          <p>{t('claims:onHold')}</p>
        </Section>
      ) : null}
      {claim.awaitsRate ? (
        <Section tone="note" title={t('claims:rateWait', { month: claim.rateMonth })}>
          <p>{t('claims:rateWaitText')}</p>
        </Section>
      ) : null}
      <Facts claim={claim} />
      <Section title={t('claims:lines')}>
        <LineTable claim={claim} />
      </Section>
      <Files claim={claim} />
      <CommandButtons
        workflow="claim"
        commands={claim.allowedCommands}
        primary={null}
        onCommand={async (name, options) => {
          await command(`/api/claims/{id}/${name}`, { params: { id }, body: options });
          await readAnew();
        }}
      />
    </Page>
  );
}

/** What counts most for whoever waits for the money. */
function toldOf({ state, revision, payments, recoveries }: Claim): string {
  if (revision > 1 && (state === 'submitted' || state === 'certified')) return 'correcting';
  if (state !== 'approved') return state;
  if (recoveries.some((one) => OPEN.has(one.state))) return 'askedBack';
  const underWay = payments.some((one) => UNDER_WAY.has(one.state));
  const paid = payments.some((one) => one.state === 'settled');
  if (paid && underWay && revision > 1) return 'topUp';
  return paid && !underWay ? 'paid' : state;
}
const OPEN: ReadonlySet<string> = new Set(['ordered', 'notified', 'write-off-asked']);
const UNDER_WAY: ReadonlySet<string> = new Set(['requested', 'approved', 'batched', 'sent', 'in-doubt']);

/** The account of the authority that asks for its money. */
function PayTo({ id }: { readonly id: string }) {
  const { data } = useQuery({
    queryKey: ['recovery', id],
    queryFn: () => answer(client.GET('/api/recoveries/{id}', { params: { path: { id } } })),
  });
  return data ? (
    <>
      {data.payTo.holder}
      <br />
      <span className="t-num">{data.payTo.iban}</span>
    </>
  ) : (
    '–'
  );
}

function Facts({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation(['common', 'claims']);
  const { currency } = claim;
  return (
    <Section title={t('claims:money')}>
      <DefinitionList
        items={[
          { term: t('claims:asked'), value: <Money amount={claim.asked} currency={currency} /> },
          { term: t('claims:accepted'), value: claim.accepted === null ? null : <Money amount={claim.accepted} currency={currency} /> },
          { term: t('claims:paid'), value: <Money amount={claim.paid} currency={currency} /> },
          { term: t('claims:payee'), value: claim.payeeName },
          { term: t('claims:payBy'), value: claim.payByAt ? <DateTime at={claim.payByAt} show="day" /> : null },
          { term: t('claims:final.title'), value: t(claim.final ? 'claims:final.yes' : 'claims:final.no') },
          { term: t('claims:voucher'), value: <TextLink href={`/vouchers/${claim.voucherId}`}>{t('claims:toVoucher')}</TextLink> },
        ]}
      />
    </Section>
  );
}

function Files({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation(['common', 'claims']);
  const { bytes } = useFormat();
  if (claim.files.length === 0) return null;
  return (
    <Section title={t('claims:step.documents')}>
      <ul className={classes.files}>
        {claim.files.map((file) => (
          <li key={file.id}>
            <TextLink href={`/api/claims/${claim.id}/files/${file.id}/content`}>{file.name}</TextLink> <small>{bytes(file.size)}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
