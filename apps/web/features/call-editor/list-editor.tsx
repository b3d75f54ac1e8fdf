import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { fieldId } from '../../ui/form-errors.js';
import classes from './call-editor.module.css';
import type { Json } from './document.js';
import { emptyOf, isObject, listOf, nameOf, resolve } from './document.js';
import { pathText, useCurrenciesOfCall, useEditing, useLanguagesOfCall, useMistake, useWords } from './editor-context.js';
import { Fields } from './fields.js';
import type { NodeProps } from './node-props.js';

/** More entries than this begin folded. */
const OPEN_AT_FIRST = 1;

/** A list of objects: each can be opened, moved and taken away; a new one stands at the end and is open. */
export function ListEditor({ name, schema, path, value }: NodeProps) {
  const { root, set, readOnly } = useEditing();
  const { t, field, hint } = useWords();
  const [languages, currencies] = [useLanguagesOfCall(), useCurrenciesOfCall()];
  const mistake = useMistake(path);
  const entries = listOf(value);
  const [added, setAdded] = useState<number | null>(null);
  const add = () => {
    set(path, [...entries, emptyOf(schema.items ?? {}, root, languages, currencies)]);
    setAdded(entries.length);
  };
  return (
    <fieldset className={classes.shape} id={fieldId(pathText(path))}>
      <legend>{field(name)}</legend>
      {hint(name) ? <small>{hint(name)}</small> : null}
      {mistake ? <p className={classes.mistake}>{mistake}</p> : null}
      {entries.map((entry, i) => (
        <Entry
          key={i}
          list={{ name, schema, path, entries }}
          index={i}
          entry={entry}
          open={entries.length <= OPEN_AT_FIRST || i === added}
        />
      ))}
      {readOnly ? null : (
        <p className={classes.add}>
          <Button size="compact-sm" variant="default" onClick={add}>
            {t('editor:addTo', { what: field(name) })}
          </Button>
        </p>
      )}
    </fieldset>
  );
}

interface EntryProps {
  readonly list: Pick<NodeProps, 'name' | 'schema' | 'path'> & { readonly entries: readonly Json[] };
  readonly index: number;
  readonly entry: Json;
  readonly open: boolean;
}

function Entry({ list: { schema, path, entries }, index, entry, open }: EntryProps) {
  const { root, set, readOnly, mistakes } = useEditing();
  const { t, language } = useWords();
  const at = pathText([...path, index]);
  const wrong = mistakes.filter((one) => one.path === at || one.path.startsWith(`${at}.`)).length;
  const title = nameOf(entry, language) ?? t('editor:entry', { number: index + 1 });
  const { node } = resolve(schema.items ?? {}, root);
  const move = (by: number) => {
    const next = [...entries];
    [next[index], next[index + by]] = [next[index + by], next[index]];
    set(path, next);
  };
  return (
    <details className={classes.entry} open={open || wrong > 0 || undefined}>
      <summary>
        {title}
        {isObject(entry) && typeof entry['key'] === 'string' && entry['key'] !== title ? <small> {entry['key']}</small> : null}
        {wrong > 0 ? <b className={classes.wrong}> {t('editor:mistakes', { count: wrong })}</b> : null}
      </summary>
      <div className={classes.fields}>
        <Fields schema={node} path={[...path, index]} value={entry} />
        {readOnly ? null : (
          <Group gap={8}>
            <Button
              size="compact-sm"
              variant="default"
              disabled={index === 0}
              onClick={() => move(-1)}
              aria-label={t('editor:up', { what: title })}
            >
              {t('editor:upShort')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={index === entries.length - 1}
              onClick={() => move(1)}
              aria-label={t('editor:down', { what: title })}
            >
              {t('editor:downShort')}
            </Button>
            <Button
              size="compact-sm"
              variant="danger"
              onClick={() =>
                set(
                  path,
                  entries.filter((_, i) => i !== index),
                )
              }
            >
              {t('editor:remove', { what: title })}
            </Button>
          </Group>
        )}
      </div>
    </details>
  );
}
