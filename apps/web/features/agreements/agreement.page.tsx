import { Button, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client, command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { DateTime, Due } from '../../ui/date-time.js';
import { ButtonLink, TextLink } from '../../ui/link.js';
import { Money } from '../../ui/money.js';
import { Page } from '../../ui/page.js';
import { DefinitionList, Section } from '../../ui/section.js';
import { StateBadge } from '../../ui/state-badge.js';
import { usePathParam } from '../../ui/url-state.js';
import classes from './agreements.module.css';
import { AmendForm } from './amend-form.js';
import { BringCopy } from './bring-copy.js';
import { Copies } from './copies.js';
import { TextLanguage } from './text-language.js';
import { SignForm } from './sign-form.js';

type Agreement = Dto<'AgreementDto'>;

/** The text, who has signed it, and the signing. */
export function AgreementPage() {
  const { t } = useTranslation(['common', 'agreements', 'states', 'commands']);
  const id = usePathParam('id');
  const { data: agreement } = useSuspenseQuery({
    queryKey: ['agreement', id],
    queryFn: () => answer(client.GET('/api/agreements/{id}', { params: { path: { id } } })),
  });
  const { state, allowedCommands, mySignatureMissing, edition } = agreement;
  const maySign = mySignatureMissing && allowedCommands.some((one) => one.command === 'sign');
  const mayAmend = allowedCommands.some((one) => one.command === 'amend');
  return (
    <Page
      title={t('agreements:title', { title: agreement.title })}
      above={[
        ...[agreement.applicantName, agreement.applicationNumber],
        ...(agreement.editions.length > 1 ? [t('agreements:edition', { edition })] : []),
      ].join(' · ')}
      sub={maySign ? t(edition > 1 ? 'agreements:subSignAgain' : 'agreements:subSign') : undefined}
      actions={<StateBadge workflow="agreement" state={state} />}
      aside={<Beside agreement={agreement} />}
    >
      <Changes agreement={agreement} />
      {agreement.voucherId ? (
        <Section tone="note" title={t('agreements:voucher')}>
          <ButtonLink href={`/vouchers/${agreement.voucherId}`}>{t('agreements:toVoucher')}</ButtonLink>
        </Section>
      ) : null}
      <Section title={t('agreements:text')}>
        <div className={classes.text} lang={agreement.language}>
          {agreement.text}
        </div>
        <p className={classes.hash}>{t('agreements:hash', { hash: agreement.textHash })}</p>
        <Group gap={10}>
          <Button component="a" variant="default" href={`/api/agreements/${agreement.id}/document`} download>
            {t('agreements:pdf')}
          </Button>
          <Button component="a" variant="default" href={`/api/agreements/${agreement.id}/document?annexes=true`} download>
            {t('agreements:pdfAnnexes')}
          </Button>
        </Group>
        <TextLanguage key={agreement.language} agreement={agreement} />
      </Section>
      {maySign ? <SignForm agreement={agreement} /> : null}
      {agreement.mayBringCopy ? <BringCopy agreement={agreement} /> : null}
      <Copies agreement={agreement} />
      {mayAmend ? (
        <Section>
          <AmendForm agreement={agreement} />
        </Section>
      ) : null}
      <CommandButtons
        workflow="agreement"
        commands={allowedCommands.filter((one) => one.command !== 'sign' && one.command !== 'amend')}
        primary={null}
        consequence={(name) => (name === 'decline' && edition > 1 ? t('agreements:declineVersion') : undefined)}
        onCommand={async (name, options) => {
          await command(`/api/agreements/{id}/${name}`, { params: { id }, body: options });
          await readAnew();
        }}
      />
    </Page>
  );
}

/** What a new version changes, and why; the one in force is a link away. */
function Changes({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation(['common', 'agreements']);
  const { changes, changeReason, currency, proposedBy } = agreement;
  if (changeReason === null) return null;
  const shown = (of: string, value: string | null | undefined) => {
    if (!value) return '–';
    if (of === 'amount') return <Money amount={value} currency={currency} />;
    return of === 'partner' ? value : <DateTime at={value} show="day" />;
  };
  return (
    <Section tone="note" title={t('agreements:changes.title')}>
      <DefinitionList
        items={[
          ...changes.map(({ of, from, to }) => ({
            term: t(`agreements:changes.${of}`),
            value: (
              <>
                <s>{shown(of, from)}</s> <b>{shown(of, to)}</b>
              </>
            ),
          })),
          { term: t('common:command.reason'), value: changeReason },
          ...(proposedBy ? [{ term: t('agreements:changes.by'), value: proposedBy }] : []),
        ]}
      />
    </Section>
  );
}

/** All versions of the agreement, with their states; old ones stay readable. */
function Editions({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation('agreements');
  if (agreement.editions.length < 2) return null;
  return (
    <Section title={t('editions')}>
      <ul className={classes.editions}>
        {agreement.editions.map(({ id, edition, state, inForceAt, offeredAt }) => (
          <li key={id} aria-current={id === agreement.id || undefined}>
            {id === agreement.id ? (
              <b>{t('edition', { edition })}</b>
            ) : (
              <TextLink href={`/agreements/${id}`}>{t('edition', { edition })}</TextLink>
            )}{' '}
            <StateBadge workflow="agreement" state={state} />
            <br />
            <small>
              <DateTime at={inForceAt ?? offeredAt} show="day" />
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Beside({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation(['common', 'agreements']);
  const { amount, currency, parties, signatures, state, signByAt, offeredAt, inForceAt, applicationId } = agreement;
  const signature = (party: string) => {
    const found = signatures.find((one) => one.party === party);
    if (!found) return t(state === 'offered' && !agreement.toSign.includes(party) ? 'agreements:copy.looked' : 'agreements:notSigned');
    return (
      <>
        {found.typedName}
        <br />
        <DateTime at={found.signedAt} />
        <br />
        {t(`agreements:signedBy.${found.signedBy}`)}
      </>
    );
  };
  return (
    <>
      <Section title={t('agreements:facts')}>
        <DefinitionList
          items={[
            { term: t('agreements:amount'), value: <Money amount={amount} currency={currency} /> },
            { term: t('agreements:offered'), value: <DateTime at={offeredAt} show="day" /> },
            ...(state === 'offered' ? [{ term: t('agreements:signBy'), value: <Due at={signByAt} /> }] : []),
            ...(inForceAt ? [{ term: t('agreements:inForce'), value: <DateTime at={inForceAt} show="day" /> }] : []),
            {
              term: t('agreements:application'),
              value: <TextLink href={`/applications/${applicationId}`}>{agreement.applicationNumber}</TextLink>,
            },
          ]}
        />
      </Section>
      <Section title={t('agreements:signatures')}>
        <DefinitionList
          items={[
            ...parties.map((party) => ({ term: t(`agreements:party.${party}`), value: signature(party) })),
            {
              term: t('agreements:party.authority'),
              value: inForceAt ? <DateTime at={inForceAt} /> : t('agreements:notSigned'),
            },
          ]}
        />
      </Section>
      <Editions agreement={agreement} />
    </>
  );
}
