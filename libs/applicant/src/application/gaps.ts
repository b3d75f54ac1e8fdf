import type { FieldError } from '@traverse/kernel';
import { type CallDocument, checkAnswers, checkDocuments, type FormStep, leavesOutSectors } from '@traverse/programme';

import type { AttachmentRow } from '../attachment/attachment.queries.js';
import type { CompanyFigures } from '../company-profile/company-profile.entity.js';
import { figureGaps } from '../company-profile/figures.js';

export interface GapInput {
  readonly instrument: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly files: readonly AttachmentRow[];
  readonly company: CompanyFigures | null;
  readonly requestedMinor: bigint | null;
  /** `full` unless it is the sketch of a call with two steps. */
  readonly step?: FormStep;
}

/** ALL that is missing or wrong before this can be submitted. Paths begin with `answers.`, `documents.` or `company.`. */
export function gapsOf(doc: CallDocument, { instrument, answers, files, company, requestedMinor, step = 'full' }: GapInput): FieldError[] {
  const inAnswers = checkAnswers(doc, instrument, answers, step).map((gap) => ({ ...gap, path: `answers.${gap.path}` }));
  // A sketch says what is intended: documents and money come with the full form.
  if (step === 'sketch') return [...inAnswers, ...figureGaps(company, leavesOutSectors(doc))];
  const given = files.map(({ documentKey, type, size }) => ({ key: documentKey, mediaType: type, bytes: size }));
  const gaps = [...inAnswers, ...checkDocuments(doc, instrument, given), ...figureGaps(company, leavesOutSectors(doc))];
  // A grant below the floor of the call is not given at all: better said now than after months.
  if (inAnswers.length === 0 && requestedMinor === null) gaps.push({ path: 'answers.costs', code: 'not-valid' });
  if (inAnswers.length === 0 && requestedMinor === 0n) gaps.push({ path: 'answers.costs', code: 'applicant.below-floor' });
  return gaps;
}
