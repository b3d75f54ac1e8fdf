import { useTranslation } from 'react-i18next';
import { command } from '../../api/client.js';
import { readAnew } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
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
  const paid = claim.payments.some(({ state }) => state === 'settled');
  const plain = `claims:plain.${claim.state}`;
  const known = i18n.exists(plain) ? t(plain) : undefined;
  return (
    <Page
      title={claim.title}
      above={`${t('claims:claim')} ${claim.number}`}
      sub={paid ? t('claims:plain.paid') : known}
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
