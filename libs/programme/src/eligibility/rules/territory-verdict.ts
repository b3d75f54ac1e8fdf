import type { CallDocument, Texts } from '../../call-document/call-document.types.js';
import { regionOf } from '../../territory/regions.js';
import { territoryByKey, territoryOf } from '../../territory/territory.js';
import { callReference, type Verdict } from '../verdict.js';

/** Whether a seat lies in one of these territories; the two rules about seats differ in nothing else. */
export function seatVerdict(ruleId: string, nutsCode: string, allowed: readonly string[], doc: CallDocument, field: string): Verdict {
  const territory = territoryOf(doc, nutsCode);
  const fits = territory !== null && allowed.includes(territory.key);
  return {
    ruleId,
    version: 1,
    outcome: fits ? 'met' : 'not-met',
    evidence: {
      nutsCode,
      region: regionOf(nutsCode)?.name ?? nutsCode,
      territory: territory?.label ?? null,
      allowed: allowed.flatMap((key): readonly Texts[] => [territoryByKey(doc, key)?.label ?? []].flat()),
    },
    textKey: fits ? `${ruleId}.met` : `${ruleId}.outside`,
    legalBasis: callReference(doc, field),
  };
}
