import { useTranslation } from 'react-i18next';
import classes from './fit-bar.module.css';

interface FitPart {
  readonly key: string;
  readonly points: number;
  readonly max: number;
}

/** The fit of a pair from 0 to 100 and what it is made of: read out in full, seen at a glance. */
export function FitBar({ fit, parts }: { readonly fit: number; readonly parts: readonly FitPart[] }) {
  const { t } = useTranslation('desk');
  const words = parts.map(({ key, points, max }) => t('matching.part', { name: t(`matching.parts.${key}`), points, max })).join(', ');
  return (
    <span className={classes.fit}>
      <strong>{fit}</strong>
      <span className={classes.bar} role="img" aria-label={words} title={words}>
        {parts.map(({ key, points }) => (
          <span key={key} className={classes.part} data-part={key} style={{ width: `${points}%` }} />
        ))}
      </span>
    </span>
  );
}
