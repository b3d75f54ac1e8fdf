import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json, JsonObject, Path, SchemaNode } from './document.js';
import { isObject, listOf, textOf } from './document.js';
import type { NodeProps } from './node-props.js';

export interface Mistake {
  readonly path: string;
  readonly message: string;
}

export interface Editing {
  readonly root: SchemaNode;
  readonly document: JsonObject;
  readonly mistakes: readonly Mistake[];
  /** Nothing can be changed: another reads, or the person may only look. */
  readonly readOnly: boolean;
  readonly set: (path: Path, value: Json) => void;
  /** Edits one place as its schema asks; given from above, since places lie within places. */
  readonly render: (props: NodeProps) => ReactNode;
}

const Context = createContext<Editing | null>(null);
export const EditingProvider = Context.Provider;

export function useEditing(): Editing {
  const found = useContext(Context);
  if (!found) throw new Error('a part of the editor stands outside of it');
  return found;
}

export const pathText = (path: Path): string => path.join('.');

/** What is wrong at this place itself, in words; what is wrong below it stands below. */
export function useMistake(path: Path): string | undefined {
  const at = pathText(path);
  const found = useEditing().mistakes.filter((one) => one.path === at);
  return found.length > 0 ? found.map(({ message }) => message).join(' ') : undefined;
}

export function useLanguagesOfCall(): readonly string[] {
  return listOf(useEditing().document['languages']).map(textOf).filter(Boolean);
}

export function useCurrenciesOfCall(): readonly string[] {
  const currencies = listOf(useEditing().document['authorities']).map((one) => (isObject(one) ? textOf(one['currency']) : ''));
  return [...new Set(currencies.filter(Boolean))].sort();
}

/** Words of the editor: fields by their name in the document, choices by field and value. */
export function useWords() {
  const { t, i18n } = useTranslation(['common', 'editor']);
  return {
    t,
    language: i18n.language,
    field: (name: string): string => t(`editor:fields.${name}`),
    hint: (name: string): string | undefined => (i18n.exists(`editor:hints.${name}`) ? t(`editor:hints.${name}`) : undefined),
    choice: (name: string, value: string): string => {
      const key = `editor:choices.${name}.${value.replaceAll('.', '-')}`;
      return i18n.exists(key) ? t(key) : value;
    },
  };
}
