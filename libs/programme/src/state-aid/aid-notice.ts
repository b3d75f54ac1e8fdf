import { formatDecimal } from '@traverse/kernel';

import type { AidNotice } from './aid.entity.js';
import type { AidAssessment } from './assess-aid.js';
import type { AwardedAid } from './state-aid.types.js';

type Words = (award: AwardedAid, amount: string, assessment: AidAssessment, date: string) => Pick<AidNotice, 'title' | 'paragraphs'>;

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

const fr: Words = ({ authorityName, reference, terms, country }, amount, { ceiling, used, since, remaining }, date) => ({
  title: 'Notification d’une aide de minimis',
  paragraphs: [
    `Le ${date}, ${authorityName} a accordé à votre entreprise une aide de ${amount} pour la demande ${reference}. Il s’agit d’une aide de minimis au sens du règlement (UE) 2023/2831 de la Commission du 13 décembre 2023 relatif à l’application des articles 107 et 108 du traité sur le fonctionnement de l’Union européenne aux aides de minimis (${terms.legalBasis}). C’est le jour où vous avez acquis le droit à l’aide qui compte, quelle que soit la date du versement.`,
    `Sur trois ans, une entreprise unique ne peut recevoir plus de ${ceiling ?? '-'} EUR d’aides de minimis dans un État membre (ici : ${country}). Des entreprises forment une entreprise unique lorsque l’une détient la majorité des droits de vote de l’autre, peut nommer la majorité de son organe de direction, exerce sur elle une influence dominante ou la contrôle en vertu d’un accord.`,
    `Avant cette aide, ${used ?? '-'} EUR étaient comptés depuis le ${since ?? '-'} ; après elle, il reste ${remaining ?? '-'} EUR. Le montant est inscrit au registre central des aides de minimis.`,
    'Conservez cette notification pendant dix ans et mentionnez cette aide chaque fois que vous demandez une autre aide.',
  ],
});

const it: Words = ({ authorityName, reference, terms, country }, amount, { ceiling, used, since, remaining }, date) => ({
  title: 'Comunicazione di un aiuto «de minimis»',
  paragraphs: [
    `Il ${date} ${authorityName} ha concesso alla vostra impresa un aiuto di ${amount} per la domanda ${reference}. È un aiuto «de minimis» ai sensi del regolamento (UE) 2023/2831 della Commissione del 13 dicembre 2023 relativo all’applicazione degli articoli 107 e 108 del trattato sul funzionamento dell’Unione europea agli aiuti «de minimis» (${terms.legalBasis}). Conta il giorno in cui avete acquisito il diritto all’aiuto, qualunque sia la data del pagamento.`,
    `In tre anni un’impresa unica non può ricevere più di ${ceiling ?? '-'} EUR di aiuti «de minimis» in uno Stato membro (qui: ${country}). Più imprese formano un’impresa unica quando una detiene la maggioranza dei diritti di voto dell’altra, può nominare la maggioranza del suo organo di direzione, esercita su di essa un’influenza dominante o la controlla in virtù di un accordo.`,
    `Prima di questo aiuto risultavano ${used ?? '-'} EUR dal ${since ?? '-'}; dopo di esso restano ${remaining ?? '-'} EUR. L’importo è iscritto nel registro centrale degli aiuti «de minimis».`,
    'Conservate questa comunicazione per dieci anni e indicate questo aiuto ogni volta che ne chiedete altri.',
  ],
});

const sl: Words = ({ authorityName, reference, terms, country }, amount, { ceiling, used, since, remaining }, date) => ({
  title: 'Obvestilo o pomoči de minimis',
  paragraphs: [
    `Dne ${date} je ${authorityName} vašemu podjetju za vlogo ${reference} dodelil pomoč v višini ${amount}. To je pomoč de minimis po Uredbi Komisije (EU) 2023/2831 z dne 13. decembra 2023 o uporabi členov 107 in 108 Pogodbe o delovanju Evropske unije pri pomoči de minimis (${terms.legalBasis}). Šteje dan, ko ste pridobili pravico do pomoči, ne glede na to, kdaj bo izplačana.`,
    `V treh letih lahko enotno podjetje v eni državi članici (tu: ${country}) prejme največ ${ceiling ?? '-'} EUR pomoči de minimis. Podjetja so enotno podjetje, kadar ima eno večino glasovalnih pravic v drugem, lahko imenuje večino njegovega organa vodenja, ima nad njim prevladujoč vpliv ali ga nadzoruje na podlagi dogovora.`,
    `Pred to pomočjo je od ${since ?? '-'} štelo ${used ?? '-'} EUR; po njej ostane ${remaining ?? '-'} EUR. Znesek se vpiše v osrednji register pomoči de minimis.`,
    'To obvestilo hranite deset let in to pomoč navedite vsakič, ko zaprosite za drugo pomoč.',
  ],
});

const languages: Readonly<Record<string, Words>> = { de, en, fr, it, sl };

/** The written notice that a beneficiary of de minimis aid gets with its decision, in every language that letters are written in; null for other routes. */
export function aidNotice(award: AwardedAid, assessment: AidAssessment, wanted: string): AidNotice | null {
  if (award.terms.route !== 'DE_MINIMIS' || assessment.outcome !== 'allow') return null;
  const amount = `${formatDecimal(award.amountMinor, award.currency)} ${award.currency}`;
  const written = (words: Words): ReturnType<Words> => words(award, amount, assessment, award.on);
  const language = languages[wanted] ? wanted : 'en';
  const inLanguages = Object.fromEntries(Object.entries(languages).map(([key, words]) => [key, written(words)]));
  return { language, ...written(languages[language] ?? en), inLanguages };
}
