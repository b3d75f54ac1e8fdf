import { useTranslation } from 'react-i18next';
import classes from './places-bar.module.css';

/** The fixed order, on every page. */
const PARTS = ['asked', 'accepted', 'confirmed', 'delivered'] as const;

export interface PlacesBarProps {
  readonly load: Readonly<Record<(typeof PARTS)[number], number>>;
  readonly capacity: number;
  readonly months: number;
}

/** The places of a partner in its period: what takes one, by how far it has come, and what is free. The legend says the same in numbers. */
export function PlacesBar({ load, capacity, months }: PlacesBarProps) {
  const { t } = useTranslation();
  const taken = PARTS.reduce((sum, part) => sum + load[part], 0);
  const free = Math.max(0, capacity - taken);
  const whole = Math.max(capacity, taken, 1);
  const parts = [...PARTS.map((part) => ({ part, count: load[part] })), { part: 'free' as const, count: free }];
  const words = t('common:places.of', { taken, capacity, count: months });
  return (
    <figure className={classes.figure} aria-label={words}>
      <p className={classes.words}>{words}</p>
      <div className={classes.bar} aria-hidden="true">
        {parts.map(({ part, count }) => (
          <i key={part} data-part={part} style={{ width: `${(count / whole) * 100}%` }} />
        ))}
      </div>
      <dl className={classes.legend}>
        {parts.map(({ part, count }) => (
          <div key={part} data-part={part}>
            <dt>{t(`common:places.${part}`)}</dt>
            <dd className="t-num">{count}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
