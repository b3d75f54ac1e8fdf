import { parseDecimal } from '@traverse/kernel';
import type { Rule } from '../facts.js';
import { awuMillionths } from '../sme-class.js';
import { callReference, type RuleOutcome } from '../verdict.js';
import { figuresEvidence } from './figures-evidence.js';

type Answer = boolean | null;

/** One of the two is enough; what is not known may still be it. */
function eitherOf(one: Answer, other: Answer): Answer {
  if (one === true || other === true) return true;
  return one === null || other === null ? null : false;
}

function outcomeOf(answers: readonly Answer[]): RuleOutcome {
  if (answers.includes(false)) return 'not-met';
  return answers.includes(null) ? 'open' : 'met';
}

/** The programme's own ceilings on staff and on turnover or balance, beside those of the law. */
export const callCapsRule: Rule = ({ sme }, _params, doc) => {
  const { caps } = doc.sme;
  if (!caps) return [];
  const figures = sme.figures ?? { headcount: null, turnoverMinor: null, balanceMinor: null, includesLinked: true };
  const most = caps.turnoverOrBalance ? parseDecimal(caps.turnoverOrBalance.EUR, 'EUR') : null;
  const within = (amountMinor: bigint | null): Answer => (most === null ? true : amountMinor === null ? null : amountMinor <= most);
  const staff: Answer =
    caps.headcount === undefined
      ? true
      : figures.headcount === null
        ? null
        : awuMillionths(figures.headcount) <= awuMillionths(String(caps.headcount));
  const outcome = outcomeOf([staff, eitherOf(within(figures.turnoverMinor), within(figures.balanceMinor))]);
  const both = caps.headcount !== undefined && caps.turnoverOrBalance ? 'both' : caps.headcount !== undefined ? 'headcount' : 'money';
  return [
    {
      ruleId: 'call-caps',
      version: 1,
      outcome,
      evidence: {
        ...figuresEvidence(figures),
        headcountCap: caps.headcount ?? null,
        moneyCap: caps.turnoverOrBalance?.EUR ?? null,
      },
      textKey: outcome === 'open' ? 'call-caps.figures-missing' : `call-caps.${both}.${outcome === 'met' ? 'met' : 'exceeded'}`,
      legalBasis: callReference(doc, 'sme.caps'),
    },
  ];
};
