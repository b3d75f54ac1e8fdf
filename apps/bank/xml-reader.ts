import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** The file cannot be understood at all, so that no status report can name what it answers. */
export class UnreadableFile extends Error {}

const parser = new XMLParser({
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  ignoreDeclaration: true,
  alwaysCreateTextNode: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

/** An element of a payment file; all values are text. */
export class Element {
  constructor(private readonly content: Readonly<Record<string, unknown>>) {}

  all(name: string): readonly Element[] {
    const found = this.content[name];
    return Array.isArray(found) ? found.map((child: Record<string, unknown>) => new Element(child)) : [];
  }

  at(...path: readonly string[]): Element | undefined {
    return path.reduce<Element | undefined>((element, name) => element?.all(name)[0], this);
  }

  text(...path: readonly string[]): string {
    const value = this.at(...path)?.content['#text'];
    return typeof value === 'string' ? value.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity).trim() : '';
  }

  attribute(name: string): string {
    const value = this.content[`@${name}`];
    return typeof value === 'string' ? value : '';
  }
}

export function readXml(bytes: Uint8Array): Element {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile('The file is not UTF-8');
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableFile('A document type is not taken');
  if (XMLValidator.validate(text) !== true) throw new UnreadableFile('The file is not well-formed XML');
  try {
    return new Element(parser.parse(text) as Record<string, unknown>);
  } catch {
    throw new UnreadableFile('The file is not well-formed XML');
  }
}
