import { Checkbox, NativeSelect, Stack } from '@mantine/core';
import { fieldId } from '../../ui/form-errors.js';
import type { JsonObject, Path } from './document.js';
import { isObject, listOf, nameOf, textOf } from './document.js';
import { pathText, useEditing, useMistake, useWords } from './editor-context.js';
import { conditionsFor } from './form-part.js';

interface QuestionConditionProps {
  readonly part: JsonObject;
  readonly name: string;
  readonly at: Path;
}

interface Choice {
  readonly value: string | boolean;
  readonly label: string;
}

/** Asked always, or only where an earlier question of the part was answered in a certain way. */
export function QuestionCondition({ part, name, at }: QuestionConditionProps) {
  const { set, readOnly } = useEditing();
  const { t, language } = useWords();
  const mistake = useMistake([...at, 'x-when']);
  const properties = isObject(part['properties']) ? part['properties'] : {};
  const field = properties[name];
  const when = isObject(field) && isObject(field['x-when']) ? field['x-when'] : null;
  const on = textOf(when?.['field']);
  const earlier = conditionsFor(part, name);
  const choices = useChoices(properties[on]);
  if (earlier.length === 0 && !when) return null;
  const labelOf = (one: string) => {
    const other = properties[one];
    return (isObject(other) ? nameOf(other['x-text'], language) : null) ?? one;
  };
  const listed = on !== '' && !earlier.includes(on) ? [...earlier, on] : earlier;
  const chosen = listOf(when?.['is']);
  const toggle = (value: string | boolean, checked: boolean) =>
    set([...at, 'x-when'], { field: on, is: [...chosen.filter((one) => one !== value), ...(checked ? [value] : [])] });
  return (
    <Stack gap={8}>
      <NativeSelect
        id={fieldId(pathText([...at, 'x-when']))}
        label={t('editor:askedWhen')}
        error={mistake}
        disabled={readOnly}
        value={on}
        data={[{ value: '', label: t('editor:askedAlways') }, ...listed.map((one) => ({ value: one, label: labelOf(one) }))]}
        onChange={(event) =>
          set([...at, 'x-when'], event.currentTarget.value === '' ? undefined : { field: event.currentTarget.value, is: [] })
        }
      />
      {on === '' ? null : (
        <fieldset>
          <legend>{t('editor:askedWhenAnswer', { question: labelOf(on) })}</legend>
          <Stack gap={6}>
            {choices.map(({ value, label }) => (
              <Checkbox
                key={String(value)}
                label={label}
                disabled={readOnly}
                checked={chosen.includes(value)}
                onChange={(event) => toggle(value, event.currentTarget.checked)}
              />
            ))}
          </Stack>
        </fieldset>
      )}
    </Stack>
  );
}

/** What can be answered to that question: yes and no, the options of its own, or those of a list of the call. */
function useChoices(field: unknown): readonly Choice[] {
  const { document } = useEditing();
  const { t, language } = useWords();
  if (!isObject(field)) return [];
  if (field['type'] === 'boolean')
    return [
      { value: true, label: t('common:yes') },
      { value: false, label: t('common:no') },
    ];
  const lists = isObject(document) && isObject(document['taxonomies']) ? document['taxonomies'] : {};
  const list = listOf(lists[textOf(field['x-taxonomy'])]);
  if (list.length > 0)
    return list.flatMap((one) =>
      isObject(one) ? [{ value: textOf(one['key']), label: nameOf(one, language) ?? textOf(one['key']) }] : [],
    );
  const text = isObject(field['x-text']) ? field['x-text'] : {};
  const options = isObject(text['options']) ? text['options'] : {};
  return Object.entries(options).map(([value, label]) => ({ value, label: nameOf({ label }, language) ?? value }));
}
