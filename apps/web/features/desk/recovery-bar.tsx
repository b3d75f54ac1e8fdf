import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.js';
import classes from '../../ui/envelope-bar.module.css';

const PARTS = ['repaid', 'offset', 'writtenOff', 'open'] as const;
type Part = (typeof PARTS)[number];

const COLOURS: Readonly<Record<Part, string>> = {
  repaid: 'var(--t-bar-paid)',
  offset: 'var(--t-bar-committed)',
  writtenOff: 'var(--t-bar-claimed)',
  open: 'var(--t-larch-text)',
};
const colour = (part: Part): CSSProperties => ({ '--c': COLOURS[part] }) as CSSProperties;

export interface RecoveryBarProps {
  readonly amounts: Readonly<Record<Part, string>>;
  readonly currency: string;
  /** What the bar is called for those who do not see it. */
  readonly label: string;
}

/** What became of money that was asked back. The widths are for the eye only; the legend is exact. */
export function RecoveryBar({ amounts, currency, label }: RecoveryBarProps) {
  const { t } = useTranslation(['common', 'recoveries']);
  const { money } = useFormat();
  const width = (part: Part) => Math.max(0, Number(amounts[part]));
  const total = PARTS.reduce((sum, part) => sum + width(part), 0) || 1;
  const shown = PARTS.filter((part) => part !== 'offset' || width(part) > 0);
  return (
    <figure className={classes.figure} aria-label={label}>
      <div className={classes.bar} aria-hidden="true">
        {shown.map((part) => (
          <i key={part} style={{ ...colour(part), width: `${(width(part) / total) * 100}%` }} />
        ))}
      </div>
      <dl className={classes.legend}>
        {shown.map((part) => (
          <div key={part} style={colour(part)}>
            <dt>{t(`recoveries:part.${part}`)}</dt>
            <dd className="t-num">{money(amounts[part], currency)}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
