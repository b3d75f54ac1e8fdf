import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const pages = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => {
    const path = join(__dirname, name);
    return ts.createSourceFile(relative(__dirname, path), readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  });

function within(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => within(child, visit));
}

function callsIn(root: ts.Node, of: string): ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  within(root, (node) => {
    if (ts.isCallExpression(node) && node.expression.getText().replace(/\s/g, '') === of) found.push(node);
  });
  return found;
}

/** What is started and not waited for, by the name of the function in the same file. */
function started(page: ts.SourceFile): ts.Node[] {
  const names = new Set<string>();
  within(page, (node) => {
    if (ts.isVoidExpression(node) && ts.isCallExpression(node.expression)) names.add(node.expression.expression.getText());
  });
  const functions: ts.Node[] = [];
  within(page, (node) => {
    if ((ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)) && names.has(node.name?.getText() ?? '')) functions.push(node);
  });
  return functions;
}

const commands = (deed: ts.Node): boolean =>
  callsIn(deed, 'command').length > 0 || ['POST', 'PUT', 'PATCH', 'DELETE'].some((method) => callsIn(deed, `client.${method}`).length > 0);
/** By itself, or by a function that takes the deed and does. */
const tellsOfRefusal = (deed: ts.Node): boolean => /\bcatch\b|\battempt\(/.test(deed.getText());

test('whatever a page starts on a press, its refusal is shown', () => {
  const deeds = pages.flatMap((page) =>
    started(page)
      .filter(commands)
      .map((deed) => ({ page, deed })),
  );
  expect(deeds.length).toBeGreaterThan(30);
  const silent = deeds.filter(({ deed }) => !tellsOfRefusal(deed));
  expect(silent.map(({ page, deed }) => `${page.fileName}: ${deed.getText().split('\n')[0] ?? ''}`)).toEqual([]);
});

test('every list that is read in pages asks for the page that it is at', () => {
  const lists = pages.flatMap((page) => callsIn(page, 'usePages').map((call) => ({ page, load: call.arguments[1] })));
  expect(lists.length).toBeGreaterThan(15);
  const deaf = lists.filter(({ load }) => load && ts.isArrowFunction(load) && !/\bcursor\b/.test(load.body.getText()));
  expect(deaf.map(({ page }) => page.fileName)).toEqual([]);
});
