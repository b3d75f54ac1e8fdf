import { Textarea, TextInput } from '@mantine/core';
import { fieldId } from '../../ui/form-errors.js';
import classes from './call-editor.module.css';
import { isObject, textOf } from './document.js';
import { pathText, useEditing, useLanguagesOfCall, useMistake, useWords } from './editor-context.js';
import type { NodeProps } from './node-props.js';

/** Texts that need room. */
const LONG = new Set(['summary', 'help', 'fundingStatement', 'text']);

/** One text in every language of the call, side by side; languages beyond those stay as they are. */
export function TextsByLanguage({ name, path, value, required }: NodeProps) {
  const { field, hint, t } = useWords();
  const languages = useLanguagesOfCall();
  const mistake = useMistake(path);
  const object = isObject(value) ? value : {};
  const shown = [...new Set([...languages, ...Object.keys(object)])];
  return (
    <fieldset className={classes.texts} id={fieldId(pathText(path))}>
      <legend>{required ? field(name) : t('common:form.optional', { label: field(name) })}</legend>
      {hint(name) ? <small>{hint(name)}</small> : null}
      {mistake ? <p className={classes.mistake}>{mistake}</p> : null}
      <div className={classes.sideBySide}>
        {shown.map((language) => (
          <OneText key={language} name={name} language={language} path={[...path, language]} value={textOf(object[language])} />
        ))}
      </div>
    </fieldset>
  );
}

interface OneTextProps {
  readonly name: string;
  readonly language: string;
  readonly path: NodeProps['path'];
  readonly value: string;
}

function OneText({ name, language, path, value }: OneTextProps) {
  const { set, readOnly } = useEditing();
  const words = useWords();
  const mistake = useMistake(path);
  const label = new Intl.DisplayNames(words.language, { type: 'language' }).of(language) ?? language;
  const common = {
    id: fieldId(pathText(path)),
    label,
    lang: language,
    value,
    error: mistake,
    readOnly,
    onChange: (event: { currentTarget: { value: string } }) => set(path, event.currentTarget.value),
  };
  return LONG.has(name) ? <Textarea {...common} autosize minRows={2} maxRows={10} /> : <TextInput {...common} />;
}
