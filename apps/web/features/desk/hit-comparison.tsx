import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { command } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { readAnew } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { CommandButtons } from '../../ui/command-buttons.js';
import { DateTime } from '../../ui/date-time.js';
import classes from './screening.module.css';

type Hit = Dto<'ScreeningHitDto'>;

/** How much two names have in common, as a bar and in figures. */
export function Score({ percent }: { readonly percent: number }) {
  const { number } = useFormat();
  return (
    <span className={classes.score}>
      <span className={classes.meter} aria-hidden="true">
        <i style={{ width: `${percent}%` }} />
      </span>
      <span className="t-num">{number(percent / 100, { style: 'percent' })}</span>
    </span>
  );
}

/** Payee and entry of the list side by side, what matched, and what may be said about it. */
export function HitComparison({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation(['common', 'payoutDesk']);
  const { number } = useFormat();
  const { payee, entry } = hit;
  const same = (words: readonly string[]) => words.join(', ') || null;
  return (
    <>
      <b>{t('payoutDesk:screening.matched')}</b>
      <ul className={classes.words}>
        {hit.words.map(({ payee: ours, listed, likenessPercent }) => (
          <li key={`${ours} ${listed}`}>
            {ours === listed
              ? ours
              : t('payoutDesk:screening.like', { payee: ours, listed, percent: number(likenessPercent / 100, { style: 'percent' }) })}
          </li>
        ))}
        <li>{t(`payoutDesk:screening.country.${hit.country}`)}</li>
      </ul>
      <div className={classes.sides}>
        <Side
          title={t('payoutDesk:screening.payee')}
          facts={[
            [t('payoutDesk:screening.name'), marked(payee.name, hit.payeeNameKind === 'organisation')],
            [t('payoutDesk:screening.holder'), payee.accountHolder && marked(payee.accountHolder, hit.payeeNameKind === 'account-holder')],
            [t('payoutDesk:screening.seat'), `${payee.town}, ${payee.country}`],
            [t('payoutDesk:screening.registered'), payee.registrationNumber],
          ]}
        />
        <Side
          title={t('payoutDesk:screening.onTheList')}
          facts={[
            [
              t('payoutDesk:screening.names'),
              entry.names.map((name) => (
                <span key={name} style={{ display: 'block' }}>
                  {marked(name, name === hit.alias)}
                </span>
              )),
            ],
            [t('payoutDesk:screening.type'), t(`payoutDesk:screening.subject.${entry.subjectType}`)],
            [t('payoutDesk:screening.countries'), same(entry.countries)],
            [t('payoutDesk:screening.born'), same(entry.birthDates)],
            [t('payoutDesk:screening.remark'), entry.remark],
            [t('payoutDesk:screening.basis'), <Basis key="basis" entry={entry} />],
          ]}
        />
      </div>
      {entry.listed ? null : <p>{t('payoutDesk:screening.delisted')}</p>}
      {hit.decidedBy && hit.decidedAt ? (
        <p>
          {t('payoutDesk:screening.decided', { name: hit.decidedBy })} <DateTime at={hit.decidedAt} show="day" />: {hit.reason}
        </p>
      ) : null}
      <CommandButtons
        workflow="screening-hit"
        commands={hit.allowedCommands}
        params={{ payee: payee.name }}
        onCommand={async (name, body) => {
          await command(`/api/screening-hits/{id}/${name}`, { params: { id: hit.id }, body });
          await readAnew();
        }}
      />
    </>
  );
}

const marked = (text: string, matched: boolean): ReactNode => (matched ? <mark>{text}</mark> : text);

function Side({ title, facts }: { readonly title: string; readonly facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <section className={classes.side}>
      <h3>{title}</h3>
      <dl>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value ?? '–'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Basis({ entry: { regulation, programme, url, euReference } }: { readonly entry: Hit['entry'] }) {
  const words = [regulation, programme, euReference].filter(Boolean).join(' · ') || '–';
  return url ? (
    <a href={url} rel="noreferrer" target="_blank">
      {words}
    </a>
  ) : (
    words
  );
}
