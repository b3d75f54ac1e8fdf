import { DomainError } from '@traverse/kernel';
import { answerFacts, type CallDocument, costsOf, type Funding, fundingFor } from '@traverse/programme';

/** The grant that these answers lead to; null while they do not say, or say it wrongly. */
export function grantOf(
  doc: CallDocument,
  instrument: string,
  answers: Readonly<Record<string, unknown>>,
  currency: string,
): Funding | null {
  try {
    return fundingFor(doc, instrument, costsOf(doc, instrument, answers, currency));
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

/** What lists show of the answers: the title and the grant that they lead to. */
export function summaryOf(
  doc: CallDocument,
  instrument: string,
  answers: Readonly<Record<string, unknown>>,
  currency: string,
): { title: string; requestedMinor: bigint | null } {
  const title = (answerFacts(doc, instrument, answers).title ?? '').slice(0, 300);
  const grant = grantOf(doc, instrument, answers, currency);
  return { title, requestedMinor: grant && grant.eligibleCostsMinor > 0n ? grant.grantMinor : null };
}
