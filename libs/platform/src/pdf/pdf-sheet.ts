import { createRequire } from 'node:module';

import PDFDocument from 'pdfkit';

import type { PdfInput } from './pdf-blocks.js';

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;

const require = createRequire(import.meta.url);
// Whole fonts, not the fourteen of the format: those cannot write a c with caron, nor Greek, nor Cyrillic.
const FONTS = {
  normal: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  strong: require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
} as const;

const INK = '#1b2430';
const QUIET = '#52606d';
const LINE = '#d5dbe1';

interface Font {
  hasGlyphForCodePoint(point: number): boolean;
}

export interface Style {
  readonly size?: number;
  readonly font?: keyof typeof FONTS;
  readonly quiet?: boolean;
  readonly align?: 'left' | 'right';
}

export interface Box {
  readonly x: number;
  readonly width: number;
}

/** Figures stand below each other where they are to the right. */
function paragraphOf({ align = 'left' }: Style): { align: 'left' | 'right'; lineGap: number; features?: ['tnum', 'kern'] } {
  return { align, lineGap: 2, ...(align === 'right' ? { features: ['tnum', 'kern'] } : {}) };
}

/** A tagged A4 document with a cursor. Everything that is drawn is either in the structure tree or marked as decoration. */
export class Sheet {
  readonly left = 56;
  readonly width: number;
  private readonly doc: Pdf;
  private readonly root: Element;
  private readonly chunks: Buffer[] = [];
  private readonly bottom: number;
  readonly top = 56;

  constructor(private readonly input: PdfInput) {
    const { title, language, author, subject, at } = input;
    this.doc = new PDFDocument({
      size: 'A4',
      margins: { top: 56, bottom: 72, left: this.left, right: this.left },
      pdfVersion: '1.7',
      // Known to pdfkit, not yet to its types.
      subset: 'PDF/UA' as 'PDF/A-3a',
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      font: FONTS.normal,
      info: {
        Title: title,
        Author: author,
        ...(subject ? { Subject: subject } : {}),
        Producer: 'Traverse',
        Creator: 'Traverse',
        CreationDate: at,
        ModDate: at,
      },
    });
    this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.width = this.doc.page.width - 2 * this.left;
    this.bottom = this.doc.page.height - 72;
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  get y(): number {
    return this.doc.y;
  }

  get pageHeight(): number {
    return this.bottom - this.top;
  }

  /** A part of the tree; draws nothing yet. */
  element(
    tag: string,
    parent: Element | null = null,
    options: { scope?: 'Column' | 'Row'; alt?: string; bbox?: [number, number, number, number] } = {},
  ): Element {
    const made = this.doc.struct(tag, options);
    (parent ?? this.root).add(made);
    return made;
  }

  /** Text of this part. It flows on to the next page where it must; the cursor stands below it. */
  write(element: Element, text: string, box: Box, at: number, style: Style = {}): void {
    element.add(() => {
      this.dress(style);
      this.doc.text(this.readable(text), box.x, at, { width: box.width, ...paragraphOf(style) });
    });
  }

  heightOf(text: string, width: number, style: Style = {}): number {
    this.dress(style);
    return this.doc.heightOfString(this.readable(text), { width, lineGap: 2 });
  }

  /** A new page unless so much is left of this one. True when it turned the page. */
  ensure(height: number): boolean {
    if (this.doc.y + Math.min(height, this.pageHeight) <= this.bottom) return false;
    this.doc.addPage();
    this.doc.y = this.top;
    return true;
  }

  /** On which page the cursor stands. */
  get page(): number {
    return this.doc.bufferedPageRange().count;
  }

  move(y: number): void {
    this.doc.y = y;
  }

  bookmark(text: string, level: 2 | 3): void {
    const { outline } = this.doc;
    const last = outline.children.at(-1);
    (level === 3 && last ? last : outline).addItem(text);
  }

  /** Decoration: no reader is told of it. */
  decorate(draw: (doc: Pdf) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw(this.doc);
    this.doc.endMarkedContent();
  }

  line(y: number): void {
    this.decorate((doc) =>
      doc
        .moveTo(this.left, y)
        .lineTo(this.left + this.width, y)
        .lineWidth(0.5)
        .strokeColor(LINE)
        .stroke(),
    );
  }

  /** Decoration that looks like text: the header of a table once more. */
  repeat(text: string, box: Box, at: number, style: Style): void {
    this.decorate((doc) => {
      this.dress(style);
      doc.text(this.readable(text), box.x, at, { width: box.width, ...paragraphOf(style) });
    });
  }

  /** Black squares of a matrix, as one figure. */
  squares(
    element: Element,
    size: number,
    dark: (row: number, column: number) => boolean,
    box: { x: number; y: number; side: number },
  ): void {
    const unit = box.side / size;
    element.add(() => {
      for (let row = 0; row < size; row += 1)
        for (let column = 0; column < size; column += 1)
          if (dark(row, column)) this.doc.rect(box.x + column * unit, box.y + row * unit, unit, unit);
      this.doc.fill(INK);
    });
  }

  async bytes(): Promise<Buffer> {
    this.root.end();
    this.foot();
    const done = new Promise<void>((resolve) => this.doc.on('end', resolve));
    this.doc.end();
    await done;
    return Buffer.concat(this.chunks);
  }

  private foot(): void {
    const { count } = this.doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(page);
      const y = this.doc.page.height - 44;
      const words = this.input.pageWords.replace('{page}', String(page + 1)).replace('{pages}', String(count));
      // Below the margin a text would open a page of its own.
      this.doc.page.margins.bottom = 0;
      this.doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
      this.dress({ size: 8, quiet: true });
      this.doc.text(this.readable(this.input.footer), this.left, y, { width: this.width * 0.75, lineBreak: false, ellipsis: true });
      this.doc.text(words, this.left + this.width * 0.75, y, { width: this.width * 0.25, align: 'right', lineBreak: false });
      this.doc.endMarkedContent();
    }
  }

  private dress({ size = 9.5, font = 'normal', quiet = false }: Style): void {
    this.doc
      .font(FONTS[font])
      .fontSize(size)
      .fillColor(quiet ? QUIET : INK);
  }

  /** What no font can show is left out, what this one lacks becomes a box that can be searched for and copied. */
  private readable(text: string): string {
    // pdfkit keeps the font that is being written with here, and says so nowhere else.
    const { font } = (this.doc as unknown as { readonly _font: { readonly font: Font } })._font;
    const known = (char: string): boolean => char === '\n' || font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0);
    const clean = text
      .normalize('NFC')
      .replaceAll('\r\n', '\n')
      .replaceAll('\t', ' ')
      .replace(/[\p{Cc}\p{Cf}]/gu, (char) => (char === '\n' ? char : ''));
    return [...clean].map((char) => (known(char) ? char : '□')).join('');
  }
}
