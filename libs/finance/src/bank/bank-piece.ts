import { BankElement, refused } from './bank-xml.js';

type Node = Record<string, unknown>;

/** Comment or instruction; CDATA (1); tag: closing (2), qualified name (3), attributes (4), empty (5); text (6). */
const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)((?:[\w.-]+:)?[\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const utf8 = new TextDecoder('utf-8', { fatal: true });

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributesOf(text: string): Node {
  const node = Object.create(null) as Node;
  if (text !== '') for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) node[`@${name}`] = double ?? single;
  return node;
}

function addText(node: Node | undefined, text: string): void {
  if (node) node['#text'] = typeof node['#text'] === 'string' ? node['#text'] + text : text;
}

/**
 * Reads one element that was cut out of a bank's file (camt-scan.ts), as `openBankFile` would read it in its place. It has to be well-formed: every tag
 * closed by its own. A statement has hundreds of thousands of these, and the parser for whole files takes five times as long for them.
 * @throws DomainError finance.bank-file-{not-utf8, unreadable} (422)
 */
export function openBankPiece(bytes: Uint8Array): BankElement {
  const text = decodeText(bytes);
  const root = Object.create(null) as Node;
  const open: { readonly name: string; readonly node: Node }[] = [{ name: '', node: root }];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text);
    if (!token) throw refused('unreadable');
    const [, data, closing, name, attributes = '', empty, plain] = token;
    const parent = open.at(-1)?.node;
    if (data !== undefined) addText(parent, data.replaceAll('&', '&amp;'));
    else if (plain !== undefined) addText(parent, plain);
    else if (name === undefined) continue;
    else if (closing !== '') {
      if (open.pop()?.name !== name || open.length === 0) throw refused('unreadable');
    } else if (parent) {
      const node = attributesOf(attributes);
      const same = parent[local(name)];
      if (Array.isArray(same)) same.push(node);
      else parent[local(name)] = [node];
      if (empty === '') open.push({ name, node });
    }
  }
  const [first, ...others] = Object.keys(root).flatMap((name) => new BankElement(root).all(name));
  if (open.length !== 1 || !first || others.length > 0) throw refused('unreadable');
  return first;
}

function decodeText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw refused('not-utf8');
  }
}
