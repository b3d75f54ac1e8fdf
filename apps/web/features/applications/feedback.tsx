import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, client } from '../../api/client.js';
import type { Dto } from '../../api/pages.js';
import { useFormat } from '../../i18n/format.js';
import { TextLink } from '../../ui/link.js';
import { Section } from '../../ui/section.js';
import type { Application } from './application-query.js';
import classes from './feedback.module.css';

type Criterion = Dto<'CriterionFeedbackDto'>;

/** Steps that tell the applicant a decision. */
const TOLD = ['approve', 'reserve', 'reject', 'promote'];

/** Two decimals, rounded down: what is shown never reaches a threshold that was missed. */
const short = (points: string): string => points.slice(0, -2);

/** What the reviews came to: points as bars with the mark that had to be reached, comments below, and the letter to keep. */
export function Feedback({ application }: { readonly application: Application }) {
  const { t, i18n } = useTranslation('applications');
  const { id } = application;
  const { data } = useQuery({
    queryKey: ['feedback', id, application.version],
    queryFn: () => answer(client.GET('/api/applications/{id}/feedback', { params: { path: { id } } })),
    enabled: application.timeline.some(({ command }) => TOLD.includes(command)),
    retry: false,
  });
  if (!data || data.reviews === 0) return null;
  return (
    <Section title={t('feedback.title')}>
      <p className={classes.quiet}>{t('feedback.count', { count: data.reviews })}</p>
      <ReviewPoints of={data} />
      <p>
        <TextLink href={`/api/applications/${id}/feedback/letter?language=${i18n.language.slice(0, 2)}`}>{t('feedback.letter')}</TextLink>
      </p>
    </Section>
  );
}

/** Points by criterion with what had to be reached, and the comments; nothing says who wrote them. */
export function ReviewPoints({ of: data }: { readonly of: Dto<'CaseReviewsDto'> }) {
  const { t } = useTranslation('applications');
  const { number } = useFormat();
  const total = t('feedback.percent', { points: number(Number(short(data.total))) });
  return (
    <>
      <ul className={classes.criteria}>
        <li>
          <b>{t('feedback.overall')}</b>
          <Bar
            label={t('feedback.overall')}
            said={total}
            share={Number(data.total)}
            threshold={
              data.overallThreshold === '0'
                ? null
                : { said: t('feedback.percent', { points: data.overallThreshold }), share: Number(data.overallThreshold) }
            }
            missed={!data.reached}
          />
        </li>
        {data.criteria.map((criterion) => (
          <CriterionPoints key={criterion.key} criterion={criterion} />
        ))}
      </ul>
      {data.comments.length > 0 ? (
        <>
          <h3 className={classes.whole}>{t('feedback.whole')}</h3>
          <Comments comments={data.comments} />
        </>
      ) : null}
    </>
  );
}

function CriterionPoints({ criterion }: { readonly criterion: Criterion }) {
  const { t } = useTranslation('applications');
  const { number } = useFormat();
  const { label, weight, points, scaleMax, threshold, reached, comments, scaleLabels } = criterion;
  const said = points === null ? t('feedback.free') : t('feedback.of', { points: number(Number(short(points))), max: scaleMax });
  const meaning = scaleLabels.map((one) => `${one.score} ${one.label}`).join(' · ');
  return (
    <li>
      <b>{label}</b> <small className={classes.quiet}>{t('feedback.weight', { weight })}</small>
      <Bar
        label={label}
        said={said}
        share={(Number(points ?? 0) / scaleMax) * 100}
        threshold={threshold === null ? null : { said: threshold, share: (Number(threshold) / scaleMax) * 100 }}
        missed={reached === false}
      />
      {meaning ? <p className={classes.quiet}>{meaning}</p> : null}
      <Comments comments={comments} />
    </li>
  );
}

interface BarProps {
  readonly label: string;
  readonly said: string;
  /** Percent. */
  readonly share: number;
  readonly threshold: { readonly said: string; readonly share: number } | null;
  readonly missed: boolean;
}

function Bar({ label, said, share, threshold, missed }: BarProps) {
  const { t } = useTranslation('applications');
  const name = threshold
    ? t('feedback.bar', { label, points: said, threshold: threshold.said })
    : t('feedback.barFree', { label, points: said });
  return (
    <div className={classes.line}>
      <div className={classes.bar} role="img" aria-label={name} data-missed={missed || undefined}>
        <span style={{ width: `${share}%` }} />
        {threshold ? <i style={{ left: `${threshold.share}%` }} /> : null}
      </div>
      <span>
        {said}
        {threshold ? <small className={classes.quiet}> {t('feedback.least', { threshold: threshold.said })}</small> : null}
        {missed ? <b className={classes.missed}> {t('feedback.missed')}</b> : null}
      </span>
    </div>
  );
}

function Comments({ comments }: { readonly comments: readonly string[] }) {
  const { t } = useTranslation('applications');
  if (comments.length === 0) return null;
  return (
    <ul className={classes.comments} aria-label={t('feedback.comments')}>
      {comments.map((comment, i) => (
        <li key={i}>{comment}</li>
      ))}
    </ul>
  );
}
