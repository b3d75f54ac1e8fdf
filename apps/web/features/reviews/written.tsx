import { useTranslation } from 'react-i18next';
import { DefinitionList, Section } from '../../ui/section.js';
import type { Assignment } from './assignment-query.js';
import classes from './reviews.module.css';

/** A review as it was written: points, comments for the applicant, and what is for the office alone. */
export function Written({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation(['common', 'reviews']);
  return (
    <Section title={t('reviews:sheet')}>
      {assignment.state === 'submitted' ? null : <p>{t('reviews:closed')}</p>}
      <DefinitionList
        items={[
          ...assignment.criteria.map(({ label, score, scaleMax, comment }) => ({
            term: label,
            value: (
              <>
                {score === null ? '–' : t('reviews:of', { score, max: scaleMax })}
                <br />
                <span className={classes.text}>{comment}</span>
              </>
            ),
          })),
          { term: t('reviews:overall'), value: <span className={classes.text}>{assignment.overallComment || '–'}</span> },
          { term: t('reviews:confidential'), value: <span className={classes.text}>{assignment.confidentialComment || '–'}</span> },
        ]}
      />
    </Section>
  );
}
