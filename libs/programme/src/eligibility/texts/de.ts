import type { en } from './en.js';

export const de: Readonly<Record<keyof typeof en, string>> = {
  'opening.met': 'Eingegangen am {receivedAt|dateTime}, nach Beginn des Aufrufs am {opensAt|dateTime} ({timeZone}).',
  'opening.early':
    'Eingegangen am {receivedAt|dateTime}, vor Beginn des Aufrufs am {opensAt|dateTime} ({timeZone}). Reichen Sie den Antrag noch einmal ein, solange der Aufruf offen ist.',
  'deadline.met': 'Eingegangen am {receivedAt|dateTime}, vor Ende des Aufrufs am {closesAt|dateTime} ({timeZone}).',
  'deadline.late':
    'Eingegangen am {receivedAt|dateTime}; der Aufruf endete am {closesAt|dateTime} ({timeZone}). Verspätete Anträge können nicht angenommen werden; achten Sie auf den nächsten Aufruf.',
  'sme-territory.met': 'Das Unternehmen hat seinen Sitz in {territory}; von dort können Unternehmen Anträge stellen.',
  'sme-territory.outside': 'Das Unternehmen hat seinen Sitz in {region} ({nutsCode}). Anträge sind möglich aus: {allowed}.',
  'sme-territory.unknown': 'Die Region des Unternehmenssitzes ist nicht bekannt. Ergänzen Sie sie im Unternehmensprofil.',
  'partner-territory.met': 'Der Partner hat seinen Sitz in {territory}; von dort können Partner kommen.',
  'partner-territory.outside': 'Der Partner hat seinen Sitz in {region} ({nutsCode}). Partner können kommen aus: {allowed}.',
  'partner.later': 'Wird geprüft, sobald ein Partner gefunden ist.',
  'partner.not-named': 'Es ist kein Partner genannt. In diesem Aufruf nennt das Unternehmen den Partner.',
  'border.other-state.met':
    'Unternehmen ({smeTerritory}, {smeState}) und Partner ({partnerTerritory}, {partnerState}) sind in zwei Staaten.',
  'border.other-state.not-crossed':
    'Unternehmen ({smeTerritory}) und Partner ({partnerTerritory}) sind im selben Staat ({smeState}). Der Partner muss in einem anderen Staat sein.',
  'border.other-territory.met': 'Unternehmen ({smeTerritory}) und Partner ({partnerTerritory}) sind in zwei Gebieten des Aufrufs.',
  'border.other-territory.not-crossed':
    'Unternehmen und Partner sind im selben Gebiet ({smeTerritory}). Der Partner muss in einem anderen sein.',
  'sme-class.met':
    'Das Unternehmen hat eine Größe, für die der Aufruf bestimmt ist: {headcount?} Beschäftigte (unter {headcountBelow}), Umsatz {turnover|money?} (bis {turnoverUpTo|money}) oder Bilanzsumme {balance|money?} (bis {balanceUpTo|money}).',
  'sme-class.too-large':
    'Das Unternehmen ist zu groß: {headcount?} Beschäftigte (müssen unter {headcountBelow} sein), Umsatz {turnover|money?} (bis {turnoverUpTo|money}), Bilanzsumme {balance|money?} (bis {balanceUpTo|money}). Die Zahl der Beschäftigten und einer der beiden Beträge müssen eingehalten sein.',
  'sme-class.other-class': 'Der Aufruf ist für Unternehmen einer anderen Größenklasse bestimmt.',
  'sme-class.figures-missing':
    'Die Größe des Unternehmens lässt sich noch nicht bestimmen: {headcount?} Beschäftigte, Umsatz {turnover|money?}, Bilanzsumme {balance|money?}. Ergänzen Sie die fehlenden Angaben im Unternehmensprofil.',
  'sme-class.linked-missing':
    'In den Zahlen fehlen verbundene oder Partnerunternehmen, die in diesem Aufruf mitzählen. Ergänzen Sie sie im Unternehmensprofil.',
  'call-caps.both.met':
    'Innerhalb der Grenzen des Aufrufs: höchstens {headcountCap} Beschäftigte und höchstens {moneyCap|money} Umsatz oder Bilanzsumme.',
  'call-caps.both.exceeded':
    'Über den Grenzen des Aufrufs: {headcount?} Beschäftigte (höchstens {headcountCap}), Umsatz {turnover|money?}, Bilanzsumme {balance|money?} (höchstens {moneyCap|money} bei einem von beiden).',
  'call-caps.headcount.met': 'Innerhalb der Grenze des Aufrufs: höchstens {headcountCap} Beschäftigte.',
  'call-caps.headcount.exceeded': 'Über der Grenze des Aufrufs: {headcount?} Beschäftigte (höchstens {headcountCap}).',
  'call-caps.money.met': 'Innerhalb der Grenze des Aufrufs: höchstens {moneyCap|money} Umsatz oder Bilanzsumme.',
  'call-caps.money.exceeded':
    'Über der Grenze des Aufrufs: Umsatz {turnover|money?}, Bilanzsumme {balance|money?} (höchstens {moneyCap|money} bei einem von beiden).',
  'call-caps.figures-missing':
    'Die Grenzen des Aufrufs lassen sich noch nicht prüfen. Ergänzen Sie Beschäftigte, Umsatz und Bilanzsumme im Unternehmensprofil.',
  'sme-status.met':
    'Das Unternehmen hat eine Größe, für die der Aufruf bestimmt ist: {sizeName} ({basisText}). Geschäftsjahre: {periods}. Gezählt: {counted}. Zusammen {headcount?} Beschäftigte, Umsatz {turnover|money?}, Bilanzsumme {balance|money?}.',
  'sme-status.met-anyhow':
    'Zahlen fehlen, aber wie sie auch sind: Das Unternehmen hat eine Größe, für die der Aufruf bestimmt ist. Geschäftsjahre: {periods}. Gezählt: {counted}.',
  'sme-status.too-large':
    'Das Unternehmen ist zu groß, gezählt mit denen, mit denen es verbunden ist ({basisText}). Geschäftsjahre: {periods}. Gezählt: {counted}. Zusammen {headcount?} Beschäftigte, Umsatz {turnover|money?}, Bilanzsumme {balance|money?}.',
  'sme-status.other-class':
    'Der Aufruf ist für Unternehmen einer anderen Größenklasse bestimmt als: {sizeName} ({basisText}). Geschäftsjahre: {periods}. Gezählt: {counted}.',
  'sme-status.public-bodies':
    'Öffentliche Stellen halten ein Viertel oder mehr des Unternehmens ({publicPercent|number} %): Es ist kein KMU, wie groß es auch ist.',
  'sme-status.figures-missing':
    'Die Größe des Unternehmens lässt sich noch nicht bestimmen: Zahlen von Unternehmen, die mitzählen, fehlen. Gezählt: {counted}. Ergänzen Sie sie im Unternehmensprofil.',
  'sectors.met': 'Der Wirtschaftszweig des Unternehmens ({nace}) ist nicht ausgenommen.',
  'sectors.excluded': 'Der Wirtschaftszweig des Unternehmens ({nace}) ist ausgenommen: {label} ({excluded}).',
  'sectors.unknown': 'Der Wirtschaftszweig des Unternehmens ist nicht genau genug bekannt. Sein Profil braucht den NACE-Code der Klasse.',
  'identifiers.registration.met': 'Die Unternehmensnummer {number} stimmt der Form nach.',
  'identifiers.registration.unusual':
    'Die Unternehmensnummer {number} ist für ihr Land ungewöhnlich. Jemand sieht sie sich an; sie kann richtig sein.',
  'identifiers.registration.wrong': 'Die Unternehmensnummer {number} kann nicht stimmen: Prüfziffer oder Form ist falsch.',
  'identifiers.vat.met': 'Die USt-IdNr. {number} stimmt der Form nach.',
  'identifiers.vat.unusual': 'Die USt-IdNr. {number} ist für ihr Land ungewöhnlich. Jemand sieht sie sich an; sie kann richtig sein.',
  'identifiers.vat.wrong': 'Die USt-IdNr. {number} kann nicht stimmen: Prüfziffer oder Form ist falsch.',
  'declarations.met': 'Erklärt, wie es der Aufruf verlangt: {label}.',
  'declarations.contrary':
    'Anders erklärt, als es der Aufruf verlangt: {label}. Fragen Sie die Ansprechstelle des Aufrufs, wenn das ein Irrtum ist.',
  'declarations.missing': 'Noch nicht erklärt: {label}.',
  'documents.met': 'Alle Unterlagen, die der Aufruf verlangt, sind da.',
  'documents.missing': 'Es fehlen Unterlagen: {missing}.',
  'documents.wrong': 'Unterlagen, deren Art oder Größe der Aufruf nicht annimmt: {wrong}.',
  'double-funding.met': 'Kein anderer Antrag des Unternehmens und der mit ihm verbundenen beschreibt dasselbe Vorhaben.',
  'double-funding.asked':
    'Der Antrag {other} beschreibt fast dasselbe Vorhaben ({likenessBps|percent} der Wörter). Dieselben Kosten werden nur einmal bezahlt.',
  'double-funding.asked-linked':
    'Der Antrag eines verbundenen Unternehmens beschreibt fast dasselbe Vorhaben ({likenessBps|percent} der Wörter). Dieselben Kosten werden nur einmal bezahlt.',
  'double-funding.granted':
    'Für den Antrag {other}, der fast dasselbe Vorhaben beschreibt ({likenessBps|percent} der Wörter), ist schon eine Förderung zugesagt. Eine Sachbearbeiterin oder ein Sachbearbeiter entscheidet.',
  'double-funding.granted-linked':
    'Für den Antrag eines verbundenen Unternehmens, der fast dasselbe Vorhaben beschreibt ({likenessBps|percent} der Wörter), ist schon eine Förderung zugesagt. Eine Sachbearbeiterin oder ein Sachbearbeiter entscheidet.',
  'vouchers-per-company.call.met': 'Gutscheine des Unternehmens in diesem Aufruf bisher: {held|number}; erlaubt: {max|number}.',
  'vouchers-per-company.call.used-up':
    'Gutscheine des Unternehmens in diesem Aufruf bisher: {held|number}; mehr als {max|number} sind nicht erlaubt.',
  'vouchers-per-company.call-period.met':
    'Gutscheine des Unternehmens in diesem Aufruf in den letzten {periodMonths|number} Monaten: {held|number}; erlaubt: {max|number}.',
  'vouchers-per-company.call-period.used-up':
    'Gutscheine des Unternehmens in diesem Aufruf in den letzten {periodMonths|number} Monaten: {held|number}; mehr als {max|number} sind nicht erlaubt.',
  'vouchers-per-company.programme.met': 'Gutscheine des Unternehmens in diesem Programm bisher: {held|number}; erlaubt: {max|number}.',
  'vouchers-per-company.programme.used-up':
    'Gutscheine des Unternehmens in diesem Programm bisher: {held|number}; mehr als {max|number} sind nicht erlaubt.',
  'vouchers-per-company.programme-period.met':
    'Gutscheine des Unternehmens in diesem Programm in den letzten {periodMonths|number} Monaten: {held|number}; erlaubt: {max|number}.',
  'vouchers-per-company.programme-period.used-up':
    'Gutscheine des Unternehmens in diesem Programm in den letzten {periodMonths|number} Monaten: {held|number}; mehr als {max|number} sind nicht erlaubt.',
  'funding.costs.real-costs': 'Kosten, die zählen: {amount|money}.',
  'funding.costs.unit-costs': 'Kosten, die zählen, nach Anzahl und festen Sätzen: {amount|money}.',
  'funding.costs.lump-sum': 'Fester Betrag dieses Gutscheins: {amount|money}.',
  'funding.flat-rate': 'Pauschale von {bps|percent} auf die Kosten, nach denen sie sich richtet, abgerundet: {amount|money}.',
  'funding.share': 'Anteil, den der Gutschein trägt ({rateBps|percent}), abgerundet: {amount|money}.',
  'funding.cap': 'Höchstens {amount|money}.',
  'funding.below-floor': 'Weniger als der kleinste Gutschein von {amount|money}: kein Gutschein.',
  'funding.grant': 'Betrag des Gutscheins: {amount|money}.',
  unknown: 'nicht bekannt',
};
