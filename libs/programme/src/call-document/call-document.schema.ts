import {
  agreementSchema,
  authoritySchema,
  decisionSchema,
  envelopeSchema,
  evaluationSchema,
  selectionSchema,
  stateAidSchema,
} from './schema/award.schema.js';
import { basics, listOf, ref, shape } from './schema/basics.schema.js';
import { descriptions } from './schema/descriptions.js';
import { formPartSchema, taxonomySchema } from './schema/form.schema.js';
import { instrumentSchema } from './schema/instrument.schema.js';
import { openDataSchema } from './schema/open-data.schema.js';

const territory = shape({
  key: ref('key'),
  label: ref('texts'),
  nuts: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', pattern: '^[A-Z]{2}[A-Z0-9]{0,3}$' } },
});

const atLeastOne = (properties: Record<string, unknown>): Record<string, unknown> => ({
  ...shape(properties, Object.keys(properties)),
  minProperties: 1,
});

/** A section, division, group or class of NACE Rev. 2.1. */
const NACE = '^([A-V]|\\d{2}(\\.\\d{1,2})?)$';

const sme = shape(
  {
    territories: ref('someKeys'),
    classes: { type: 'array', minItems: 1, uniqueItems: true, items: { enum: ['micro', 'small', 'medium'] } },
    caps: atLeastOne({ headcount: ref('count'), turnoverOrBalance: shape({ EUR: ref('decimal') }) }),
    linkedEnterprises: { enum: ['counted', 'not-counted'] },
    sectors: shape({
      excluded: listOf(shape({ code: { type: 'string', pattern: NACE }, label: ref('texts') }), 1),
      legalBasis: ref('line'),
    }),
  },
  ['caps', 'sectors'],
);

const partner = shape({
  mode: { enum: ['named', 'chosen', 'assigned'] },
  territories: ref('someKeys'),
  borderRule: { enum: ['other-territory', 'other-state', 'any'] },
  accreditation: { enum: ['required', 'not-required'] },
  acceptanceTermDays: ref('count'),
  refusalLimit: { type: 'integer', minimum: 0, maximum: 100 },
});

const declaration = shape(
  {
    key: ref('key'),
    label: ref('texts'),
    mustBe: { type: 'boolean' },
    otherwise: { enum: ['not-met', 'warning'] },
    legalBasis: ref('line'),
    instruments: ref('someKeys'),
  },
  ['instruments'],
);

const contact = shape(
  { name: ref('line'), email: { type: 'string', format: 'email' }, phone: ref('line'), questionsUrl: { type: 'string', format: 'uri' } },
  ['phone', 'questionsUrl'],
);

const questions = shape({ published: { type: 'boolean' }, until: ref('local') }, ['until']);

const remindedAt = { type: 'array', minItems: 1, maxItems: 10, uniqueItems: true, items: ref('count') };
const reminders = atLeastOne({
  draftBeforeClosingDays: remindedAt,
  agreementBeforeEndDays: remindedAt,
  voucherBeforeEndDays: remindedAt,
  claimBeforeEndDays: remindedAt,
  reviewBeforeDueDays: remindedAt,
});

const voucherLimit = shape({
  max: ref('count'),
  periodMonths: { type: ['integer', 'null'], minimum: 1, maximum: 600 },
  within: { enum: ['call', 'programme'] },
});

function described(properties: Record<string, object>): Record<string, object> {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, { description: descriptions[name], ...schema }]));
}

/** JSON Schema 2020-12 of a call document; what it cannot say is in cross-checks/. */
export const callDocumentSchema: Readonly<Record<string, unknown>> = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:traverse:call-document:1',
  title: 'Call document of Traverse',
  $defs: basics,
  ...shape(
    described({
      format: { const: 'traverse.call/1' },
      key: ref('key'),
      version: { type: 'integer', minimum: 1 },
      changeReason: ref('line'),
      programme: shape({ key: ref('key'), title: ref('texts') }),
      title: ref('texts'),
      summary: ref('texts'),
      languages: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', pattern: '^[a-z]{2}$' } },
      applicationLanguages: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', pattern: '^[a-z]{2}$' } },
      timeZone: ref('line'),
      opensAt: ref('local'),
      closesAt: { ...basics.local, type: ['string', 'null'] },
      timetable: listOf(shape({ key: ref('key'), label: ref('texts'), at: ref('local') })),
      contact,
      questions,
      reminders,
      legalBasis: listOf(shape({ text: ref('texts'), url: { type: 'string', format: 'uri' } }, ['url']), 1),
      fundingStatement: ref('texts'),
      territories: listOf(territory, 1),
      sme,
      partner,
      declarations: listOf(declaration),
      voucherLimits: listOf(voucherLimit),
      taxonomies: { type: 'object', propertyNames: ref('key'), additionalProperties: taxonomySchema },
      formParts: { type: 'object', minProperties: 1, propertyNames: ref('key'), additionalProperties: formPartSchema },
      instruments: listOf(instrumentSchema, 1),
      selection: selectionSchema,
      twoStep: shape({ fullFormWithinDays: ref('count') }),
      whenShort: { enum: ['block', 'skip', 'offer-rest'] },
      evaluation: evaluationSchema,
      authorities: listOf(authoritySchema, 1),
      envelopes: listOf(envelopeSchema, 1),
      reserveList: { type: 'boolean' },
      stateAid: stateAidSchema,
      decision: decisionSchema,
      agreement: agreementSchema,
      openData: openDataSchema,
      notes: listOf(ref('line')),
    }),
    ['changeReason', 'applicationLanguages', 'questions', 'reminders', 'twoStep', 'openData'],
  ),
};
