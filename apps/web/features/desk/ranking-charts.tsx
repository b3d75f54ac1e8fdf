import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import classes from './ranking-charts.module.css';

type Overview = Dto<'RankingOverviewDto'>;
type Envelope = Overview['envelopes'][number];
type Figures = Omit<Envelope['territories'][number], 'key'>;

/** From the foot of a column to its head. */
const OUTCOMES = ['fund', 'reserve', 'reject', 'belowThreshold'] as const;
type Outcome = (typeof OUTCOMES)[number];
const TEXT = { fund: 'fund', reserve: 'reserve', reject: 'reject', belowThreshold: 'below-threshold' } as const;

/** How many applications have how many points, by what becomes of them, with the threshold. */
export function PointsChart({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('desk');
  const { number } = useFormat();
  const { bands, overallThreshold } = overview;
  const all = (outcome: Outcome): number => bands.reduce((sum, band) => sum + band[outcome], 0);
  const present = OUTCOMES.filter((outcome) => all(outcome) > 0);
  const highest = Math.max(1, ...bands.map((band) => OUTCOMES.reduce((sum, outcome) => sum + band[outcome], 0)));
  const threshold = number(overallThreshold);
  return (
    <figure className={classes.figure} aria-label={t('ranking.chart.points')}>
      <div className={classes.plot} aria-hidden="true">
        <span className={classes.most}>{number(highest)}</span>
        <div className={classes.columns}>
          {bands.map((band) => (
            <span key={band.from} className={classes.column} title={t('ranking.chart.band', { from: band.from, to: band.from + 5 })}>
              {OUTCOMES.map((outcome) =>
                band[outcome] > 0 ? (
                  <i key={outcome} data-outcome={outcome} style={{ height: `${(band[outcome] / highest) * 100}%` }} />
                ) : null,
              )}
            </span>
          ))}
          {Number(overallThreshold) > 0 ? (
            <span className={classes.threshold} style={{ left: `${Number(overallThreshold)}%` }}>
              <b data-left={Number(overallThreshold) > 60 || undefined}>{t('ranking.chart.threshold', { threshold })}</b>
            </span>
          ) : null}
        </div>
        <div className={classes.axis}>
          {[0, 25, 50, 75, 100].map((tick) => (
            <span key={tick}>{number(tick)}</span>
          ))}
        </div>
      </div>
      <figcaption>
        <dl className={classes.legend}>
          {present.map((outcome) => (
            <div key={outcome} data-outcome={outcome}>
              <dt>{t(`ranking.is.${TEXT[outcome]}`)}</dt>
              <dd className="t-num">{number(all(outcome))}</dd>
            </div>
          ))}
        </dl>
        <p className={classes.note}>{t('ranking.chart.pointsText', { threshold })}</p>
      </figcaption>
    </figure>
  );
}

/** What an envelope has, what the ranking gives, and what it would have taken to give to all; the cut is where the money ends. */
export function MoneyChart({ envelope }: { readonly envelope: Envelope }) {
  const { t } = useTranslation('desk');
  const { money } = useFormat();
  const { available, offered, short, currency, territories } = envelope;
  const free = Math.max(0, Number(available) - Number(offered));
  const scale = Math.max(Number(available), Number(offered) + Number(short)) || 1;
  const shared = territories.length > 1;
  const share = (amount: number): string => `${(amount / scale) * 100}%`;
  const parts = shared ? territories.map((one, i) => ({ key: one.key, amount: Number(one.offered), shade: i % 4 })) : null;
  return (
    <figure className={classes.figure} aria-label={t('ranking.chart.money', { envelope: envelope.name })}>
      <div className={classes.bar} aria-hidden="true">
        {(parts ?? [{ key: 'offered', amount: Number(offered), shade: 0 }]).map(({ key, amount, shade }) => (
          <i key={key} data-part="offered" data-shade={shade} style={{ width: share(amount) }} />
        ))}
        <i data-part="free" style={{ width: share(free) }} />
        <i data-part="short" style={{ width: share(Math.max(0, scale - Number(available))) }} />
        <span className={classes.cut} style={{ left: share(Number(available)) }} />
      </div>
      <figcaption>
        <dl className={classes.legend}>
          <Amount part="offered" term={t('ranking.offered')} value={money(offered, currency)} />
          <Amount part="free" term={t('ranking.chart.free')} value={money(String(free.toFixed(2)), currency)} />
          {Number(short) > 0 ? <Amount part="short" term={t('ranking.chart.short')} value={money(short, currency)} /> : null}
        </dl>
      </figcaption>
      {shared ? <Territories envelope={envelope} scale={scale} /> : null}
    </figure>
  );
}

function Amount({ part, term, value }: { readonly part: string; readonly term: string; readonly value: string }) {
  return (
    <div data-part={part}>
      <dt>{term}</dt>
      <dd className="t-num">{value}</dd>
    </div>
  );
}

/** The territories that share an envelope, on its scale; the mark is the most that one can have. */
function Territories({ envelope, scale }: { readonly envelope: Envelope; readonly scale: number }) {
  const { t } = useTranslation('desk');
  const { money } = useFormat();
  const { currency } = envelope;
  const limits = ({ most, maxAwards, reserved }: Figures): string[] => [
    ...(most === null ? [] : [t('ranking.chart.most', { amount: money(most, currency) })]),
    ...(maxAwards === null ? [] : [t('ranking.chart.mostAwards', { count: maxAwards })]),
    ...(reserved === null ? [] : [t('ranking.chart.kept', { amount: money(reserved, currency) })]),
  ];
  return (
    <dl className={classes.territories}>
      {envelope.territories.map((one, i) => (
        <Fragment key={one.key}>
          <dt>{one.name}</dt>
          <dd>
            <span className={classes.small} aria-hidden="true">
              <i data-part="offered" data-shade={i % 4} style={{ width: `${(Number(one.offered) / scale) * 100}%` }} />
              {one.most === null ? null : <span className={classes.limit} style={{ left: `${(Number(one.most) / scale) * 100}%` }} />}
            </span>
            {[
              t('ranking.chart.funded', { funded: one.funded, count: one.applications }),
              money(one.offered, currency),
              ...limits(one),
            ].join(' · ')}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
