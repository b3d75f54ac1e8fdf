import { useTranslation } from 'react-i18next';
import classes from './load-bar.module.css';

/** How much of what somebody takes on is taken. */
export function LoadBar({ load, most }: { readonly load: number; readonly most: number }) {
  const { t } = useTranslation('evaluatorPool');
  const words = t('loadOf', { load, most });
  const share = most === 0 ? 0 : Math.min(1, load / most);
  return (
    <span className={classes.load}>
      <span className={classes.bar} role="img" aria-label={words} data-full={load >= most || undefined}>
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <span aria-hidden="true">
        {load}/{most}
      </span>
    </span>
  );
}
