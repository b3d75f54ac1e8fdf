/** The pure part: calls as documents, eligibility, funding, territories. */
export type * from './call-document/call-document.types.js';
export type * from './call-document/call-form.types.js';
export { type AnswerFacts, answerFacts, costsOf } from './call-document/answer-facts.js';
export { checkAnswers, withoutBlanks } from './call-document/check-answers.js';
export { checkCallDocument, parseCallDocument, type Problem as CallProblem } from './call-document/check-call-document.js';
export { checkDocument, checkDocuments, type DocumentGiven } from './call-document/documents.js';
export { formInLanguage, formSchemaFor } from './call-document/form-schema.js';
export { type CostsGiven, type Funding, fundingFor, type FundingStep } from './call-document/funding.js';
export { amountIn, authorityOf, confirmationsFor, instrumentOf, stateAidOf } from './call-document/lookups.js';
export { textIn } from './call-document/texts.js';
export { checkEligibility, checkPartnerEligibility, type Eligibility } from './eligibility/check-eligibility.js';
export { explain, explainFunding } from './eligibility/explain.js';
export type { EligibilityFacts, SmeFigures, VoucherHeld } from './eligibility/facts.js';
export type { LegalParameter } from './eligibility/legal-parameters.js';
export type { Verdict } from './eligibility/verdict.js';
export { countryOfTerritory, territoryByKey, territoryOf } from './territory/territory.js';
export { countryOfNuts } from './territory/country.js';
export { distanceKm, type Region, regionOf, regions } from './territory/regions.js';
