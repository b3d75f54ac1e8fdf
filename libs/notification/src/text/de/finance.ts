export const finance = {
  'claim-submitted': {
    subject: 'Abrechnung {{number}} ist eingegangen',
    happened: 'die Abrechnung {{number}} in „{{call}}“ ist bei uns eingegangen. Das ist Ihre Empfangsbestätigung.',
    next: 'Sie müssen jetzt nichts tun. Wenn nichts fehlt, ist das Geld bis {{payByAt}} bei Ihnen:',
  },
  'claim-queried': {
    subject: 'Abrechnung {{number}}: bitte beantworten Sie unsere Frage bis {{answerByAt}}',
    happened:
      'wir haben die Abrechnung {{number}} in „{{call}}“ angesehen und brauchen noch etwas von Ihnen. Bis zu Ihrer Antwort steht die Zahlungsfrist still.',
    next: 'Bitte lesen Sie die Frage und antworten Sie bis {{answerByAt}}. Danach wird die Abrechnung abgelehnt:',
  },
  'claim-queried-due': {
    subject: 'Erinnerung: Abrechnung {{number}} wartet bis {{answerByAt}} auf Ihre Antwort',
    happened: 'unsere Frage zur Abrechnung {{number}} in „{{call}}“ ist noch nicht beantwortet.',
    next: 'Bitte antworten Sie bis {{answerByAt}}. Danach wird die Abrechnung abgelehnt:',
  },
  'claim-converted': {
    subject: 'Abrechnung {{number}} hat ihre Wechselkurse',
    happened:
      'die Wechselkurse, auf die Abrechnung {{number}} in „{{call}}“ gewartet hat, sind veröffentlicht, und die Kosten sind umgerechnet.',
    next: 'Es ist nichts zu tun. Was für jede Zeile verlangt wird, steht hier:',
  },
  'claim-held-down': {
    subject: 'Abrechnung {{number}} hat ihre Wechselkurse: es wird weniger verlangt, als eingetragen war',
    happened:
      'die Wechselkurse, auf die Abrechnung {{number}} in „{{call}}“ gewartet hat, sind veröffentlicht. Für eine Zeile war mehr eingetragen als ihr Anteil oder als der Gutschein hält: verlangt wird, was gezahlt werden kann.',
    next: 'Bitte sehen Sie die Zeilen an. Ist eine davon falsch, schreiben Sie uns, bevor über die Abrechnung entschieden wird:',
  },
  'claim-approved': {
    subject: 'Abrechnung {{number}} wurde genehmigt',
    happened: 'die Abrechnung {{number}} in „{{call}}“ wurde genehmigt, ihre Auszahlung ist unterwegs.',
    next: 'Sie müssen nichts tun. Was anerkannt wurde, Zeile für Zeile, steht hier:',
  },
  'claim-correcting': {
    subject: 'Abrechnung {{number}} wird berichtigt',
    happened:
      'Ihre Abrechnung in „{{call}}“, die genehmigt war, wird als {{number}} noch einmal angesehen. Was genehmigt war, gilt bis dahin.',
    next: 'Sie müssen jetzt nichts tun. Der Grund und was zuvor entschieden war, stehen hier:',
  },
  'claim-corrected': {
    subject: 'Abrechnung {{number}} wurde berichtigt',
    happened: 'Ihre Abrechnung in „{{call}}“ wurde berichtigt; von jetzt an gilt {{number}}.',
    next: 'Was sich geändert hat, Zeile für Zeile, und warum, steht hier. Wurde mehr anerkannt, wird es gezahlt; wurde weniger anerkannt, hören Sie gesondert von uns:',
  },
  'claim-rejected': {
    subject: 'Abrechnung {{number}} wurde abgelehnt',
    happened: 'die Abrechnung {{number}} in „{{call}}“ wurde abgelehnt.',
    next: 'Bitte lesen Sie den Grund. Wenn Sie ihn für falsch halten, sagen Sie es uns bald:',
  },
  'payout-settled': {
    subject: '{{amount}} zur Abrechnung {{number}} wurden ausgezahlt',
    happened: 'die Bank hat die Zahlung von {{amount}} zur Abrechnung {{number}} in „{{call}}“ auf Ihr Konto bestätigt.',
    next: 'Sie müssen nichts tun:',
  },
  'payout-failed': {
    subject: 'Die Zahlung zur Abrechnung {{number}} ist fehlgeschlagen: bitte prüfen Sie Ihr Konto',
    happened: 'die Bank konnte die Zahlung zur Abrechnung {{number}} in „{{call}}“ nicht ausführen. Das Geld ist nicht verloren.',
    next: 'Bitte prüfen Sie das angegebene Konto, vor allem den Namen der Inhaberin oder des Inhabers, und berichtigen Sie es. Dann zahlen wir erneut:',
  },
  'payout-returned': {
    subject: 'Die Zahlung zur Abrechnung {{number}} kam zurück: bitte prüfen Sie Ihr Konto',
    happened: 'die Zahlung zur Abrechnung {{number}} in „{{call}}“ wurde von Ihrer Bank zurückgegeben. Das Geld ist nicht verloren.',
    next: 'Bitte prüfen Sie das angegebene Konto und fragen Sie Ihre Bank nach dem Grund. Ist es berichtigt, zahlen wir erneut:',
  },
  'payout-trouble': {
    subject: 'Eine Zahlung zur Abrechnung {{number}} ist fehlgeschlagen oder zurückgekommen',
    happened: 'eine Zahlung zur Abrechnung {{number}} in „{{call}}“ ist fehlgeschlagen oder wurde von der Bank zurückgegeben.',
    next: 'Die Zahlungsempfänger wurden gebeten, das Konto zu prüfen. Bitte sorgen Sie dafür, dass erneut gezahlt wird:',
  },
  'claim-term-near': {
    subject: 'Abrechnung {{number}} muss bis {{payByAt}} ausgezahlt sein',
    happened:
      'die gesetzliche Frist für die Auszahlung der Abrechnung {{number}} endet am {{payByAt}}, und das Geld ist noch nicht angekommen.',
    next: 'Bitte tun Sie jetzt den nächsten Schritt:',
  },
  'recovery-notified-correction': {
    subject: '{{amount}} zurückzuzahlen bis {{dueAt}} ({{number}})',
    happened:
      'eine Ihrer Abrechnungen in „{{call}}“ wurde berichtigt: Es ist weniger anerkannt, als gezahlt wurde. {{amount}} sind bis {{dueAt}} zurückzuzahlen.',
    next: 'Bitte überweisen Sie mit der Referenz {{reference}}. Auf welches Konto, warum, und was Zeile für Zeile entschieden wurde:',
  },
  'recovery-notified-overpayment': {
    subject: '{{amount}} zurückzuzahlen bis {{dueAt}} ({{number}})',
    happened: 'an Sie wurde in „{{call}}“ mehr gezahlt, als Ihnen zustand. {{amount}} sind bis {{dueAt}} zurückzuzahlen.',
    next: 'Bitte überweisen Sie mit der Referenz {{reference}}. Auf welches Konto, und wie es dazu kam:',
  },
  'recovery-notified-irregularity': {
    subject: '{{amount}} zurückzuzahlen bis {{dueAt}} ({{number}})',
    happened:
      'bei einer Prüfung dessen, was an Sie in „{{call}}“ gezahlt wurde, fand sich eine Unregelmäßigkeit. {{amount}} sind bis {{dueAt}} zurückzuzahlen.',
    next: 'Bitte überweisen Sie mit der Referenz {{reference}}. Auf welches Konto, und was gefunden wurde:',
  },
  'recovery-notified-voucher-revoked': {
    subject: '{{amount}} zurückzuzahlen bis {{dueAt}} ({{number}})',
    happened:
      'Ihr Gutschein in „{{call}}“ wurde widerrufen, nachdem darauf gezahlt worden war. {{amount}} sind bis {{dueAt}} zurückzuzahlen.',
    next: 'Bitte überweisen Sie mit der Referenz {{reference}}. Auf welches Konto, und warum er widerrufen wurde:',
  },
  'recovery-due': {
    subject: 'Erinnerung: {{amount}} zurückzuzahlen bis {{dueAt}} ({{number}})',
    happened: '{{amount}} dessen, was in „{{call}}“ zurückgefordert wurde, sind noch nicht angekommen. Die Frist endet am {{dueAt}}.',
    next: 'Bitte überweisen Sie mit der Referenz {{reference}}. Haben Sie das heute oder gestern getan, müssen Sie nichts tun:',
  },
  'recovery-part-repaid': {
    subject: 'Ein Teil ist angekommen; {{amount}} sind noch offen ({{number}})',
    happened: 'ein Teil dessen, was in „{{call}}“ zurückgefordert wurde, ist angekommen. {{amount}} sind noch offen.',
    next: 'Bitte überweisen Sie den Rest mit der Referenz {{reference}}:',
  },
  'recovery-repaid': {
    subject: 'Alles ist zurückgezahlt ({{number}})',
    happened: 'alles, was in „{{call}}“ zurückgefordert wurde, ist zurückgezahlt.',
    next: 'Sie müssen nichts tun:',
  },
  'recovery-offset': {
    subject: 'Alles ist mit einer Zahlung verrechnet ({{number}})',
    happened: 'der Rest dessen, was in „{{call}}“ zurückgefordert wurde, ist mit einer Zahlung an Sie verrechnet.',
    next: 'Sie müssen nichts tun. Mit welcher Zahlung:',
  },
  'recovery-written-off': {
    subject: 'Der Rest muss nicht zurückgezahlt werden ({{number}})',
    happened: 'der Rest dessen, was in „{{call}}“ zurückgefordert wurde, ist aufgegeben.',
    next: 'Sie müssen nichts tun:',
  },
  'recovery-withdrawn': {
    subject: 'Es wird nichts mehr zurückgefordert ({{number}})',
    happened: 'was in „{{call}}“ zurückgefordert wurde, ist nicht mehr geschuldet.',
    next: 'Sie müssen nichts tun. Was sich geändert hat:',
  },
  'recovery-ordered': {
    subject: 'Rückforderung {{number}}: dem Empfänger mitzuteilen',
    happened: 'Geld, das in „{{call}}“ gezahlt wurde, ist zurückzufordern: {{number}}.',
    next: 'Bitte sehen Sie sie an und teilen Sie sie mit. Wer sie angeordnet hat, kann das nicht:',
  },
  'recovery-write-off-asked': {
    subject: 'Rückforderung {{number}}: ausbuchen?',
    happened: 'jemand beantragt, den offenen Teil der Rückforderung {{number}} in „{{call}}“ auszubuchen.',
    next: 'Bitte entscheiden Sie. Wer es beantragt hat, kann das nicht:',
  },
  'ledger-alarm': {
    subject: 'Alarm: Die Bücher stimmen nicht, es wird nichts gezahlt',
    happened:
      'der Beweis der Bücher ist fehlgeschlagen ({{raisedAt}}). Bis der Alarm aufgehoben ist, wird kein Stapel freigegeben und keiner an eine Bank geschickt.',
    next: 'Die Finanzabteilung sucht die Ursache und bringt sie in Ordnung. Dann bittet eine finanzgenehmigende Person darum, den Alarm aufzuheben, und eine andere hebt ihn auf. Was der Beweis gefunden hat:',
  },
  'ledger-alarm-cleared': {
    subject: 'Der Alarm ist aufgehoben: Es wird wieder gezahlt',
    happened: 'die Bücher stimmen wieder, und der Alarm vom {{raisedAt}} wurde von zwei Personen aufgehoben.',
    next: 'Stapel können wieder freigegeben werden. Die wartenden werden von selbst verschickt:',
  },
  'sanctions-hit': {
    subject: 'Ein Empfänger steht vielleicht auf der Sanktionsliste',
    happened:
      'ein Zahlungsempfänger heißt ähnlich wie jemand auf der Liste der Finanzsanktionen der EU. Bis darüber entschieden ist, wird an diesen Empfänger nichts gezahlt.',
    next: 'Bitte vergleichen Sie die beiden und sagen Sie, ob es dieselben sind:',
  },
  'bank-account-proposed': {
    subject: 'Ein anderes Bankkonto für {{company}} wartet auf Bestätigung',
    happened: 'jemand hat ein anderes Bankkonto für Zahlungen an {{company}} eingegeben. Alle von {{company}} bekommen diese Nachricht.',
    next: 'Eine zweite Person muss es bestätigen, danach wartet es einige Tage. Wenn Sie nichts davon wissen, lehnen Sie es ab und melden Sie sich sofort:',
  },
  'bank-account-confirmed': {
    subject: 'Das andere Bankkonto von {{company}} wurde bestätigt',
    happened:
      'das andere Bankkonto für Zahlungen an {{company}} wurde von einer zweiten Person bestätigt. Nach der Wartezeit tritt es an die Stelle des alten.',
    next: 'Wenn Sie davon wissen, ist nichts zu tun. Wenn nicht, lehnen Sie es jetzt ab, bevor die Wartezeit vorbei ist:',
  },
  'bank-account-refused': {
    subject: 'Das Bankkonto von {{company}} bleibt, wie es war',
    happened: 'das andere Bankkonto, das für {{company}} eingegeben worden war, wurde abgelehnt. Zahlungen gehen wie bisher auf das alte.',
    next: 'Wenn es hätte gelten sollen, geben Sie es noch einmal ein:',
  },
  'bank-account-changed': {
    subject: 'Das Bankkonto von {{company}} wurde geändert',
    happened: 'ein Bankkonto für Zahlungen an {{company}} wurde eben eingetragen oder geändert. Alle bei {{company}} bekommen diese Mail.',
    next: 'Wenn Sie davon wissen, müssen Sie nichts tun. Wenn nicht, sagen Sie es sofort dem Programm, vor der nächsten Zahlung, und prüfen Sie das Konto:',
  },
} as const;
