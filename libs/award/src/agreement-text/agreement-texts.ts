import { Injectable } from '@nestjs/common';

import { DomainError, formatDecimal } from '@traverse/kernel';
import { formatsFor, type Tx } from '@traverse/platform';
import { type CallDocument, localDateOf, parameterOn, ProgrammeFacade, textIn } from '@traverse/programme';

import { agreementWords } from '../agreement/agreement-document.words.js';
import { type BlockCondition, hashOfText, paragraphsOf, type TextBlock, withBlocksOf } from './compose-text.js';

/** What an agreement is about. Amounts are minor units. */
export interface AgreementSubject {
  readonly callId: string;
  readonly document: CallDocument;
  readonly instrument: string;
  readonly number: string;
  readonly title: string;
  readonly authorityName: string;
  readonly applicantName: string;
  readonly partnerName: string | null;
  readonly partnerSigns: boolean;
  readonly amountMinor: bigint;
  readonly currency: string;
  /** For a new version of one in force. */
  readonly amendment?: AmendmentSubject;
}

export interface AmendmentSubject {
  readonly edition: number;
  /** The version that holds until then. */
  readonly previous: number;
  readonly validUntilAt: Date;
  readonly claimUntilAt: Date;
  readonly validUntilBeforeAt: Date | null;
  readonly amountBeforeMinor: bigint | null;
  /** Null where the partner stays. */
  readonly partnerBefore: string | null;
}

export interface ComposedText {
  readonly language: string;
  readonly text: string;
  readonly hash: string;
  readonly baseVersion: number;
  readonly callVersion: number | null;
}

interface TextRow {
  readonly scope: string;
  readonly language: string;
  readonly version: number;
  readonly blocks: readonly TextBlock[];
}

const LATEST = `
  SELECT DISTINCT ON ("scope") "scope", "language", "version", "blocks" FROM "award"."agreement_text"
  WHERE "scope" = ANY($1::text[]) AND "language" = $2 ORDER BY "scope", "version" DESC`;

/** Puts the text of an agreement together: the newest wording of the house in this language, with what the call says in its place. */
@Injectable()
export class AgreementTexts {
  constructor(private readonly programmes: ProgrammeFacade) {}

  /** In English where the house has no wording in the language asked for. */
  async compose(tx: Tx, subject: AgreementSubject, wanted: string): Promise<ComposedText> {
    const found = await this.latest(tx, subject.callId, wanted);
    const language = found.base ? wanted : 'en';
    const { base, own } = found.base ? found : await this.latest(tx, subject.callId, 'en');
    if (!base) throw new DomainError('award.agreement-text.missing');
    const paragraphs = paragraphsOf(withBlocksOf(base.blocks, own?.blocks ?? []), {
      holds: holdsFor(subject),
      values: await this.values(tx, subject, language),
    });
    const { document, number } = subject;
    const head = [
      `${agreementWords(language).title} ${number}`,
      `${textIn(document.programme.title, language)}. ${textIn(document.title, language)}.`,
    ];
    const text = [...head, ...paragraphs].join('\n\n');
    return { language, text, hash: hashOfText(text), baseVersion: base.version, callVersion: own?.version ?? null };
  }

  private async latest(tx: Tx, callId: string, language: string): Promise<{ base: TextRow | undefined; own: TextRow | undefined }> {
    const rows = await tx.sql<TextRow>(LATEST, [['base', callId], language]);
    return { base: rows.find(({ scope }) => scope === 'base'), own: rows.find(({ scope }) => scope === callId) };
  }

  private async values(tx: Tx, subject: AgreementSubject, language: string): Promise<Record<string, string>> {
    const { document, amountMinor, currency, amendment } = subject;
    const formats = formatsFor(language);
    const money = (minor: bigint): string => formats.money(formatDecimal(minor, currency), currency);
    const day = (at: Date): string => formats.day(localDateOf(at, document.timeZone));
    const terms = document.instruments.find(({ key }) => key === subject.instrument)?.voucher;
    const payDays = parameterOn(await this.programmes.parameters(tx.now, tx), 'payment.days', tx.now.toISOString().slice(0, 10)).value;
    return {
      ...{ number: subject.number, title: subject.title, authority: subject.authorityName, firm: subject.applicantName, payDays },
      ...{ programme: textIn(document.programme.title, language), call: textIn(document.title, language) },
      ...{ partner: subject.partnerName ?? '–', amount: money(amountMinor) },
      ...{ months: String(terms?.validMonths ?? 12), claimDays: String(terms?.claimWithinDays ?? 90) },
      ...(amendment
        ? {
            ...{ edition: String(amendment.edition), previous: String(amendment.previous) },
            ...{ validUntil: day(amendment.validUntilAt), claimUntil: day(amendment.claimUntilAt) },
            validUntilBefore: amendment.validUntilBeforeAt ? day(amendment.validUntilBeforeAt) : '',
            amountBefore: amendment.amountBeforeMinor === null ? '' : money(amendment.amountBeforeMinor),
            partnerBefore: amendment.partnerBefore ?? '',
          }
        : {}),
    };
  }
}

function holdsFor({ document, instrument, partnerName, partnerSigns, amendment }: AgreementSubject): ReadonlySet<BlockCondition> {
  const terms = document.instruments.find(({ key }) => key === instrument);
  const fromPartner = terms?.voucher.validFrom === 'activation' && partnerName === null;
  const holds: (BlockCondition | null)[] = [
    partnerName === null ? 'no-partner' : 'partner',
    partnerSigns ? 'partner-signs' : null,
    terms?.redemption.payee ?? 'reimburse-sme',
    amendment ? 'amendment' : fromPartner ? 'from-partner' : 'first',
    amendment?.amountBeforeMinor != null ? 'changes-amount' : null,
    amendment?.validUntilBeforeAt ? 'changes-term' : null,
    amendment?.partnerBefore ? 'changes-partner' : null,
  ];
  return new Set(holds.filter((one) => one !== null));
}
