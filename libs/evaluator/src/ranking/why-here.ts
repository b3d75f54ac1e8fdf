import { problemText } from '@traverse/platform';
import { type CallDocument, textIn } from '@traverse/programme';

import type { RankedApplication } from './ranking.types.js';

/** Why an application stands where it stands, in the reader's words; `names` of its envelope and its territory. */
export function whyHere(
  { outcome, reasons, reservePosition, requestedMinor, offeredMinor }: RankedApplication,
  names: { readonly envelope: string; readonly territory: string },
  document: CallDocument,
  language: string,
): string[] {
  const say = (code: string, params: Readonly<Record<string, string | number>> = {}): string =>
    problemText(`evaluator.ranking.why.${code}`, { ...names, ...params }, language);
  const why = reasons.map((reason) => {
    const [code = '', key] = reason.split(':');
    const label = document.evaluation?.criteria.find((one) => one.key === key)?.label;
    return say(code, { criterion: label ? textIn(label, language) : (key ?? '') });
  });
  if (outcome === 'fund') why.push(say(offeredMinor === requestedMinor ? 'funded' : 'funded-in-part'));
  if (reservePosition !== null) why.push(say('reserve', { position: reservePosition }));
  return why;
}
