import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { SchemaNode } from './document.js';

const read = (path: string): unknown => JSON.parse(readFileSync(join(__dirname, path), 'utf8'));
const schema = read('../../../../docs/call-document.schema.json') as SchemaNode;

/** Every name and every choice that the schema has, wherever it stands. */
function wordsOf(node: SchemaNode, name: string, fields: Set<string>, choices: Set<string>): void {
  for (const value of [...(node.enum ?? []), ...(node.const === undefined ? [] : [String(node.const)])]) choices.add(`${name}.${value}`);
  for (const [one, inner] of Object.entries(node.properties ?? {})) {
    fields.add(one);
    wordsOf(inner, one, fields, choices);
  }
  for (const inner of [node.items, node.additionalProperties, ...(node.oneOf ?? [])])
    if (typeof inner === 'object') wordsOf(inner, name, fields, choices);
}

const [fields, choices] = [new Set<string>(), new Set<string>()];
wordsOf(schema, '', fields, choices);
choices.delete('format.traverse.call/1');

describe.each(['en', 'de'])('the editor in %s', (language) => {
  const texts = read(`../../i18n/${language}/editor.json`) as {
    readonly fields: Readonly<Record<string, string>>;
    readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };

  it('has a word for every field of the call document', () => {
    expect(fields.size).toBeGreaterThan(100);
    expect([...fields].filter((name) => !texts.fields[name])).toEqual([]);
  });

  it('has a word for every choice', () => {
    expect(choices.size).toBeGreaterThan(40);
    const missing = [...choices].filter((one) => {
      const [name = '', value = ''] = one.split(/\.(.*)/s);
      return !texts.choices[name]?.[value];
    });
    expect(missing).toEqual([]);
  });
});
