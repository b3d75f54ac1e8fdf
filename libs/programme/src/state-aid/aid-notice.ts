import { formatDecimal } from '@traverse/kernel';

import type { AidNotice } from './aid.entity.js';
import type { AidAssessment } from './assess-aid.js';
import type { AwardedAid } from './state-aid.types.js';

type Words = (award: AwardedAid, amount: string, assessment: AidAssessment, date: string) => Omit<AidNotice, 'language'>;

const en: Words = ({ authorityName, reference, terms, country }, amount, { ceiling, used, since, remaining }, date) => ({
  title: 'Notice of de minimis aid',
  paragraphs: [
    `On ${date}, ${authorityName} granted your company aid of ${amount} for application ${reference}. It is de minimis aid under Commission Regulation (EU) 2023/2831 of 13 December 2023 on the application of Articles 107 and 108 of the Treaty on the Functioning of the European Union to de minimis aid (${terms.legalBasis}). The date counts on which you acquired the right to it, whenever it is paid.`,
    `In three years, one undertaking may receive no more than EUR ${ceiling ?? '-'} of de minimis aid in one Member State (here: ${country}). Firms count as one undertaking when one has the majority of the votes of the other, may appoint most of its board, has a dominant influence on it or controls it by agreement.`,
    `Before this aid, EUR ${used ?? '-'} counted since ${since ?? '-'}; after it, EUR ${remaining ?? '-'} remain. The amount is entered in the central register of de minimis aid.`,
    'Keep this notice for ten years and name this aid whenever you apply for other aid.',
  ],
});

const de: Words = ({ authorityName, reference, terms, country }, amount, { ceiling, used, since, remaining }, date) => ({
  title: 'Mitteilung über eine De-minimis-Beihilfe',
  paragraphs: [
    `Am ${date} hat ${authorityName} Ihrem Unternehmen für den Antrag ${reference} eine Beihilfe von ${amount} gewährt. Sie ist eine De-minimis-Beihilfe nach der Verordnung (EU) 2023/2831 der Kommission vom 13. Dezember 2023 über die Anwendung der Artikel 107 und 108 des Vertrags über die Arbeitsweise der Europäischen Union auf De-minimis-Beihilfen (${terms.legalBasis}). Es zählt der Tag, an dem Sie den Anspruch erworben haben, wann immer gezahlt wird.`,
    `In drei Jahren darf ein einziges Unternehmen in einem Mitgliedstaat (hier: ${country}) höchstens ${ceiling ?? '-'} EUR an De-minimis-Beihilfen erhalten. Als ein einziges Unternehmen gelten Firmen, wenn eine die Mehrheit der Stimmrechte der anderen hält, die Mehrheit ihres Leitungsgremiums bestellen darf, einen beherrschenden Einfluss auf sie hat oder sie durch Vereinbarung kontrolliert.`,
    `Vor dieser Beihilfe zählten seit ${since ?? '-'} ${used ?? '-'} EUR; danach bleiben ${remaining ?? '-'} EUR. Der Betrag wird in das Zentralregister für De-minimis-Beihilfen eingetragen.`,
    'Bewahren Sie diese Mitteilung zehn Jahre auf und geben Sie die Beihilfe an, wenn Sie weitere Beihilfen beantragen.',
  ],
});

/** The written notice that a beneficiary of de minimis aid gets with its decision; null for other routes. */
export function aidNotice(award: AwardedAid, assessment: AidAssessment, language: string): AidNotice | null {
  if (award.terms.route !== 'DE_MINIMIS' || assessment.outcome !== 'allow') return null;
  const spoken = language === 'de' ? 'de' : 'en';
  const amount = `${formatDecimal(award.amountMinor, award.currency)} ${award.currency}`;
  return { language: spoken, ...(spoken === 'de' ? de : en)(award, amount, assessment, award.on) };
}
