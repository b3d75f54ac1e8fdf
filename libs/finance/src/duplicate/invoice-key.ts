/** Forms of companies that one writes on an invoice and leaves out in a claim. */
const LEGAL_FORMS = new Set(
  'ag gmbh kg kgaa ohg ug eg ev mbh co cokg gesmbh sa sarl sas snc scop srl spa sagl snc ss doo dd sp zoo ltd limited inc llc bv nv ab oy as aps'.split(
    ' ',
  ),
);

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll('.', '');

/** `R-2026/0042` and `r 2026 42` are the same invoice: letters and digits alone, numbers without leading zeros. */
export const numberKey = (invoiceNumber: string): string =>
  plain(invoiceNumber)
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''))
    .replace(/[^\p{L}\p{N}]/gu, '');

/** `Müller & Söhne GmbH` and `Mueller und Soehne` differ, `Labor AG` and `LABOR` do not: marks, signs and the legal form do not count. */
export function supplierKey(supplier: string): string {
  const words = plain(supplier)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const named = words.filter((word) => !LEGAL_FORMS.has(word));
  return (named.length > 0 ? named : words).join('');
}
