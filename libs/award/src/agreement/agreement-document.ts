import { formatDecimal } from '@traverse/kernel';
import { formatsFor, type PdfBlock, type PdfInput } from '@traverse/platform';
import { type CallDocument, textIn } from '@traverse/programme';

import { type AgreementWords, agreementWords } from './agreement-document.words.js';
import type { Agreement, AgreementSignature } from './agreement.entity.js';

export interface PrintedAgreement {
  readonly agreement: Agreement;
  readonly signatures: readonly AgreementSignature[];
  readonly document: CallDocument;
  readonly number: string;
  readonly title: string;
  readonly firm: string;
  readonly partner: string | null;
  /** Without signatures and with lines for them: to be signed outside. The same bytes as long as the text is the same. */
  readonly toSign?: boolean;
}

/** The text as it was offered, then who signed it when and how, then its hash. In the language of the text: nobody signed another one. */
export function agreementDocument(printed: PrintedAgreement): PdfInput {
  const { agreement, document, number, title } = printed;
  const { language } = agreement;
  const words = agreementWords(language);
  const author = textIn(document.programme.title, language);
  const [, , ...paragraphs] = agreement.text.split('\n\n');
  return {
    title: `${words.title} ${number}`,
    language,
    at: changedAt(printed),
    author,
    subject: title,
    footer: `${words.title} ${number} · ${agreement.textHash.slice(0, 16)}`,
    pageWords: words.page,
    blocks: [
      { kind: 'title', above: author, text: `${words.title} ${number}`, sub: subOf(printed, words) },
      ...factBlocks(printed, words),
      { kind: 'heading', level: 2, text: words.text },
      ...paragraphs.map((text): PdfBlock => ({ kind: 'text', text })),
      ...(printed.toSign ? signLines(printed, words) : signatureBlocks(printed, words)),
    ],
  };
}

const subOf = ({ agreement, title }: PrintedAgreement, words: AgreementWords): string =>
  agreement.edition > 1 ? `${title} · ${words.edition.replace('{edition}', String(agreement.edition))}` : title;

/** The last thing that happened to it: the bytes change then and at no other time. */
function changedAt({ agreement, signatures, toSign }: PrintedAgreement): Date {
  if (toSign) return agreement.offeredAt;
  return [agreement.offeredAt, ...signatures.map((one) => one.signedAt), ...(agreement.inForceAt ? [agreement.inForceAt] : [])].reduce(
    (last, at) => (at > last ? at : last),
  );
}

function factBlocks({ agreement, document, firm, partner, toSign }: PrintedAgreement, words: AgreementWords): PdfBlock[] {
  const formats = formatsFor(agreement.language);
  const { amountMinor, currency, signByAt } = agreement;
  return [
    {
      kind: 'facts',
      items: [
        { term: words.call, value: textIn(document.title, agreement.language) },
        { term: words.firm, value: firm },
        ...(partner ? [{ term: words.partner, value: partner }] : []),
        { term: words.amount, value: formats.money(formatDecimal(amountMinor, currency), currency) },
        // The term may be moved; what is to be signed stays the same to the byte.
        ...(toSign ? [] : [{ term: words.signBy, value: formats.moment(signByAt, document.timeZone) }]),
      ],
    },
  ];
}

function signatureBlocks({ agreement, signatures, document, firm, partner }: PrintedAgreement, words: AgreementWords): PdfBlock[] {
  const formats = formatsFor(agreement.language);
  const rows = agreement.parties.map((party) => {
    const signed = signatures.find((one) => one.party === party);
    const whom = (party === 'sme' ? firm : partner) ?? '';
    if (!signed) return [whom, words.missing, '', ''];
    return [whom, signed.typedName, formats.moment(signed.signedAt, document.timeZone), words.signedBy[signed.signedBy]];
  });
  const authority = textIn(document.programme.title, agreement.language);
  const countersigned = agreement.inForceAt
    ? [authority, words.countersigned, formats.moment(agreement.inForceAt, document.timeZone), '']
    : [authority, words.missing, '', ''];
  return [
    { kind: 'heading', level: 2, text: words.signatures },
    {
      kind: 'table',
      columns: [
        { title: words.party, share: 3 },
        { title: words.name, share: 2 },
        { title: words.when, share: 3 },
        { title: words.how, share: 2 },
      ],
      rows: [...rows, countersigned],
    },
    { kind: 'text', tone: 'quiet', text: words.hash.replace('{hash}', agreement.textHash) },
  ];
}

const LINE = '_'.repeat(34);

/** A line for each party to sign on. */
function signLines({ agreement, firm, partner }: PrintedAgreement, words: AgreementWords): PdfBlock[] {
  return [
    { kind: 'heading', level: 2, text: words.signatures },
    { kind: 'text', tone: 'quiet', text: words.hash.replace('{hash}', agreement.textHash) },
    {
      kind: 'table',
      columns: [
        { title: words.party, share: 2 },
        { title: words.signHere, share: 3 },
      ],
      rows: agreement.parties.map((party) => [(party === 'sme' ? firm : partner) ?? '', `\n\n${LINE}`]),
    },
  ];
}
