import { fieldId } from '../../ui/form-errors.js';
import { NumberField } from '../../ui/number-field.js';
import classes from './call-editor.module.css';
import { isObject, textOf } from './document.js';
import { pathText, useCurrenciesOfCall, useEditing, useMistake, useWords } from './editor-context.js';
import type { NodeProps } from './node-props.js';

/** An amount in every currency that an authority of the call pays in. */
export function MoneyByCurrency({ name, path, value, required }: NodeProps) {
  const { set, mistakes, readOnly } = useEditing();
  const { field, t } = useWords();
  const currencies = useCurrenciesOfCall();
  const mistake = useMistake(path);
  const object = isObject(value) ? value : {};
  const shown = [...new Set([...currencies, ...Object.keys(object)])];
  return (
    <fieldset className={classes.texts} id={fieldId(pathText(path))}>
      <legend>{required ? field(name) : t('common:form.optional', { label: field(name) })}</legend>
      {mistake ? <p className={classes.mistake}>{mistake}</p> : null}
      <div className={classes.sideBySide}>
        {shown.map((currency) => {
          const at = [...path, currency];
          return (
            <NumberField
              key={currency}
              id={fieldId(pathText(at))}
              label={currency}
              currency={currency}
              readOnly={readOnly}
              value={textOf(object[currency])}
              error={mistakes.find((one) => one.path === pathText(at))?.message}
              onChange={(amount) => set(at, amount === '' ? undefined : amount)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
