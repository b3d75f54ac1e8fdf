import { Button, Group, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { fieldId } from '../../ui/form-errors.js';
import classes from './call-editor.module.css';
import { emptyOf, isObject } from './document.js';
import type { Editing } from './editor-context.js';
import { pathText, useCurrenciesOfCall, useEditing, useLanguagesOfCall, useMistake, useWords } from './editor-context.js';
import type { NodeProps } from './node-props.js';

export interface MapEditorProps extends NodeProps {
  readonly entry?: (props: NodeProps) => ReactNode;
  /** Where adding and taking away touches more than this place. */
  readonly set?: Editing['set'];
}

/** Entries by name: parts of forms, lists to choose from, labels of scores, figures of a route. */
export function MapEditor({ name, schema, path, value, entry, set: own }: MapEditorProps) {
  const { root, set: plain, readOnly, mistakes, render } = useEditing();
  const set = own ?? plain;
  const { t, field, hint } = useWords();
  const [languages, currencies] = [useLanguagesOfCall(), useCurrenciesOfCall()];
  const mistake = useMistake(path);
  const [key, setKey] = useState('');
  const object = isObject(value) ? value : {};
  const inner = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  const taken = Object.hasOwn(object, key.trim());
  const add = () => {
    set([...path, key.trim()], emptyOf(inner, root, languages, currencies));
    setKey('');
  };
  return (
    <fieldset className={classes.shape} id={fieldId(pathText(path))}>
      <legend>{field(name)}</legend>
      {hint(name) ? <small>{hint(name)}</small> : null}
      {mistake ? <p className={classes.mistake}>{mistake}</p> : null}
      {Object.entries(object).map(([one, content]) => {
        const at = pathText([...path, one]);
        const wrong = mistakes.filter((m) => m.path === at || m.path.startsWith(`${at}.`)).length;
        const node = { name: one, schema: inner, path: [...path, one], value: content, required: true };
        return (
          <details key={one} className={classes.entry} open={wrong > 0 || undefined}>
            <summary>
              {one}
              {wrong > 0 ? <b className={classes.wrong}> {t('editor:mistakes', { count: wrong })}</b> : null}
            </summary>
            <div className={classes.fields}>
              {entry ? entry(node) : render({ ...node, name: 'value' })}
              {readOnly ? null : (
                <p className={classes.add}>
                  <Button size="compact-sm" variant="danger" onClick={() => set([...path, one], undefined)}>
                    {t('editor:remove', { what: one })}
                  </Button>
                </p>
              )}
            </div>
          </details>
        );
      })}
      {readOnly ? null : (
        <Group gap={8} align="end">
          <TextInput
            label={t('editor:newName', { what: field(name) })}
            value={key}
            error={taken ? t('editor:nameTaken') : undefined}
            onChange={(event) => setKey(event.currentTarget.value)}
          />
          <Button variant="default" onClick={add} disabled={key.trim() === '' || taken}>
            {t('editor:addTo', { what: field(name) })}
          </Button>
        </Group>
      )}
    </fieldset>
  );
}
