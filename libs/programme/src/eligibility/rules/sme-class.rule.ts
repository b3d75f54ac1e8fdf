import { localDateOf } from '../../call-document/local-time.js';
import type { Rule, SmeFigures } from '../facts.js';
import { possibleClasses, smeThresholdsOn } from '../sme-class.js';
import { figuresEvidence } from './figures-evidence.js';
import { statusVerdict } from './sme-status-verdict.js';

const nothingKnown: SmeFigures = { headcount: null, turnoverMinor: null, balanceMinor: null, includesLinked: true };

/** The firm is of a size that the call is for: Rec. 2003/361/EC by headcount, and turnover or balance. */
export const smeClassRule: Rule = ({ sme, receivedAt }, params, doc) => {
  if (sme.status) return [statusVerdict(sme.status, doc)];
  const figures = sme.figures ?? nothingKnown;
  const thresholds = smeThresholdsOn(params, localDateOf(receivedAt, doc.timeZone));
  const widest = thresholds.filter((one) => doc.sme.classes.includes(one.class)).at(-1);
  if (!widest) return [];
  const possible = possibleClasses(thresholds, figures);
  const allowed = possible.filter((one) => one !== 'large' && doc.sme.classes.includes(one));
  const linkedMissing = doc.sme.linkedEnterprises === 'counted' && !figures.includesLinked;
  const outcome = allowed.length === 0 ? 'not-met' : allowed.length < possible.length || linkedMissing ? 'open' : 'met';
  const reason = { met: 'met', 'not-met': 'too-large', open: allowed.length < possible.length ? 'figures-missing' : 'linked-missing' }[
    outcome
  ];
  return [
    {
      ruleId: 'sme-class',
      version: 1,
      outcome,
      evidence: {
        ...figuresEvidence(figures),
        sizeClass: possible.length === 1 ? (possible[0] ?? null) : null,
        headcountBelow: widest.headcountBelow,
        turnoverUpTo: widest.turnoverUpTo,
        balanceUpTo: widest.balanceUpTo,
      },
      // A firm can be too small as well: a call for medium-sized firms only.
      textKey: reason === 'too-large' && !possible.includes('large') ? 'sme-class.other-class' : `sme-class.${reason}`,
      legalBasis: widest.legalBasis,
    },
  ];
};
