import { closesAtOf, windowAt } from '../../call-document/local-time.js';
import type { Rule } from '../facts.js';
import { callReference } from '../verdict.js';

/** An application is received by the deadline, to the second, by the clock of the call; what counts is when it reached us. */
export const deadlineRule: Rule = ({ receivedAt }, _params, doc) => {
  const closesAt = closesAtOf(doc);
  if (closesAt === null) return [];
  const late = windowAt(doc, receivedAt) === 'late';
  return [
    {
      ruleId: 'deadline',
      version: 1,
      outcome: late ? 'not-met' : 'met',
      evidence: { receivedAt: receivedAt.toISOString(), closesAt: closesAt.toISOString(), timeZone: doc.timeZone },
      textKey: late ? 'deadline.late' : 'deadline.met',
      legalBasis: callReference(doc, 'closesAt'),
    },
  ];
};
