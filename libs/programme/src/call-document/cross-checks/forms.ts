import { compileForm } from '../ajv-problems.js';
import type { CallDocument, Instrument } from '../call-document.types.js';
import type { CallFormPart } from '../call-form.types.js';
import { formSchemaOf } from '../form-schema.js';
import { duplicateKeys, problem, type Problem, unknownKeys } from './problem.js';

/** Fields, steps, facts and lists of each part of a form fit together. */
export function checkFormParts(doc: CallDocument): Problem[] {
  return Object.entries(doc.formParts).flatMap(([name, part]) => [
    ...checkPart(`formParts.${name}`, part, doc),
    ...checkSteps(`formParts.${name}`, part),
  ]);
}

function checkPart(path: string, part: CallFormPart, doc: CallDocument): Problem[] {
  const names = Object.keys(part.properties);
  return [
    ...unknownKeys(`${path}.required`, part.required, names, 'unknown-field'),
    ...Object.entries(part.properties).flatMap(([name, field]) => {
      const [taxonomy, fact] = [field['x-taxonomy'], field['x-fact']];
      const declared = fact?.startsWith('declaration:') ? fact.slice('declaration:'.length) : null;
      return [
        ...(taxonomy !== undefined && doc.taxonomies[taxonomy] === undefined
          ? [problem(`${path}.properties.${name}.x-taxonomy`, 'unknown-taxonomy', { key: taxonomy })]
          : []),
        ...(declared !== null && !doc.declarations.some(({ key }) => key === declared)
          ? [problem(`${path}.properties.${name}.x-fact`, 'unknown-declaration', { key: declared })]
          : []),
      ];
    }),
  ];
}

function checkSteps(path: string, part: CallFormPart): Problem[] {
  const names = Object.keys(part.properties);
  const asked = part['x-steps'].flatMap(({ fields }) => fields);
  return [
    ...duplicateKeys(
      `${path}.x-steps`,
      part['x-steps'].map(({ key }) => key),
    ),
    ...part['x-steps'].flatMap(({ fields }, i) => unknownKeys(`${path}.x-steps.${i}.fields`, fields, names, 'unknown-field')),
    ...names.flatMap((name) => {
      const times = asked.filter((one) => one === name).length;
      return times === 1 ? [] : [problem(`${path}.properties.${name}`, times === 0 ? 'field-without-step' : 'field-in-two-steps')];
    }),
  ];
}

/** The form of each instrument can be put together, is valid JSON Schema, and asks everything that the rules need. */
export function checkForms(doc: CallDocument): Problem[] {
  return doc.instruments.flatMap((instrument, i) => {
    const path = `instruments.${i}.form`;
    const unknown = unknownKeys(`${path}.parts`, instrument.form.parts, Object.keys(doc.formParts), 'unknown-form-part');
    return unknown.length > 0
      ? unknown
      : [...checkNames(path, doc, instrument), ...checkSchema(path, doc, instrument), ...checkFacts(path, doc, instrument)];
  });
}

function checkNames(path: string, doc: CallDocument, instrument: Instrument): Problem[] {
  const names = instrument.form.parts.flatMap((part) => Object.keys(doc.formParts[part]?.properties ?? {}));
  return names.flatMap((name, i) => (names.indexOf(name) < i ? [problem(path, 'field-in-two-parts', { key: name })] : []));
}

function checkSchema(path: string, doc: CallDocument, instrument: Instrument): Problem[] {
  try {
    compileForm(formSchemaOf(doc, instrument));
    return [];
  } catch (error) {
    return [problem(path, 'form-not-a-schema', { detail: error instanceof Error ? error.message : String(error) })];
  }
}

function checkFacts(path: string, doc: CallDocument, instrument: Instrument): Problem[] {
  const facts = Object.values(formSchemaOf(doc, instrument).properties).flatMap((field) => field['x-fact'] ?? []);
  const declared = doc.declarations
    .filter(({ instruments }) => instruments?.includes(instrument.key) ?? true)
    .map(({ key }) => `declaration:${key}`);
  const costs = instrument.funding.costs.model === 'lump-sum' ? [] : ['costs'];
  const partner = doc.partner.mode === 'named' ? ['partner'] : [];
  const needed = ['title', 'need', 'competences', 'languages', ...partner, ...costs, ...declared];
  const early = doc.partner.mode !== 'named' && facts.includes('partner');
  return [
    ...(early ? [problem(path, 'partner-not-named-here')] : []),
    ...needed.flatMap((fact) =>
      facts.some((one) => one === fact) ? [] : [problem(path, 'fact-not-asked', { fact, instrument: instrument.key })],
    ),
    ...facts.flatMap((fact, i) => (facts.indexOf(fact) < i ? [problem(path, 'fact-asked-twice', { fact })] : [])),
  ];
}

/** Declarations name instruments that exist. */
export function checkDeclarations(doc: CallDocument): Problem[] {
  const known = doc.instruments.map(({ key }) => key);
  return doc.declarations.flatMap(({ instruments }, i) =>
    unknownKeys(`declarations.${i}.instruments`, instruments ?? [], known, 'unknown-instrument'),
  );
}
