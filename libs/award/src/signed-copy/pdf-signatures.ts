/** An electronic signature as it lies in a PDF (ISO 32000-1, 12.8). Says nothing of whether it is valid. */
export interface PdfSignature {
  /** How it was made, `ETSI.CAdES.detached` for instance; empty where the file does not say. */
  readonly subFilter: string;
  /** It covers the file to its last byte: nothing was added after it. */
  readonly coversAll: boolean;
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;
const SUB_FILTER = /\/SubFilter\s*\/([A-Za-z0-9.]+)/;

/**
 * The signatures that a PDF holds. They can be found in its bytes as they lie: what a signature covers is given by offsets in the file, so its
 * dictionary is never compressed.
 */
export function signaturesIn(pdf: Buffer): PdfSignature[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(BYTE_RANGE)].map((found) => {
    const [from = 0, firstLength = 0, second = 0, secondLength = 0] = found.slice(1).map(Number);
    const begin = text.lastIndexOf(' obj', found.index);
    const end = text.indexOf('endobj', found.index);
    const dictionary = text.slice(Math.max(0, begin), end < 0 ? undefined : end);
    return {
      subFilter: SUB_FILTER.exec(dictionary)?.[1] ?? '',
      coversAll: from === 0 && firstLength < second && second + secondLength === pdf.length,
    };
  });
}
