import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.js';
import { Timeline } from '../../ui/timeline.js';
import type { TimelineEntry } from '../../ui/timeline.js';
import type { Application } from './application-query.js';

/** The way that lies ahead, by state; cases that have ended have none. */
const AHEAD: Readonly<Record<string, readonly string[]>> = {
  draft: ['check', 'partner', 'evaluation', 'decision', 'voucher'],
  sketched: ['choice', 'full', 'check', 'partner', 'evaluation', 'decision', 'voucher'],
  shortlisted: ['full', 'check', 'partner', 'evaluation', 'decision', 'voucher'],
  returned: ['answer', 'check', 'partner', 'evaluation', 'decision', 'voucher'],
  submitted: ['check', 'partner', 'evaluation', 'decision', 'voucher'],
  waiting: ['money', 'check', 'partner', 'decision', 'voucher'],
  eligible: ['partner', 'evaluation', 'decision', 'voucher'],
  partnered: ['evaluation', 'decision', 'voucher'],
  'in-evaluation': ['decision', 'voucher'],
  evaluated: ['decision', 'voucher'],
  'reserve-listed': ['money'],
};

/** What happened, by whom, and what comes. */
export function CaseTimeline({ application }: { readonly application: Application }) {
  const { t, i18n } = useTranslation(['common', 'applications']);
  const { dateTime } = useFormat();
  const title = (command: string) =>
    t(i18n.exists(`applications:step.${command}`) ? `applications:step.${command}` : 'applications:step.other');
  /** Codes where the system gives the reason, words where a person does. */
  const because = (reason: string): string => {
    const code = `applications:decision.reason.${reason.replace('.', '-')}`;
    return i18n.exists(code) ? t(code as 'applications:decision.reason.ranking-fund') : reason;
  };
  const past: TimelineEntry[] = application.timeline.map(({ at, command, reason }, i) => ({
    key: `${i}`,
    title: title(command),
    note: (
      <>
        {dateTime(at)}
        {reason ? ` · ${because(reason)}` : ''}
      </>
    ),
    done: true,
  }));
  const ahead = (AHEAD[application.state] ?? []).filter((key) => !(key === 'partner' && application.partnerName));
  return <Timeline entries={[...past, ...ahead.map((key) => ({ key, title: t(`applications:ahead.${key}`), done: false }))]} />;
}
