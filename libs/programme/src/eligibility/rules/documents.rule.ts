import type { Texts } from '../../call-document/call-document.types.js';
import { checkDocuments } from '../../call-document/documents.js';
import { instrumentOf } from '../../call-document/lookups.js';
import type { Rule } from '../facts.js';
import { callReference } from '../verdict.js';

/** The documents that the call asks for are there, of a type and size that it takes. */
export const documentsRule: Rule = ({ instrument, documents }, _params, doc) => {
  const requests = instrumentOf(doc, instrument).documents;
  const faults = checkDocuments(doc, instrument, documents);
  if (faults.length === 0 && !requests.some(({ required }) => required)) return [];
  const labels = (missing: boolean): Texts[] =>
    requests
      .filter(({ key }) => faults.some(({ path, code }) => path === `documents.${key}` && (code === 'missing') === missing))
      .map(({ label }) => label);
  const [missing, wrong] = [labels(true), labels(false)];
  return [
    {
      ruleId: 'documents',
      version: 1,
      outcome: faults.length === 0 ? 'met' : 'not-met',
      evidence: { missing, wrong, given: documents.length },
      textKey: faults.length === 0 ? 'documents.met' : missing.length > 0 ? 'documents.missing' : 'documents.wrong',
      legalBasis: callReference(doc, `instruments.${instrument}.documents`),
    },
  ];
};
