export const partner = {
  'partner-proposed': {
    subject: 'Ein Unternehmen sucht Sie als Partner: Antwort bis {{dueAt}}',
    happened: 'Ihre Organisation wurde als Partner für den Antrag {{number}} in „{{call}}“ vorgeschlagen.',
    next: 'Bitte sehen Sie sich an, was das Unternehmen braucht, und nehmen Sie bis {{dueAt}} an oder lehnen Sie ab. Danach wird ein anderer Partner gefragt:',
  },
  'partner-proposed-due': {
    subject: 'Erinnerung: Antrag {{number}} wartet bis {{dueAt}} auf Ihre Antwort',
    happened: 'Ihre Organisation wurde als Partner für den Antrag {{number}} in „{{call}}“ vorgeschlagen und hat noch nicht geantwortet.',
    next: 'Bitte nehmen Sie bis {{dueAt}} an oder lehnen Sie ab. Danach wird ein anderer Partner gefragt:',
  },
  'partner-accepted': {
    subject: '{{company}} möchte mit Ihnen arbeiten: bestätigen Sie bis {{dueAt}}',
    happened: '{{company}} hat angenommen, Ihr Partner für den Antrag {{number}} in „{{call}}“ zu sein.',
    next: 'Bitte sehen Sie sich den Partner an und bestätigen Sie ihn bis {{dueAt}} oder lehnen Sie ihn ab:',
  },
  'partner-accepted-due': {
    subject: 'Erinnerung: bestätigen Sie {{company}} als Partner bis {{dueAt}}',
    happened: '{{company}} hat angenommen, Ihr Partner für den Antrag {{number}} in „{{call}}“ zu sein, und wartet auf Ihre Antwort.',
    next: 'Bitte bestätigen Sie bis {{dueAt}} oder lehnen Sie ab. Danach verfällt das Angebot:',
  },
  'partner-confirmed': {
    subject: '{{company}} hat Sie als Partner bestätigt',
    happened: '{{company}} hat Ihre Organisation als Partner für den Antrag {{number}} in „{{call}}“ bestätigt.',
    next: 'Sie müssen jetzt nichts tun: bitte beginnen Sie mit der Arbeit erst, wenn der Gutschein gilt. Wir schreiben Ihnen dann:',
  },
  'partner-refused': {
    subject: 'Antrag {{number}}: das Unternehmen sucht einen anderen Partner',
    happened:
      'das Unternehmen des Antrags {{number}} in „{{call}}“ dankt für Ihre Zusage, hat sich aber entschieden, einen anderen Partner zu suchen.',
    next: 'Sie müssen nichts tun:',
  },
  'partner-cancelled': {
    subject: 'Antrag {{number}}: der Vorschlag ist nicht mehr offen',
    happened: 'der Vorschlag, dass Sie Partner für den Antrag {{number}} in „{{call}}“ werden, ist nicht mehr offen.',
    next: 'Sie müssen nichts tun:',
  },
  'partner-search': {
    subject: 'Antrag {{number}}: wir suchen noch einen Partner',
    happened:
      'für Ihren Antrag {{number}} in „{{call}}“ ist noch kein Partner gefunden: der gefragte kann die Aufgabe nicht übernehmen. Wir suchen weiter.',
    next: 'Sie müssen nichts tun. Wenn Sie jenseits der Grenze einen passenden Partner kennen, sagen Sie es uns:',
  },
  'partner-broken-off': {
    subject: 'Antrag {{number}}: die Partnerschaft wurde abgebrochen',
    happened: 'die Partnerschaft für den Antrag {{number}} in „{{call}}“ wurde abgebrochen. Bitte unterbrechen Sie die Arbeit.',
    next: 'Bitte lesen Sie den Grund und was das bedeutet:',
  },
  'partner-ended': {
    subject: 'Antrag {{number}} ist beendet und damit Ihre Aufgabe darin',
    happened: 'der Antrag {{number}} in „{{call}}“, dessen Partner Ihre Organisation war, ist ohne Gutschein beendet.',
    next: 'Sie müssen nichts tun. Danke, dass Sie bereit waren zu helfen:',
  },
  'thread-message': {
    subject: 'Eine Nachricht von {{company}} zum Antrag {{number}}',
    happened: '{{company}} hat Ihnen zum Antrag {{number}} in „{{call}}“ geschrieben.',
    next: 'Bitte lesen Sie die Nachricht und antworten Sie dort:',
  },
  'thread-message-office': {
    subject: 'Eine Nachricht der Programmstelle zum Antrag {{number}}',
    happened: 'die Programmstelle hat Ihnen zum Antrag {{number}} in „{{call}}“ geschrieben.',
    next: 'Bitte lesen Sie die Nachricht und antworten Sie dort:',
  },
  'thread-closed': {
    subject: 'Antrag {{number}}: ein Gespräch wurde geschlossen',
    happened: 'die Programmstelle hat ein Gespräch zum Antrag {{number}} in „{{call}}“ geschlossen und sagt, warum.',
    next: 'Sie können es weiterhin lesen:',
  },
} as const;
