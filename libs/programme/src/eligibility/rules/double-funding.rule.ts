import type { OtherProject, Rule } from '../facts.js';
import { likeness } from '../likeness.js';
import type { Verdict } from '../verdict.js';

/** From here on two descriptions count as one project; a person decides whether they are. Raising or lowering it raises the version. */
const SAME_PROJECT = 0.5;
const LEGAL_BASIS = 'No costs are paid for twice; for funds of the EU Art. 63(9) of Regulation (EU) 2021/1060';

/**
 * The same project is not paid for twice. Another application of the undertaking that describes nearly the same is a warning while it is
 * undecided; once there is a grant for it, an officer must decide. Descriptions are compared, not judged: never a refusal by itself.
 */
export const doubleFundingRule: Rule = ({ project, otherProjects }) => {
  if (!project || !otherProjects) return [];
  const like = otherProjects
    .map((other) => ({ ...other, likeness: likeness(textOf(project), textOf(other)) }))
    .filter((other) => other.likeness >= SAME_PROJECT)
    .sort((a, b) => Number(b.granted) - Number(a.granted) || b.likeness - a.likeness);
  const [nearest] = like;
  return nearest ? [verdict(nearest, like.length)] : [{ ...verdict(null, 0), outcome: 'met' }];
};

function verdict(nearest: (OtherProject & { readonly likeness: number }) | null, found: number): Verdict {
  const named = nearest?.number ? '' : '-linked';
  return {
    ruleId: 'double-funding',
    version: 1,
    outcome: nearest?.granted ? 'open' : 'warning',
    evidence: nearest
      ? { other: nearest.number, likenessBps: Math.round(nearest.likeness * 10_000), found, granted: nearest.granted }
      : { found },
    textKey: nearest ? `double-funding.${nearest.granted ? 'granted' : 'asked'}${named}` : 'double-funding.met',
    legalBasis: LEGAL_BASIS,
  };
}

const textOf = ({ title, need }: { readonly title: string | null; readonly need: string | null }): string => `${title ?? ''} ${need ?? ''}`;
