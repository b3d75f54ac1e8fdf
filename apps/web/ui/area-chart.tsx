import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.js';
import classes from './area-chart.module.css';

const PARTS = ['paid', 'claimed', 'committed', 'earmarked', 'available'] as const;
type Part = (typeof PARTS)[number];
export type MoneyPoint = Readonly<Record<Part, string>> & { readonly on: string };

const WIDTH = 600;
const HEIGHT = 180;

export interface AreaChartProps {
  readonly label: string;
  readonly points: readonly MoneyPoint[];
  readonly currency: string;
}

/** Where the money of an envelope was over time, from what is paid at the bottom to what is free at the top. The table under it is exact. */
export function AreaChart({ label, points, currency }: AreaChartProps) {
  const { t } = useTranslation();
  const { money, day } = useFormat();
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) return null;
  const total = Math.max(1, ...points.map((point) => PARTS.reduce((sum, part) => sum + Math.max(0, Number(point[part])), 0)));
  return (
    <figure className={classes.figure} aria-label={label}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className={classes.chart} aria-hidden="true">
        {PARTS.map((part, i) => (
          <polygon key={part} data-part={part} points={outline(points, i, total)} />
        ))}
      </svg>
      <div className={classes.axis} aria-hidden="true">
        <span>{day(first.on)}</span>
        <span>{day(last.on)}</span>
      </div>
      <ul className={classes.legend} aria-hidden="true">
        {[...PARTS].reverse().map((part) => (
          <li key={part} data-part={part}>
            {t(`common:envelope.${part}`)}
          </li>
        ))}
      </ul>
      <details className={classes.details}>
        <summary>{t('common:chart.asTable')}</summary>
        <div className={classes.scroll} role="group" aria-label={label} tabIndex={0}>
          <table>
            <caption className="t-hidden">{label}</caption>
            <thead>
              <tr>
                <th scope="col">{t('common:chart.day')}</th>
                {[...PARTS].reverse().map((part) => (
                  <th key={part} scope="col">
                    {t(`common:envelope.${part}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.on}>
                  <th scope="row">{day(point.on)}</th>
                  {[...PARTS].reverse().map((part) => (
                    <td key={part} className="t-num">
                      {money(point[part], currency)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

/** Steps, not slopes: money lies still until it moves. A single point is drawn as a band. */
function outline(points: readonly MoneyPoint[], part: number, total: number): string {
  const times = points.map(({ on }) => Date.parse(on));
  const [from, to] = [times[0] ?? 0, times[times.length - 1] ?? 1];
  const x = (i: number) => (to === from ? (i === 0 ? 0 : WIDTH) : (((times[i] ?? to) - from) / (to - from)) * WIDTH);
  const level = (i: number, upTo: number) =>
    HEIGHT - (PARTS.slice(0, upTo).reduce((sum, key) => sum + Math.max(0, Number(points[i]?.[key] ?? 0)), 0) / total) * HEIGHT;
  const edge = (upTo: number): string[] =>
    points.flatMap((_, i) => {
      const end = i === points.length - 1 ? WIDTH : x(i + 1);
      return [`${x(i)},${level(i, upTo)}`, `${end},${level(i, upTo)}`];
    });
  return [...edge(part + 1), ...edge(part).reverse()].join(' ');
}
