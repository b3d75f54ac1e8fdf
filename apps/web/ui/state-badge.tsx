import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './state-badge.module.css';
import type { Tone } from './state-tones.js';
import { entityOf, toneOf } from './state-tones.js';

/** Up to this many letters stand on one line. */
const SHORT = 24;

/** Words on a coloured ground: the words say everything, the colour helps. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone} data-short={(typeof children === 'string' && children.length <= SHORT) || undefined}>
      {children}
    </span>
  );
}

export interface StateBadgeProps {
  /** `application`, or the workflow's full name, `applicant.application`. */
  readonly workflow: string;
  readonly state: string;
  /** Who reads: `states:<entity>.<state>_<reader>` is taken where it exists ("Your partner to confirm"). */
  readonly reader?: string;
}

/** A state in the reader's terms, never by its internal name. */
export function StateBadge({ workflow, state, reader }: StateBadgeProps) {
  const { t, i18n } = useTranslation(['common', 'states']);
  const key = `states:${entityOf(workflow)}.${state}`;
  const text = i18n.exists(key) ? t(key, { context: reader ?? '' }) : t('common:unknownState');
  return <Badge tone={toneOf(workflow, state)}>{text}</Badge>;
}
