import { type CallDocument, type CallFormField, formSchemaFor } from '@traverse/programme';

/** Costs as somebody would enter them: the first line of real costs, or two of each unit. */
function costs(doc: CallDocument, instrument: string, amount: string): Record<string, unknown> {
  const model = doc.instruments.find(({ key }) => key === instrument)?.funding.costs;
  if (model?.model === 'real-costs') return { [model.lines[0]?.key ?? '']: amount };
  if (model?.model === 'unit-costs') return Object.fromEntries(model.units.map(({ key }) => [key, 2]));
  return {};
}

export interface Given {
  readonly costs: string;
  readonly partnerId: string;
  readonly competences: readonly string[];
  readonly languages: readonly string[];
}

/** An answer to what means nothing to the house: what its control takes. */
function plain(field: CallFormField): unknown {
  if (field['x-widget'] === 'yes-no') return false;
  if (field['x-widget'] === 'date') return '2027-09-30';
  if (field['x-widget'] === 'money') return '500.00';
  if (field['x-widget'] !== 'table') return 'We want to find out what nobody near us can measure for us, and why it matters.';
  const { properties } = field['items'] as { readonly properties: Readonly<Record<string, CallFormField>> };
  return [Object.fromEntries(Object.entries(properties).map(([name, column]) => [name, plain(column)]))];
}

/** Complete answers to whatever this call asks, by what its fields mean and not by their names. */
export function answersTo(doc: CallDocument, instrument: string, given: Given): Record<string, unknown> {
  const schema = formSchemaFor(doc, instrument);
  const value = ([name, field]: [string, CallFormField]): [string, unknown][] => {
    const fact = field['x-fact'] ?? '';
    if (fact.startsWith('declaration:'))
      return [[name, doc.declarations.find(({ key }) => `declaration:${key}` === fact)?.mustBe ?? false]];
    const known: Readonly<Record<string, unknown>> = {
      title: 'A sensor that lasts a winter',
      competences: given.competences,
      languages: given.languages,
      'planned-start': '2027-06-01',
      'planned-end': '2027-11-30',
      partner: given.partnerId,
      costs: costs(doc, instrument, given.costs),
    };
    if (fact in known) return [[name, known[fact]]];
    return schema.required.includes(name) ? [[name, plain(field)]] : [];
  };
  return Object.fromEntries(Object.entries(schema.properties).flatMap(value));
}
