import type { Rule } from '../facts.js';
import { callReference } from '../verdict.js';
import { seatVerdict } from './territory-verdict.js';

/** The firm has its seat in a territory whose firms may apply. */
export const smeTerritoryRule: Rule = ({ sme }, _params, doc) => {
  if (sme.nutsCode !== null) return [seatVerdict('sme-territory', sme.nutsCode, doc.sme.territories, doc, 'sme.territories')];
  return [
    {
      ruleId: 'sme-territory',
      version: 1,
      outcome: 'open',
      evidence: {},
      textKey: 'sme-territory.unknown',
      legalBasis: callReference(doc, 'sme.territories'),
    },
  ];
};
