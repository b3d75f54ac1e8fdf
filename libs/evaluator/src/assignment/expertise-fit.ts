export interface Expertise {
  /** Keys of the call's list of competences. */
  readonly competences: readonly string[];
  /** Of an application: the one it is written in first. */
  readonly languages: readonly string[];
}

export interface ExpertisePart {
  readonly key: 'competence' | 'language';
  readonly points: number;
  readonly max: number;
  readonly textKey: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const COMPETENCE_MAX = 80;
const LANGUAGE_MAX = 20;

/** 0 to 100: how well an evaluator can judge an application. It never falls when a needed competence or a language in common is added. */
export function expertiseFit(
  application: Expertise,
  evaluator: Expertise,
): { readonly score: number; readonly parts: readonly ExpertisePart[] } {
  const needed = new Set(application.competences);
  const common = [...needed].filter((key) => evaluator.competences.includes(key)).sort();
  // An application that names nothing can be judged by anybody equally well.
  const points = needed.size === 0 ? COMPETENCE_MAX / 2 : Math.floor((COMPETENCE_MAX * common.length) / needed.size);
  const language = application.languages.findIndex((code) => evaluator.languages.includes(code));
  const reason = language === 0 ? 'own' : language > 0 ? 'common' : 'none';
  const languagePoints = { own: LANGUAGE_MAX, common: LANGUAGE_MAX / 2, none: 0 }[reason];
  return {
    score: points + languagePoints,
    parts: [
      {
        key: 'competence',
        points,
        max: COMPETENCE_MAX,
        textKey: `evaluator.fit.competence.${needed.size === 0 ? 'none-named' : 'overlap'}`,
        params: { common: common.length, needed: needed.size, keys: common.join(' ') },
      },
      {
        key: 'language',
        points: languagePoints,
        max: LANGUAGE_MAX,
        textKey: `evaluator.fit.language.${reason}`,
        params: { language: application.languages[language] ?? '' },
      },
    ],
  };
}
