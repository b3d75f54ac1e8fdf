import { useTranslation } from 'react-i18next';
import { useCompetences, useLanguageName } from '../../api/competences.js';
import type { Dto } from '../../api/pages.js';
import classes from './engagements.module.css';

type Part = Dto<'FitPartDto'>;

/** Every part of the fit with its points and its reason: the words say it, the bar helps the eye. */
export function FitParts({ parts }: { readonly parts: readonly Part[] }) {
  const { t } = useTranslation(['common', 'engagements']);
  const reason = useReason();
  return (
    <ul className={classes.parts}>
      {parts.map((part) => (
        <li key={part.key}>
          <b>{t(`engagements:part.${part.key}`)}</b>
          <span className="t-num">{t('engagements:points', { points: part.points, max: part.max })}</span>
          <span className={classes.bar} aria-hidden="true">
            <i style={{ width: `${part.max === 0 ? 0 : (part.points / part.max) * 100}%` }} />
          </span>
          <small>{reason(part)}</small>
        </li>
      ))}
    </ul>
  );
}

function useReason() {
  const { t, i18n } = useTranslation(['common', 'engagements']);
  const competences = useCompetences();
  const languageName = useLanguageName();
  const words = (value: unknown, name: (key: string) => string) =>
    typeof value === 'string' && value !== '' ? value.split(' ').map(name).join(', ') : '–';
  return ({ textKey, params }: Part): string => {
    const key = `engagements:${textKey.replace(/^partner\./, '')}`;
    if (!i18n.exists(key)) return '';
    return t(key, { ...params, keys: words(params['keys'], competences.nameOf), languages: words(params['languages'], languageName) });
  };
}
