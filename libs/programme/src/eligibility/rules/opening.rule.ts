import { opensAtOf } from '../../call-document/local-time.js';
import type { Rule } from '../facts.js';
import { callReference } from '../verdict.js';

/** An application is not received before the call opens. */
export const openingRule: Rule = ({ receivedAt }, _params, doc) => {
  const opensAt = opensAtOf(doc);
  const early = receivedAt.getTime() < opensAt.getTime();
  return [
    {
      ruleId: 'opening',
      version: 1,
      outcome: early ? 'not-met' : 'met',
      evidence: { receivedAt: receivedAt.toISOString(), opensAt: opensAt.toISOString(), timeZone: doc.timeZone },
      textKey: early ? 'opening.early' : 'opening.met',
      legalBasis: callReference(doc, 'opensAt'),
    },
  ];
};
