import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { Timeline } from '../../ui/timeline.js';

export type DeskStep = Dto<'DeskStepDto'>;

/** What happened to an application in every context, who did it and why; the newest last. */
export function ApplicationTimeline({ steps }: { readonly steps: readonly DeskStep[] }) {
  const { dateTime } = useFormat();
  const words = useStepWords();
  return (
    <Timeline
      entries={steps.map((step) => ({
        key: step.id,
        title: words.title(step),
        note: (
          <>
            {dateTime(step.at)} · {words.by(step)}
            {step.reason ? (
              <>
                <br />
                {words.reason(step.reason)}
              </>
            ) : null}
          </>
        ),
        done: true,
      }))}
    />
  );
}

export function useStepWords() {
  const { t, i18n } = useTranslation(['common', 'desk', 'applications', 'states']);
  return {
    title: ({ thing, command, state }: DeskStep): string => {
      if (thing === 'application')
        return t(i18n.exists(`applications:step.${command}`) ? `applications:step.${command}` : 'applications:step.other');
      return t('desk:timeline.thing', { thing: t(`desk:timeline.of.${thing}`), state: t(`states:${thing}.${state}`) });
    },
    by: ({ by, side }: DeskStep): string => (by === null ? t(`desk:timeline.side.${side}`) : t(`desk:timeline.by.${side}`, { name: by })),
    /** Codes where the system gives the reason, words where a person does. */
    reason: (reason: string): string => (i18n.exists(`desk:decisions.reason.${reason}`) ? t(`desk:decisions.reason.${reason}`) : reason),
  };
}
