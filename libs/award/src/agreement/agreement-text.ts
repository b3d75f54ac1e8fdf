import { createHash } from 'node:crypto';

import { formatDecimal } from '@traverse/kernel';
import type { CallDocument } from '@traverse/programme';

export interface AgreementFactsForText {
  readonly document: CallDocument;
  readonly instrument: string;
  readonly number: string;
  readonly title: string;
  readonly applicantName: string;
  readonly partnerName: string | null;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly validMonths: number;
  readonly claimWithinDays: number;
}

type Template = (facts: AgreementFactsForText, money: string, call: string, programme: string) => readonly string[];

/** The wording is the programme's; it changes only with a new version of this file, and each agreement keeps the text that was signed. */
const templates: Readonly<Record<string, Template>> = {
  en: (f, money, call, programme) => [
    `Grant agreement ${f.number}`,
    `${programme}. ${call}.`,
    `Between the programme and ${f.applicantName}${f.partnerName ? `, with ${f.partnerName} as the partner that delivers the work` : ''}.`,
    `1. The programme grants a voucher of at most ${money} for the project "${f.title}".`,
    `2. The voucher is valid for ${f.validMonths} months from the day on which this agreement comes into force. A claim must be made within ${f.claimWithinDays} days after that.`,
    `3. Only costs of the project that are proven by an invoice and by the delivery that both sides confirm are paid. What is not used goes back to the programme.`,
    `4. The amount due is paid in full within 80 days after a complete claim (Article 74(1)(b) of Regulation (EU) 2021/1060).`,
    `5. The firm keeps the documents for as long as the law asks, and lets the programme and its auditors see them.`,
    `6. Whoever gave wrong facts that mattered for the decision pays the money back.`,
  ],
  de: (f, money, call, programme) => [
    `Fördervereinbarung ${f.number}`,
    `${programme}. ${call}.`,
    `Zwischen dem Programm und ${f.applicantName}${f.partnerName ? `, mit ${f.partnerName} als Partner, der die Arbeit leistet` : ''}.`,
    `1. Das Programm gewährt einen Gutschein über höchstens ${money} für das Vorhaben „${f.title}“.`,
    `2. Der Gutschein gilt ${f.validMonths} Monate ab dem Tag, an dem diese Vereinbarung in Kraft tritt. Abgerechnet werden muss innerhalb von ${f.claimWithinDays} Tagen danach.`,
    `3. Bezahlt werden nur Kosten des Vorhabens, die durch Rechnung und durch die von beiden Seiten bestätigte Leistung belegt sind. Was nicht verbraucht wird, fällt an das Programm zurück.`,
    `4. Der geschuldete Betrag wird binnen 80 Tagen nach einer vollständigen Abrechnung ungekürzt gezahlt (Artikel 74 Absatz 1 Buchstabe b der Verordnung (EU) 2021/1060).`,
    `5. Das Unternehmen bewahrt die Unterlagen so lange auf, wie das Gesetz es verlangt, und lässt das Programm und seine Prüfer sie sehen.`,
    `6. Wer Tatsachen falsch angegeben hat, auf die es bei der Entscheidung ankam, zahlt das Geld zurück.`,
  ],
};

/** The text that is offered, in the language asked for, or in English where there is no template of that language. */
export function agreementText(facts: AgreementFactsForText, language: string): { language: string; text: string; hash: string } {
  const used = templates[language] ? language : 'en';
  const template = templates[used];
  const pick = (texts: Readonly<Record<string, string>>): string => texts[used] ?? texts['en'] ?? Object.values(texts)[0] ?? '';
  const money = `${facts.currency} ${formatDecimal(facts.amountMinor, facts.currency)}`;
  const text = (template?.(facts, money, pick(facts.document.title), pick(facts.document.programme.title)) ?? []).join('\n\n');
  return { language: used, text, hash: createHash('sha256').update(text, 'utf8').digest('hex') };
}
