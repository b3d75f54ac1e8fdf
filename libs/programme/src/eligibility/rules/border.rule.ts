import { countryOfNuts } from '../../territory/country.js';
import { territoryOf } from '../../territory/territory.js';
import type { Rule } from '../facts.js';
import { callReference } from '../verdict.js';
import { partnerLater } from './partner-later.js';

/** Firm and partner sit on two sides of the border that the call asks to be crossed. */
export const borderRule: Rule = ({ sme, partner }, _params, doc) => {
  const rule = doc.partner.borderRule;
  const field = 'partner.borderRule';
  if (rule === 'any') return [];
  if (!partner || partner.nutsCode === null) return [partnerLater('border', doc, field)];
  if (sme.nutsCode === null) return [];
  const [home, away] = [territoryOf(doc, sme.nutsCode), territoryOf(doc, partner.nutsCode)];
  const [homeState, awayState] = [countryOfNuts(sme.nutsCode), countryOfNuts(partner.nutsCode)];
  const crossed = rule === 'other-state' ? homeState !== awayState : home?.key !== away?.key;
  return [
    {
      ruleId: 'border',
      version: 1,
      outcome: crossed ? 'met' : 'not-met',
      evidence: {
        smeTerritory: home?.label ?? sme.nutsCode,
        partnerTerritory: away?.label ?? partner.nutsCode,
        smeState: homeState,
        partnerState: awayState,
      },
      textKey: `border.${rule}.${crossed ? 'met' : 'not-crossed'}`,
      legalBasis: callReference(doc, field),
    },
  ];
};
