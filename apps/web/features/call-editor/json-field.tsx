import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { fieldId } from '../../ui/form-errors.js';
import classes from './call-editor.module.css';
import type { Json, Path } from './document.js';
import { pathText, useEditing, useWords } from './editor-context.js';

/** For those who write JSON: a part of the document as it stands; taken over when it can be read. */
export function JsonField({ path, value, label }: { readonly path: Path; readonly value: Json; readonly label: string }) {
  const { set, readOnly } = useEditing();
  const { t } = useWords();
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const take = () => {
    try {
      set(path, JSON.parse(text ?? '') as Json);
      setText(null);
      setError(null);
    } catch (problem) {
      setError(t('editor:notJson', { reason: problem instanceof Error ? problem.message : '' }));
    }
  };
  return (
    <details className={classes.entry} onToggle={(event) => (event.currentTarget.open ? undefined : setText(null))}>
      <summary>{t('editor:asJson')}</summary>
      <div className={classes.fields}>
        <Textarea
          id={fieldId(`json-${pathText(path)}`)}
          label={label}
          autosize
          minRows={6}
          maxRows={28}
          spellCheck={false}
          readOnly={readOnly}
          classNames={{ input: classes.code ?? '' }}
          value={text ?? JSON.stringify(value ?? null, null, 2)}
          error={error}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {readOnly ? null : (
          <Group gap={8}>
            <Button variant="default" size="compact-sm" disabled={text === null} onClick={take}>
              {t('editor:takeJson')}
            </Button>
          </Group>
        )}
      </div>
    </details>
  );
}
