import type { CallDocument } from '../../call-document/call-document.types.js';
import { callReference, type Verdict } from '../verdict.js';

/** Nothing to look at yet: a gap where the firm names its partner, a matter of order where the partner comes later. */
export function partnerLater(ruleId: string, doc: CallDocument, field: string): Verdict {
  const named = doc.partner.mode === 'named';
  const verdict: Verdict = {
    ruleId,
    version: 1,
    outcome: 'open',
    evidence: {},
    textKey: named ? 'partner.not-named' : 'partner.later',
    legalBasis: callReference(doc, field),
  };
  return named ? verdict : { ...verdict, awaits: 'partner' };
}
