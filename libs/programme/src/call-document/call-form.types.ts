import type { Texts } from './texts.js';

/** A list to choose from, used by forms, partner profiles and matching alike. An entry may stand below another one of its list. */
export type Taxonomy = readonly { readonly key: string; readonly label: Texts; readonly parent?: string }[];

/** What a field means to the rest of the system; no other code knows a field by its name. */
export type FieldFact =
  | 'title'
  | 'need'
  | 'competences'
  | 'languages'
  | 'border-benefit'
  | 'planned-start'
  | 'planned-end'
  | 'costs'
  | 'partner'
  | `declaration:${string}`;

export interface FieldText {
  readonly label: Texts;
  readonly help?: Texts;
  /** Labels of the values of an enumeration that is not a taxonomy. */
  readonly options?: Readonly<Record<string, Texts>>;
}

export type FieldWidget =
  'text' | 'textarea' | 'select' | 'checkboxes' | 'date' | 'money' | 'number' | 'yes-no' | 'costs' | 'partner' | 'table';

/** Asked only where another question of the same part was answered with one of these; of several answers one is enough. */
export interface AskedWhen {
  readonly field: string;
  readonly is: readonly (string | number | boolean)[];
}

/** JSON Schema 2020-12 of one answer, with what people read and how it is asked beside it. */
export interface CallFormField {
  readonly [keyword: string]: unknown;
  readonly 'x-text': FieldText;
  readonly 'x-widget': FieldWidget;
  readonly 'x-fact'?: FieldFact;
  /** The list that gives this field (or the items of this array) its values. */
  readonly 'x-taxonomy'?: string;
  readonly 'x-when'?: AskedWhen;
  /** The answer says who applies: whoever reviews a blind call does not get it. */
  readonly 'x-identifies'?: boolean;
  /** The columns of a table in their order, which the names of an object do not have everywhere. */
  readonly 'x-columns'?: readonly string[];
}

export interface CallFormStep {
  readonly key: string;
  readonly title: Texts;
  readonly fields: readonly string[];
}

/** The field's date is not before that of the other field. */
export interface NotBeforeCheck {
  readonly check: 'not-before';
  readonly field: string;
  readonly other: string;
}

/** The amounts in this column of a table do not add up to more than the amount, or the cost lines, of the other field. */
export interface SumAtMostCheck {
  readonly check: 'sum-at-most';
  readonly field: string;
  readonly column: string;
  readonly other: string;
}

export type FormCheck = NotBeforeCheck | SumAtMostCheck;

/** A part of a form; an instrument's form is its parts put together, steps with one key joined. */
export interface CallFormPart {
  readonly properties: Readonly<Record<string, CallFormField>>;
  readonly required: readonly string[];
  readonly 'x-steps': readonly CallFormStep[];
  readonly 'x-checks'?: readonly FormCheck[];
}

/** The whole form of one instrument: a JSON Schema 2020-12 that the web and the server both use. */
export interface CallFormSchema {
  readonly $schema: 'https://json-schema.org/draft/2020-12/schema';
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly properties: Readonly<Record<string, CallFormField>>;
  /** What is always asked and must be answered. */
  readonly required: readonly string[];
  /** What must be answered when it is asked: one `if` and `then` for each such question. */
  readonly allOf?: readonly RequiredWhen[];
  readonly 'x-steps': readonly CallFormStep[];
  readonly 'x-checks': readonly FormCheck[];
}

export interface RequiredWhen {
  readonly if: Readonly<Record<string, unknown>>;
  readonly then: { readonly required: readonly [string] };
}
