import { localDateOf } from '../../call-document/local-time.js';
import type { CallDocument, Texts } from '../../call-document/call-document.types.js';
import type { Rule } from '../facts.js';
import { liesIn } from '../nace-sections.js';
import { parameterOn } from '../legal-parameters.js';
import type { Verdict } from '../verdict.js';

/** Whether a call, or its route of State aid, leaves out sectors: then the firm must tell its own. */
export const leavesOutSectors = ({ sme, stateAid }: CallDocument): boolean =>
  (sme.sectors?.excluded.length ?? 0) > 0 || stateAid.route === 'DE_MINIMIS';

/** The sector of the firm is not one that the call leaves out, nor one that its route of State aid leaves out. Nothing where nobody asked for it. */
export const sectorsRule: Rule = ({ sme, receivedAt }, params, doc) => {
  if (sme.nace === undefined) return [];
  const { nace } = sme;
  const excluded: { code: string; label: Texts | string; legalBasis: string }[] = (doc.sme.sectors?.excluded ?? []).map((one) => ({
    ...one,
    legalBasis: doc.sme.sectors?.legalBasis ?? '',
  }));
  if (doc.stateAid.route === 'DE_MINIMIS') {
    const row = parameterOn(params, 'de-minimis.excluded-nace', localDateOf(receivedAt, doc.timeZone));
    excluded.push(...row.value.split(' ').map((code) => ({ code, label: code, legalBasis: row.legalBasis })));
  }
  const [first] = excluded;
  if (!first) return [];
  // A firm that told a division may be in a class of it that is left out.
  const perhaps = nace !== null && excluded.some(({ code }) => code !== nace && code.startsWith(`${nace}.`));
  const hit = nace === null ? undefined : excluded.find(({ code }) => liesIn(nace, code));
  const verdict = (outcome: Verdict['outcome'], word: string): Verdict => ({
    ruleId: 'sectors',
    version: 1,
    outcome,
    evidence: { nace, excluded: hit?.code ?? null, label: hit?.label ?? null },
    textKey: `sectors.${word}`,
    legalBasis: (hit ?? first).legalBasis,
  });
  return [hit ? verdict('not-met', 'excluded') : nace === null || perhaps ? verdict('open', 'unknown') : verdict('met', 'met')];
};
