export const award = {
  'decision-fund': {
    subject: 'Antrag {{number}} wird gefördert',
    happened: 'gute Nachrichten: Ihr Antrag {{number}} zu „{{call}}“ wird mit {{amount}} gefördert.',
    next: 'Der nächste Schritt ist die Vereinbarung: wir schreiben Ihnen, wenn sie zur Unterschrift bereit ist. Punkte und Begründung stehen hier:',
  },
  'decision-promoted': {
    subject: 'Antrag {{number}} ist von der Reserveliste nachgerückt und wird gefördert',
    happened:
      'gute Nachrichten: es ist Geld frei geworden, und Ihr Antrag {{number}} zu „{{call}}“ ist von der Reserveliste nachgerückt. Er wird mit {{amount}} gefördert.',
    next: 'Der nächste Schritt ist die Vereinbarung: wir schreiben Ihnen, wenn sie zur Unterschrift bereit ist. Punkte und Begründung stehen hier:',
  },
  'decision-reserve': {
    subject: 'Antrag {{number}} steht auf der Reserveliste',
    happened: 'Ihr Antrag {{number}} zu „{{call}}“ war gut genug, aber so weit reicht das Geld nicht. Er steht auf der Reserveliste.',
    next: 'Sie müssen nichts tun: wird Geld frei, rücken die Anträge der Reihe nach auf, und wir schreiben Ihnen. Punkte und Begründung stehen hier:',
  },
  'decision-reject': {
    subject: 'Antrag {{number}} wird nicht gefördert',
    happened: 'Ihr Antrag {{number}} zu „{{call}}“ wird nicht gefördert.',
    next: 'Bitte lesen Sie die Punkte und die Begründung. Wenn Sie die Entscheidung für falsch halten, können Sie bis {{appealUntilAt}} Einspruch erheben:',
  },
  'decision-reopened': {
    subject: 'Die Entscheidung über den Antrag {{number}} wurde wieder geöffnet',
    happened:
      'die Stelle hat die Entscheidung über den Antrag {{number}} in „{{call}}“ wieder geöffnet. Sie gilt nicht mehr, und auch keine Vereinbarung und kein Gutschein, die auf ihr beruhen.',
    next: 'Es folgt eine neue Entscheidung mit eigenem Schreiben und eigener Frist. Den Grund finden Sie hier:',
  },
  'appeal-received': {
    subject: 'Ihre Beschwerde zum Antrag {{number}} ist eingegangen',
    happened: 'Ihre Beschwerde gegen die Entscheidung über den Antrag {{number}} zu „{{call}}“ ist eingegangen.',
    next: 'Es entscheidet jemand, der an der Entscheidung nicht beteiligt war. Bis dahin können Sie hier Unterlagen beifügen:',
  },
  'appeal-dismissed': {
    subject: 'Die Beschwerde zum Antrag {{number}} ist abgewiesen',
    happened:
      'Ihre Beschwerde gegen die Entscheidung über den Antrag {{number}} zu „{{call}}“ ist abgewiesen. Die Entscheidung bleibt bestehen.',
    next: 'Die Gründe stehen hier:',
  },
  'appeal-allowed': {
    subject: 'Der Beschwerde zum Antrag {{number}} ist stattgegeben',
    happened: 'gute Nachrichten: Ihrer Beschwerde gegen die Entscheidung über den Antrag {{number}} zu „{{call}}“ ist stattgegeben.',
    next: 'Es ist nichts zu tun: Wir schreiben Ihnen, wenn die neue Entscheidung getroffen ist. Die Gründe stehen hier:',
  },
  'agreement-offered': {
    subject: 'Bitte unterschreiben Sie die Vereinbarung zu {{number}} bis {{signByAt}}',
    happened: 'die Vereinbarung zum Antrag {{number}} in „{{call}}“ liegt bereit.',
    next: 'Bitte lesen und unterschreiben Sie sie bis {{signByAt}}. Ist sie bis dahin nicht unterschrieben, verfällt die Förderung und geht an jemand anderen:',
  },
  'agreement-due': {
    subject: 'Erinnerung: die Vereinbarung zu {{number}} ist bis {{signByAt}} zu unterschreiben',
    happened: 'die Vereinbarung zum Antrag {{number}} in „{{call}}“ ist noch nicht von allen unterschrieben.',
    next: 'Bitte unterschreiben Sie sie bis {{signByAt}}, wenn Sie es noch nicht getan haben. Danach verfällt die Förderung und geht an jemand anderen:',
  },
  'agreement-in-force': {
    subject: 'Die Vereinbarung zu {{number}} ist in Kraft',
    happened: 'die Vereinbarung zum Antrag {{number}} in „{{call}}“ ist von allen Seiten unterschrieben und in Kraft.',
    next: 'Sie müssen jetzt nichts tun. Den unterschriebenen Text finden Sie hier:',
  },
  'agreement-lapsed': {
    subject: 'Die Vereinbarung zu {{number}} ist verfallen',
    happened:
      'die Vereinbarung zum Antrag {{number}} in „{{call}}“ wurde nicht rechtzeitig unterschrieben. Die Förderung ist verfallen, das Geld geht an jemand anderen.',
    next: 'Wenn Sie an der Unterschrift gehindert waren, sagen Sie es uns bald:',
  },
  'agreement-terminated': {
    subject: 'Die Vereinbarung zu {{number}} ist beendet',
    happened:
      'das Programm hat die Vereinbarung zum Antrag {{number}} in „{{call}}“ beendet. Der Gutschein ist widerrufen: es kann nichts mehr abgerechnet werden.',
    next: 'Den Grund finden Sie hier. Über frühere Abrechnungen wird entschieden:',
  },
  'amendment-offered': {
    subject: 'Bitte unterschreiben Sie die neue Fassung der Vereinbarung zu {{number}} bis {{signByAt}}',
    happened: 'es gibt eine neue Fassung der Vereinbarung zum Antrag {{number}} in „{{call}}“.',
    next: 'Bitte lesen Sie, was sich ändert, und unterschreiben Sie sie bis {{signByAt}}. Bis alle unterschrieben haben, gilt die Fassung in Kraft:',
  },
  'amendment-due': {
    subject: 'Erinnerung: die neue Fassung der Vereinbarung zu {{number}} ist bis {{signByAt}} zu unterschreiben',
    happened: 'die neue Fassung der Vereinbarung zum Antrag {{number}} in „{{call}}“ ist noch nicht von allen unterschrieben.',
    next: 'Bitte unterschreiben Sie sie bis {{signByAt}}, wenn Sie es noch nicht getan haben. Danach verfällt die neue Fassung, und die in Kraft gilt weiter:',
  },
  'amendment-ended': {
    subject: 'Die neue Fassung der Vereinbarung zu {{number}} tritt nicht in Kraft',
    happened:
      'die neue Fassung der Vereinbarung zum Antrag {{number}} in „{{call}}“ wurde zurückgenommen oder nicht rechtzeitig unterschrieben. Die Fassung in Kraft gilt weiter.',
    next: 'Sie müssen nichts tun. Beide Fassungen finden Sie hier:',
  },
  'signed-copy-sent-back': {
    subject: 'Die unterschriebene Kopie der Vereinbarung zu {{number}} konnte nicht angenommen werden',
    happened: 'die Stelle hat die unterschriebene Kopie der Vereinbarung zum Antrag {{number}} in „{{call}}“ geprüft und gibt sie zurück.',
    next: 'Bitte lesen Sie, warum, und bringen Sie bis {{signByAt}} eine andere, oder unterschreiben Sie im Web:',
  },
  'voucher-active': {
    subject: 'Ihr Gutschein {{code}} gilt',
    happened: 'Ihr Gutschein {{code}} aus „{{call}}“ gilt. Er ist {{amount}} wert.',
    next: 'Bitte lassen Sie die Arbeit bis {{validUntilAt}} ausführen und senden Sie Ihre Abrechnung mit der Rechnung bis {{claimUntilAt}}:',
  },
  'voucher-partner': {
    subject: 'Der Gutschein von {{company}} gilt: die Arbeit kann beginnen',
    happened: 'der Gutschein {{code}} von {{company}} in „{{call}}“, dessen Partner Sie sind, gilt.',
    next: 'Sie können beginnen. Die Arbeit muss bis {{validUntilAt}} ausgeführt sein:',
  },
  'voucher-extended': {
    subject: 'Gutschein {{code}} kann bis {{validUntilAt}} genutzt werden',
    happened: 'der Gutschein {{code}} aus „{{call}}“ hat mehr Zeit bekommen.',
    next: 'Die Arbeit muss bis {{validUntilAt}} getan und die Abrechnung bis {{claimUntilAt}} gesendet sein. Ein neues Dokument zum Drucken finden Sie hier:',
  },
  'voucher-ending-extend': {
    subject: 'Erinnerung: {{amount}} auf Gutschein {{code}} können bis {{validUntilAt}} genutzt werden',
    happened: 'auf Ihrem Gutschein {{code}} aus „{{call}}“ sind noch {{amount}}.',
    next: 'Die Arbeit muss bis {{validUntilAt}} getan sein. Wenn es mit dem Partner noch keinen Termin gibt, vereinbaren Sie ihn bitte jetzt. Reicht die Zeit nicht, verlängert ein Klick auf dieser Seite den Gutschein bis {{extendToAt}}:',
  },
  'voucher-ending': {
    subject: 'Erinnerung: {{amount}} auf Gutschein {{code}} können bis {{validUntilAt}} genutzt werden',
    happened: 'auf Ihrem Gutschein {{code}} aus „{{call}}“ sind noch {{amount}}.',
    next: 'Die Arbeit muss bis {{validUntilAt}} getan sein. Wenn es mit dem Partner noch keinen Termin gibt, vereinbaren Sie ihn bitte jetzt. Alles zum Gutschein:',
  },
  'voucher-due': {
    subject: 'Erinnerung: Gutschein {{code}} kann bis {{claimUntilAt}} abgerechnet werden',
    happened: 'auf Ihrem Gutschein {{code}} aus „{{call}}“ sind noch {{amount}}.',
    next: 'Bitte senden Sie Ihre Abrechnung mit der Rechnung bis {{claimUntilAt}}. Danach verfällt der Gutschein, und das Geld geht an andere:',
  },
  'voucher-revoked': {
    subject: 'Gutschein {{code}} wurde widerrufen',
    happened: 'der Gutschein {{code}} aus „{{call}}“ wurde widerrufen. Bitte verwenden Sie ihn nicht mehr.',
    next: 'Bitte lesen Sie den Grund. Wenn Sie ihn für falsch halten, sagen Sie es uns bald:',
  },
  'voucher-expired': {
    subject: 'Gutschein {{code}} ist verfallen',
    happened:
      'die Frist für Abrechnungen ist vorbei: der Gutschein {{code}} aus „{{call}}“ ist verfallen. Rechtzeitig gesendete Abrechnungen werden noch bezahlt.',
    next: 'Sie müssen nichts tun:',
  },
} as const;
