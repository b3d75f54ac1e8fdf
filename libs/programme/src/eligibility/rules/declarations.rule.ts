import type { Rule } from '../facts.js';

/** The applicant declares what the call asks for: no difficulty, no recovery order, and whatever else the document lists. */
export const declarationsRule: Rule = ({ instrument, declarations }, _params, doc) =>
  doc.declarations
    .filter(({ instruments }) => instruments?.includes(instrument) ?? true)
    .map(({ key, label, mustBe, otherwise, legalBasis }) => {
      const declared = declarations[key];
      const outcome = declared === undefined ? 'open' : declared === mustBe ? 'met' : otherwise;
      const word = { open: 'missing', met: 'met', 'not-met': 'contrary', warning: 'contrary' }[outcome];
      return {
        ruleId: 'declarations',
        version: 1,
        outcome,
        evidence: { declaration: key, label, declared: declared ?? null, mustBe },
        textKey: `declarations.${word}`,
        legalBasis,
      };
    });
