import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { Section } from '../../ui/section.js';
import classes from './case.module.css';

/** Where the case stands in the ranking of its envelope: its neighbours as bars, and the line at which the money ends. */
export function CasePlace({ place }: { readonly place: Dto<'CasePlaceDto'> }) {
  const { t } = useTranslation('desk');
  const { number } = useFormat();
  const { rank, ranked, funded, rows, superseded, version } = place;
  return (
    <Section title={t('case.place')} tone={superseded ? 'warning' : 'plain'}>
      {superseded ? <p>{t('ranking.superseded')}</p> : null}
      <p>
        {rank === null ? t('case.belowThreshold', { of: ranked }) : t('case.rank', { rank, of: ranked })}{' '}
        {t('case.funded', { funded, version })}
      </p>
      <ol className={classes.place}>
        {rows.map((row) => (
          <li key={row.number} data-this={row.isThis || undefined} data-gap={row.gapBefore || undefined}>
            <span className={classes.rank}>{row.rank ?? '–'}</span>
            <span className={classes.firm}>
              {row.number} · {row.applicantName}
            </span>
            <span className={classes.points} aria-hidden="true">
              <i data-outcome={row.outcome} style={{ width: `${Number(row.total)}%` }} />
            </span>
            <span className="t-num">{number(Number(row.total.slice(0, -2)))}</span>
            <small>{t(`ranking.is.${row.outcome}`)}</small>
            {row.isLastFunded ? <b className={classes.cut}>{t('case.moneyEnds')}</b> : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
