import { DomainError, type FieldError } from '@traverse/kernel';

import { answerFacts, costsOf } from '../call-document/answer-facts.js';
import type { CallDocument } from '../call-document/call-document.types.js';
import { checkAnswers } from '../call-document/check-answers.js';
import { formSchemaFor } from '../call-document/form-schema.js';
import { type Funding, fundingFor } from '../call-document/funding.js';
import { authorityOf, envelopeFor } from '../call-document/lookups.js';
import { checkEligibility, type Eligibility } from '../eligibility/check-eligibility.js';
import type { CompanySize, EligibilityFacts } from '../eligibility/facts.js';
import type { LegalParameter } from '../eligibility/legal-parameters.js';
import type { Verdict } from '../eligibility/verdict.js';
import { territoryOf } from '../territory/territory.js';
import type { ReplayTerms } from './replay-terms.js';

type Answers = Readonly<Record<string, unknown>>;

/** An application as it was sent, without what only a call can say about it. */
export interface ReplayInput {
  readonly instrument: string;
  readonly answers: Answers;
  readonly facts: Omit<EligibilityFacts, 'instrument' | 'declarations' | 'sme'> & {
    readonly sme: Omit<EligibilityFacts['sme'], keyof CompanySize>;
  };
  /** As a call counts it that looks at linked enterprises, and as one does that does not. */
  readonly size: Readonly<Record<CallDocument['sme']['linkedEnterprises'], CompanySize>>;
}

/** What these terms make of it. */
export interface Replay {
  /** False: the call has no such instrument, and nothing else can be said. */
  readonly hasInstrument: boolean;
  readonly outcome: Eligibility['outcome'];
  readonly verdicts: readonly Verdict[];
  /** Answers that the form would not take. */
  readonly gaps: readonly FieldError[];
  /** The envelope that would pay; null where the seat has none. */
  readonly envelope: string | null;
  /** Null where the answers lead to no amount. */
  readonly funding: Funding | null;
}

/** Judges what was sent, under terms that may be others than those that it was written for. Pure: fetches nothing, keeps nothing. */
export function replayApplication(
  { document: doc, standsFor, anew }: ReplayTerms,
  params: readonly LegalParameter[],
  { instrument, answers, facts, size }: ReplayInput,
): Replay {
  if (!doc.instruments.some(({ key }) => key === instrument))
    return { hasInstrument: false, outcome: 'ineligible', verdicts: [], gaps: [], envelope: null, funding: null };
  const asked = formSchemaFor(doc, instrument).properties;
  const given = Object.fromEntries(Object.entries(answers).filter(([name]) => name in asked));
  const documents = documentsOf(doc, instrument);
  const { outcome, verdicts } = checkEligibility(
    {
      ...facts,
      instrument,
      sme: { ...facts.sme, ...size[doc.sme.linkedEnterprises] },
      declarations: answerFacts(doc, instrument, given).declarations,
      documents: facts.documents.filter(({ key }) => documents.includes(key)),
      vouchers: facts.vouchers.map((held) => (held.call === standsFor ? { ...held, call: doc.key } : held)),
    },
    params,
    doc,
  );
  const envelope = envelopeOf(doc, facts.sme.nutsCode);
  const unanswerable = new Set(anew.filter((one) => one.instrument === instrument).map(({ path }) => path));
  const gaps = checkAnswers(doc, instrument, given).filter(
    ({ path }) => !unanswerable.has(`answers.${path}`) && !isNew(asked, path, answers, unanswerable),
  );
  return {
    hasInstrument: true,
    outcome,
    verdicts,
    gaps,
    envelope: envelope?.key ?? null,
    funding: fundingOf(doc, instrument, given, envelope),
  };
}

/** A declaration that the draft asks anew is asked by a field that nobody has seen. */
function isNew(
  asked: Readonly<Record<string, { readonly 'x-fact'?: string }>>,
  path: string,
  answers: Answers,
  anew: ReadonlySet<string>,
): boolean {
  const fact = asked[path]?.['x-fact'] ?? '';
  return !(path in answers) && fact.startsWith('declaration:') && anew.has(`declarations.${fact.slice('declaration:'.length)}`);
}

function documentsOf(doc: CallDocument, instrument: string): string[] {
  return doc.instruments.find(({ key }) => key === instrument)?.documents.map(({ key }) => key) ?? [];
}

interface PaidBy {
  readonly key: string;
  readonly currency: string;
}

function envelopeOf(doc: CallDocument, nutsCode: string | null): PaidBy | null {
  const territory = nutsCode === null ? null : territoryOf(doc, nutsCode);
  const envelope = territory ? envelopeFor(doc, territory.key) : null;
  return envelope ? { key: envelope.key, currency: authorityOf(doc, envelope.authority).currency } : null;
}

function fundingOf(doc: CallDocument, instrument: string, answers: Answers, envelope: PaidBy | null): Funding | null {
  if (!envelope) return null;
  try {
    return fundingFor(doc, instrument, costsOf(doc, instrument, answers, envelope.currency));
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
