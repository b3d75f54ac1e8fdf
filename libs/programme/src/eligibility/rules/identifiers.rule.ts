import { checkCompanyNumber, checkVatNumber } from '@traverse/identity';

import type { Rule } from '../facts.js';

/** The numbers of the firm are right in form and check digit. What merely looks unusual is for somebody to look at; what cannot be right blocks. */
export const identifiersRule: Rule = ({ sme }, _params, doc) => {
  if (!sme.identifiers) return [];
  const { countryCode, registrationNumber, vatNumber } = sme.identifiers;
  const checked = [
    {
      which: 'registration',
      number: registrationNumber,
      problem: registrationNumber ? checkCompanyNumber(countryCode, registrationNumber) : null,
    },
    { which: 'vat', number: vatNumber, problem: vatNumber ? checkVatNumber(countryCode, vatNumber) : null },
  ];
  return checked
    .filter(({ number }) => number !== null)
    .map(({ which, number, problem }) => ({
      ruleId: 'identifiers',
      version: 1,
      outcome: problem === null ? 'met' : problem.severity === 'hard' ? 'not-met' : 'warning',
      evidence: { which, number, problem: problem?.code ?? null },
      textKey: `identifiers.${which}.${problem === null ? 'met' : problem.severity === 'hard' ? 'wrong' : 'unusual'}`,
      legalBasis: `${doc.key}@${doc.version} sme`,
    }));
};
