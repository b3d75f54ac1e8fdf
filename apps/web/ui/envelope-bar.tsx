import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.js';
import classes from './envelope-bar.module.css';

/** The fixed order, on every page. */
const PARTS = ['available', 'earmarked', 'committed', 'claimed', 'paid'] as const;
export type EnvelopeAmounts = Readonly<Record<(typeof PARTS)[number], string>>;

export interface EnvelopeBarProps {
  readonly amounts: EnvelopeAmounts;
  readonly currency: string;
  /** What the bar is called for those who do not see it. */
  readonly label: string;
}

/** Where the money of an envelope is. The widths are for the eye only; the legend is exact. */
export function EnvelopeBar({ amounts, currency, label }: EnvelopeBarProps) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const width = (part: keyof EnvelopeAmounts) => Math.max(0, Number(amounts[part]));
  const total = PARTS.reduce((sum, part) => sum + width(part), 0) || 1;
  return (
    <figure className={classes.figure} aria-label={label}>
      <div className={classes.bar} aria-hidden="true">
        {PARTS.map((part) => (
          <i key={part} data-part={part} style={{ width: `${(width(part) / total) * 100}%` }} />
        ))}
      </div>
      <dl className={classes.legend}>
        {PARTS.map((part) => (
          <div key={part} data-part={part}>
            <dt>{t(`common:envelope.${part}`)}</dt>
            <dd className="t-num">{money(amounts[part], currency)}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
