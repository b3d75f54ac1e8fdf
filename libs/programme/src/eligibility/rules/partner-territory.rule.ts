import type { Rule } from '../facts.js';
import { partnerLater } from './partner-later.js';
import { seatVerdict } from './territory-verdict.js';

/** The partner has its seat in a territory that partners may come from. */
export const partnerTerritoryRule: Rule = ({ partner }, _params, doc) => {
  if (!partner || partner.nutsCode === null) return [partnerLater('partner-territory', doc, 'partner.territories')];
  return [seatVerdict('partner-territory', partner.nutsCode, doc.partner.territories, doc, 'partner.territories')];
};
