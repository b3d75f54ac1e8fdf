import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './verdict-list.module.css';

export type VerdictOutcome = 'met' | 'not-met' | 'open' | 'warning';

export interface VerdictItem {
  readonly ruleId: string;
  readonly version?: number | string;
  readonly outcome: VerdictOutcome;
  readonly title: ReactNode;
  /** What the rule looked at, in words. */
  readonly evidence?: ReactNode;
  /** What to do about it, or whom to ask. */
  readonly todo?: ReactNode;
  readonly legalBasis?: string | null;
}

const SIGNS: Readonly<Record<VerdictOutcome, string>> = { met: '✓', 'not-met': '✕', open: '?', warning: '!' };
const ORDER: readonly VerdictOutcome[] = ['not-met', 'open', 'warning', 'met'];

/** Every rule with its outcome, evidence and legal basis; what is not met comes first. */
export function VerdictList({ items }: { readonly items: readonly VerdictItem[] }) {
  const { t } = useTranslation();
  const sorted = [...items].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  return (
    <ul className={classes.rules}>
      {sorted.map((item, i) => (
        <li key={`${item.ruleId}-${i}`} data-outcome={item.outcome}>
          <b className={classes.sign} aria-hidden="true">
            {SIGNS[item.outcome]}
          </b>
          <div>
            <b>
              <span className="t-hidden">{t(`common:verdict.${item.outcome}`)}: </span>
              {item.title}
            </b>
            {item.evidence ? <div>{item.evidence}</div> : null}
            {item.todo ? <div>{item.todo}</div> : null}
            <small>
              {[item.version === undefined ? item.ruleId : `${item.ruleId} v${item.version}`, item.legalBasis].filter(Boolean).join(' · ')}
            </small>
          </div>
        </li>
      ))}
    </ul>
  );
}
