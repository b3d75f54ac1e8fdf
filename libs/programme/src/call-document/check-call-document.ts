import type { ValidateFunction } from 'ajv';
import { DomainError } from '@traverse/kernel';
import { newAjv, problemsOf } from './ajv-problems.js';
import { callDocumentSchema } from './call-document.schema.js';
import type { CallDocument } from './call-document.types.js';
import { checkEvaluation } from './cross-checks/evaluation.js';
import { checkFormRelations } from './cross-checks/form-relations.js';
import { checkDeclarations, checkFormParts, checkForms } from './cross-checks/forms.js';
import { checkAuthorities, checkDuplicates, checkParents, checkStateAid, checkTerritories } from './cross-checks/keys.js';
import { checkLanguages } from './cross-checks/languages.js';
import { checkApprovalLevels, checkEnvelopes, checkFunding } from './cross-checks/money.js';
import { checkPhases } from './cross-checks/phases.js';
import { problem, type Problem } from './cross-checks/problem.js';
import { checkQuotas } from './cross-checks/quotas.js';
import { checkSatisfiable } from './cross-checks/satisfiable.js';
import { checkFlatRates, checkPartnerMode, checkQuestions, checkSectors, checkTwoSteps } from './cross-checks/terms.js';
import { checkTimes } from './cross-checks/times.js';

export type { Problem } from './cross-checks/problem.js';

const crossChecks: readonly ((doc: CallDocument) => Problem[])[] = [
  checkTimes,
  checkDuplicates,
  checkParents,
  checkTerritories,
  checkAuthorities,
  checkStateAid,
  checkEnvelopes,
  checkQuotas,
  checkFunding,
  checkApprovalLevels,
  checkEvaluation,
  checkPhases,
  checkDeclarations,
  checkFormParts,
  checkForms,
  checkFormRelations,
  checkSatisfiable,
  checkTwoSteps,
  checkQuestions,
  checkSectors,
  checkFlatRates,
  checkPartnerMode,
  checkLanguages,
  (doc) => (doc.version > 1 && doc.changeReason === undefined ? [problem('changeReason', 'reason-needed')] : []),
];

let validate: ValidateFunction | undefined;

/** Every mistake in a call document, by schema and by cross checks; empty when it may be published. */
export function checkCallDocument(json: unknown): Problem[] {
  validate ??= newAjv().compile(callDocumentSchema);
  const bySchema = validate(json) ? [] : problemsOf(validate.errors);
  const byChecks = crossChecks.flatMap((check) => attempt(check, json as CallDocument, bySchema.length > 0));
  const places = new Set(bySchema.map(({ path }) => path));
  return [...bySchema, ...byChecks.filter(({ path }) => !places.has(path))];
}

/** In a document that breaks the schema a cross check may meet anything: then it says nothing until the schema holds. */
function attempt(check: (doc: CallDocument) => Problem[], doc: CallDocument, malformed: boolean): Problem[] {
  try {
    return check(doc);
  } catch (error) {
    if (malformed) return [];
    throw error;
  }
}

/** The document, or a DomainError that names every mistake in `fields`. */
export function parseCallDocument(json: unknown): CallDocument {
  const fields = checkCallDocument(json);
  if (fields.length > 0) throw new DomainError('programme.call-document-invalid', { status: 422, fields });
  return json as CallDocument;
}
