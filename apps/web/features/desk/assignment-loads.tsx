import { useTranslation } from 'react-i18next';
import type { Dto } from '../../api/pages.js';
import { EmptyState, Section } from '../../ui/section.js';
import classes from './assignment-board.module.css';

type Evaluator = Dto<'BoardEvaluatorDto'>;

/** What each evaluator has to do, and would have by the plan, of what they take on. */
export function AssignmentLoads({ evaluators }: { readonly evaluators: readonly Evaluator[] }) {
  const { t } = useTranslation('assignmentBoard');
  const most = Math.max(1, ...evaluators.map(({ maxLoad }) => maxLoad));
  return (
    <Section title={t('loads')}>
      {evaluators.length === 0 ? (
        <EmptyState title={t('noEvaluators')}>{t('noEvaluatorsText')}</EmptyState>
      ) : (
        <>
          <ul className={classes.legend} aria-hidden="true">
            <li data-part="open">{t('legend.open')}</li>
            <li data-part="proposed">{t('legend.proposed')}</li>
            <li data-part="free">{t('legend.free')}</li>
          </ul>
          <ul className={classes.loads}>
            {evaluators.map(({ personId, name, load, proposed, maxLoad }) => (
              <li key={personId}>
                <span className={classes.name}>{name}</span>
                <span className={classes.bar} role="img" aria-label={t('loadWords', { load, proposed, most: maxLoad })}>
                  <i data-part="open" style={{ width: `${(100 * load) / most}%` }} />
                  <i data-part="proposed" style={{ width: `${(100 * proposed) / most}%` }} />
                  <i data-part="free" style={{ width: `${(100 * Math.max(0, maxLoad - load - proposed)) / most}%` }} />
                </span>
                <span className={classes.figure} aria-hidden="true">
                  {load + proposed}/{maxLoad}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
