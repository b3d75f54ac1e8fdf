import classes from './review-spread.module.css';

/** The reviews of one application on a line from 0 to 100: a dot each, and what lies between. */
export function ReviewSpread({ totals, words }: { readonly totals: readonly string[]; readonly words: string }) {
  const values = totals.map(Number);
  const [low, high] = [Math.min(...values, 100), Math.max(...values, 0)];
  return (
    <span className={classes.track} role="img" aria-label={words} title={words}>
      {values.length > 0 ? <span className={classes.range} style={{ left: `${low}%`, width: `${high - low}%` }} /> : null}
      {values.map((value, i) => (
        <span key={i} className={classes.dot} style={{ left: `${value}%` }} />
      ))}
    </span>
  );
}

/** Points above or below colleagues, from a middle line; `widest` fills one half. */
export function SeverityBar({ points, widest, words }: { readonly points: number; readonly widest: number; readonly words: string }) {
  const width = widest > 0 ? (Math.abs(points) / widest) * 50 : 0;
  return (
    <span className={classes.track} role="img" aria-label={words} title={words}>
      <span className={classes.bar} style={{ left: `${points < 0 ? 50 - width : 50}%`, width: `${width}%` }} />
      <span className={classes.middle} />
    </span>
  );
}
