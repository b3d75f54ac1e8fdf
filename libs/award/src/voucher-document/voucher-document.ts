import { formatDecimal } from '@traverse/kernel';
import { formatsFor, type PdfFact, type PdfInput } from '@traverse/platform';
import { type CallDocument, instrumentOf, localDateOf, textIn } from '@traverse/programme';

import type { Voucher } from '../voucher/voucher.entity.js';
import { type VoucherWords, voucherWordsIn } from './voucher-document.words.js';

/** In points, 56 mm: the token makes a dense code, and old telephones have to read it off paper. */
const QR_SIDE = 160;

export interface PrintedVoucher {
  readonly voucher: Voucher;
  readonly document: CallDocument;
  readonly applicationNumber: string;
  readonly firm: string;
  readonly partner: string | null;
  /** What the code says: the address of the public page with the token. */
  readonly link: string;
  /** Where this house is in the web. */
  readonly publicUrl: string;
}

/** The voucher as the firm keeps it and shows it to its partner. The same voucher, under the same key, makes the same bytes. */
export function voucherDocument(printed: PrintedVoucher, wanted: string): PdfInput {
  const { voucher, document, link, publicUrl } = printed;
  const words = voucherWordsIn(wanted);
  const language = words === voucherWordsIn('en') ? 'en' : wanted;
  const amount = formatsFor(language).money(formatDecimal(voucher.amountMinor, voucher.currency), voucher.currency);
  const title = words.title.replace('{code}', voucher.code);
  return {
    title,
    language,
    at: voucher.createdAt,
    author: textIn(document.programme.title, language),
    subject: voucher.title,
    footer: title,
    pageWords: words.page,
    blocks: [
      {
        kind: 'title',
        above: textIn(document.programme.title, language),
        text: title,
        sub: `${textIn(instrumentOf(document, voucher.instrument).title, language)}, ${words.upTo.replace('{amount}', amount)}`,
      },
      {
        kind: 'qr',
        content: link,
        alt: words.qr,
        text: words.qrText.replace('{address}', `${publicUrl}/voucher/${voucher.code}`),
        side: QR_SIDE,
      },
      { kind: 'heading', level: 2, text: words.about },
      { kind: 'facts', items: factsOf(printed, words, language) },
      { kind: 'heading', level: 2, text: words.how },
      { kind: 'list', items: [...(voucher.redemption === 'pay-partner' ? words.payPartner : words.reimburse), words.later] },
      { kind: 'text', text: words.fine.replace('{keys}', `${publicUrl}/.well-known/jwks.json`), tone: 'quiet' },
      { kind: 'text', text: textIn(document.fundingStatement, language), tone: 'quiet' },
    ],
  };
}

function factsOf(printed: PrintedVoucher, words: VoucherWords, language: string): PdfFact[] {
  const { voucher, document, applicationNumber, firm, partner } = printed;
  const day = (at: Date): string => formatsFor(language).day(localDateOf(at, document.timeZone));
  return [
    { term: words.firm, value: firm },
    { term: words.partner, value: partner ?? words.noPartner },
    { term: words.project, value: voucher.title },
    { term: words.use, value: voucher.use === 'multi' ? words.multi : words.single },
    { term: words.until, value: day(voucher.validUntilAt) },
    { term: words.claim, value: day(voucher.claimUntilAt) },
    { term: words.call, value: textIn(document.title, language) },
    { term: words.application, value: applicationNumber },
    { term: words.issued, value: day(voucher.createdAt) },
  ];
}
