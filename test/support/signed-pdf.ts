/** A PDF with a signature dictionary whose range covers it to the end, as signing programmes write it. */
export function signedPdf(subFilter = 'ETSI.CAdES.detached', before = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'): Buffer {
  const contents = '<' + '30'.repeat(64) + '>';
  const write = (range: string): [string, number, number] => {
    const head = `${before}7 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} /ByteRange [${range}] /Contents `;
    const tail = ' >>\nendobj\ntrailer\n%%EOF\n';
    return [head + contents + tail, head.length, tail.length];
  };
  const [, first, last] = write('0 0000000000 0000000000 0000000000');
  const pad = (n: number): string => String(n).padStart(10, '0');
  const [text] = write(`0 ${pad(first)} ${pad(first + contents.length)} ${pad(last)}`);
  return Buffer.from(text, 'latin1');
}
