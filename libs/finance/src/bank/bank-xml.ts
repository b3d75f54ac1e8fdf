import { DomainError } from '@traverse/kernel';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

const MAX_CHARACTERS = 64 * 1024 * 1024;

const parser = new XMLParser({
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  alwaysCreateTextNode: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and character numbers; anything else stays as it was written. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const point = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** An element of a bank's file. Every value is text; nothing is guessed into numbers. */
export class BankElement {
  constructor(private readonly content: Readonly<Record<string, unknown>>) {}

  all(name: string): readonly BankElement[] {
    const found = this.content[name];
    return Array.isArray(found) ? found.map((child: Record<string, unknown>) => new BankElement(child)) : [];
  }

  /** The first element along the path. */
  at(...path: readonly string[]): BankElement | undefined {
    return path.reduce<BankElement | undefined>((element, name) => element?.all(name)[0], this);
  }

  /** The text of the element along the path; undefined when it is absent or blank. */
  text(...path: readonly string[]): string | undefined {
    const value = this.at(...path)?.content['#text'];
    const text = typeof value === 'string' ? decode(value).trim() : '';
    return text === '' ? undefined : text;
  }

  /** Like `text`, but a file without it is refused. */
  must(...path: readonly string[]): string {
    const text = this.text(...path);
    if (text === undefined) throw new DomainError('finance.bank-file-incomplete', { status: 422, params: { element: path.join('/') } });
    return text;
  }

  attribute(name: string): string | undefined {
    const value = this.content[`@${name}`];
    return typeof value === 'string' ? decode(value) : undefined;
  }
}

export function refused(code: string, params: Record<string, string | number> = {}): DomainError {
  return new DomainError(`finance.bank-file-${code}`, { status: 422, params });
}

function toText(source: string | Uint8Array): string {
  if (source.length > MAX_CHARACTERS) throw refused('too-large', { maxBytes: MAX_CHARACTERS });
  if (typeof source === 'string') return source.replace(/^\uFEFF/, '');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(source);
  } catch {
    throw refused('not-utf8');
  }
}

/** The namespace that Document is in; the parser drops namespaces together with the prefixes. */
function namespaceOf(text: string): string | undefined {
  const start = /<(?:([\w.-]+):)?Document\b([^>]*)>/.exec(text.replace(/<!--[\s\S]*?-->/g, ''));
  const declaration = start?.[1] === undefined ? 'xmlns' : `xmlns:${start[1].replaceAll('.', '\\.')}`;
  const quoted = new RegExp(`\\s${declaration}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(start?.[2] ?? '');
  return quoted?.[1] ?? quoted?.[2];
}

function parse(text: string): BankElement {
  // No bank sends a document type; it is the door of entity attacks.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw refused('doctype');
  if (XMLValidator.validate(text) !== true) throw refused('unreadable');
  try {
    return new BankElement(parser.parse(text) as Record<string, unknown>);
  } catch {
    // The parser's own words could quote the file.
    throw refused('unreadable');
  }
}

export interface BankDocument {
  /** Such as `camt.054.001.08`. */
  readonly message: string;
  readonly body: BankElement;
}

const FAMILY = 'urn:iso:std:iso:20022:tech:xsd:';

/**
 * Opens a bank's file of one of the given kinds (message kind, such as `pain.002`, to its root element below Document).
 * @throws DomainError finance.bank-file-{too-large, not-utf8, doctype, unreadable, wrong-kind}, all 422
 */
export function openBankFile(source: string | Uint8Array, kinds: Readonly<Record<string, string>>): BankDocument {
  const text = toText(source);
  const documents = parse(text).all('Document');
  const namespace = namespaceOf(text) ?? '';
  const message = namespace.startsWith(FAMILY) ? namespace.slice(FAMILY.length) : '';
  const kind = /^([a-z]{4}\.\d{3})\.001\.\d{2}$/.exec(message)?.[1] ?? '';
  const root = kinds[kind];
  const body = root !== undefined && documents.length === 1 ? documents[0]?.at(root) : undefined;
  if (!body) throw refused('wrong-kind', { expected: Object.keys(kinds).join(', ') });
  return { message, body };
}
