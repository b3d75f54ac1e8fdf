import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormSchema } from './schema.js';
import { labelOf } from './schema.js';

export interface FieldChoiceProps {
  readonly schema: FormSchema;
  readonly documents: readonly { readonly key: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly onChange: (names: string[]) => void;
}

/** Which answers and documents a question opens. */
export function FieldChoice({ schema, documents, value, onChange }: FieldChoiceProps) {
  const { t, i18n } = useTranslation();
  const names = schema['x-steps'].flatMap(({ fields }) => fields);
  return (
    <Checkbox.Group
      mt="md"
      label={t('common:form.fieldsToOpen')}
      description={t('common:form.fieldsToOpenHint')}
      value={[...value]}
      onChange={onChange}
    >
      <Stack gap={8} mt={8} mah={260} style={{ overflowY: 'auto' }} tabIndex={0} role="region" aria-label={t('common:form.fieldsToOpen')}>
        {names.map((name) => (
          <Checkbox key={name} value={name} label={labelOf(name, schema.properties[name] ?? {}, i18n.language)} />
        ))}
        {documents.map(({ key, label }) => (
          <Checkbox key={key} value={`documents.${key}`} label={label} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
