import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';

const here = __dirname;
const web = join(here, '..');
const languages = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const namespaces = readdirSync(join(here, 'en')).map((file) => basename(file, '.json'));
const PLURAL = /_(zero|one|two|few|many|other)$/;

function flat(tree: unknown, prefix = ''): [string, string][] {
  if (typeof tree !== 'object' || tree === null) return [[prefix, String(tree)]];
  return Object.entries(tree).flatMap(([key, value]) => flat(value, prefix ? `${prefix}.${key}` : key));
}

const textsOf = (language: string, namespace: string): Map<string, string> =>
  new Map(flat(JSON.parse(readFileSync(join(here, language, `${namespace}.json`), 'utf8'))));

/** Keys without their plural endings: languages differ in how many forms they have. */
const stems = (texts: Map<string, string>): string[] => [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))].sort();
const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((m) => m[1] ?? ''))].sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.(spec|d)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const files = sources(web).map((path) => ({ path: path.slice(web.length + 1), text: readFileSync(path, 'utf8') }));
const english = new Map(namespaces.map((namespace) => [namespace, textsOf('en', namespace)]));

describe('texts', () => {
  it('exist in more than one language', () => {
    expect(languages).toEqual(expect.arrayContaining(['en', 'de']));
  });

  describe.each(languages)('%s', (language) => {
    it('has the namespaces of English', () => {
      expect(readdirSync(join(here, language)).map((file) => basename(file, '.json'))).toEqual(namespaces);
    });

    it.each(namespaces)('has every key of %s, with the same placeholders and all its plural forms', (namespace) => {
      const texts = textsOf(language, namespace);
      const model = textsOf('en', namespace);
      expect(stems(texts)).toEqual(stems(model));
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [key, text] of model) {
        if (PLURAL.test(key)) {
          if (!key.endsWith('_other')) continue;
          for (const form of forms) expect([...texts.keys()]).toContain(key.replace(PLURAL, `_${form}`));
        } else expect({ key, placeholders: placeholders(texts.get(key) ?? '') }).toEqual({ key, placeholders: placeholders(text) });
      }
    });

    it.each(namespaces)('has no empty text in %s', (namespace) => {
      expect([...textsOf(language, namespace)].filter(([, text]) => text.trim() === '')).toEqual([]);
    });
  });
});

describe('keys in the code', () => {
  const exists = (namespace: string, key: string): boolean => {
    const keys = [...(english.get(namespace)?.keys() ?? [])];
    return keys.some((one) => one === key || one.replace(PLURAL, '') === key || one.startsWith(`${key}.`));
  };

  it('are all written', () => {
    const missing = files.flatMap(({ path, text }) =>
      [...text.matchAll(/['"`]([a-z]+):([A-Za-z][\w.-]*)['"`]/g)]
        .filter(([, namespace = '']) => english.has(namespace))
        .filter(([, namespace = '', key = '']) => !exists(namespace, key))
        .map(([, namespace, key]) => `${path}: ${namespace}:${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('that are put together have at least one text', () => {
    const missing = files.flatMap(({ path, text }) =>
      [...text.matchAll(/`([a-z]+):([\w.-]*)\$\{/g)]
        .filter(([, namespace = '']) => english.has(namespace))
        .filter(([, namespace = '', prefix = '']) => ![...(english.get(namespace)?.keys() ?? [])].some((key) => key.startsWith(prefix)))
        .map(([, namespace, prefix]) => `${path}: ${namespace}:${prefix}…`),
    );
    expect(missing).toEqual([]);
  });

  it('that features name for the menu and for their pages are there', () => {
    const features = files.filter(({ path }) => /^features\/[^/]+\/feature\.ts$/.test(path));
    expect(features.length).toBeGreaterThan(0);
    const missing = features.flatMap(({ path, text }) => [
      ...[...text.matchAll(/\blabel: '([^']+)'/g)].filter(([, key = '']) => !exists('nav', key)).map(([, key]) => `${path}: nav:${key}`),
      ...[...text.matchAll(/\btexts(?:: | = )\[([^\]]*)\]/g)]
        .flatMap(([, names = '']) => [...names.matchAll(/'([^']+)'/g)].map(([, name = '']) => name))
        .filter((name) => !english.has(name))
        .map((name) => `${path}: ${name}`),
    ]);
    expect(missing).toEqual([]);
  });

  it('stand wherever people read: no text is written into a page', () => {
    const read = new Set(['aria-label', 'label', 'title', 'placeholder', 'description', 'alt']);
    const written = files
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, text }) => {
        const found: string[] = [];
        const visit = (node: ts.Node): void => {
          const literal = ts.isJsxText(node)
            ? node.text
            : ts.isJsxAttribute(node) && read.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer)
              ? node.initializer.text
              : '';
          if (/\p{L}{2}/u.test(literal) && literal.trim() !== 'Traverse') found.push(`${path}: ${literal.trim()}`);
          ts.forEachChild(node, visit);
        };
        visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
        return found;
      });
    expect(written).toEqual([]);
  });
});
