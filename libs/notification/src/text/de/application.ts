export const application = {
  'application-received': {
    subject: 'Antrag {{number}} ist eingegangen',
    happened: 'Ihr Antrag {{number}} zu „{{call}}“ ist am {{receivedAt}} bei uns eingegangen. Das ist Ihre Empfangsbestätigung.',
    next: 'Sie müssen jetzt nichts tun: wir prüfen, ob der Antrag förderfähig ist, und schreiben Ihnen. Was Sie gesendet haben, können Sie jederzeit lesen und als PDF behalten:',
  },
  'application-waiting': {
    subject: 'Antrag {{number}} steht auf der Warteliste',
    happened:
      'Ihr Antrag {{number}} zu „{{call}}“ ist rechtzeitig da, aber das verfügbare Geld ist derzeit vergeben. Er hat einen Platz auf der Warteliste.',
    next: 'Sie müssen nichts tun: wird Geld frei, rücken die Anträge in der Reihenfolge ihres Eingangs nach, und wir schreiben Ihnen. Ihren Platz sehen Sie hier:',
  },
  'waiting-promoted': {
    subject: 'Antrag {{number}} ist von der Warteliste nachgerückt',
    happened:
      'es ist Geld frei geworden: Ihr Antrag {{number}} zu „{{call}}“ ist von der Warteliste nachgerückt, seine Prüfung geht weiter.',
    next: 'Sie müssen jetzt nichts tun; wir schreiben Ihnen, wenn die Prüfung fertig ist:',
  },
  'application-ineligible': {
    subject: 'Antrag {{number}} ist nicht förderfähig',
    happened:
      'wir haben Ihren Antrag {{number}} zu „{{call}}“ nach den Regeln der Ausschreibung geprüft. Er erfüllt nicht alle und kann daher nicht weiter behandelt werden.',
    next: 'Bitte lesen Sie die Gründe, jeden mit seiner Regel. Wenn Sie einen davon für falsch halten, sagen Sie es uns bald:',
  },
  'application-returned': {
    subject: 'Bitte verbessern Sie Antrag {{number}} bis {{dueAt}}',
    happened:
      'wir haben Ihren Antrag {{number}} zu „{{call}}“ angesehen. Etwas darin muss richtiggestellt werden, bevor es weitergehen kann.',
    next: 'Bitte lesen Sie, was fehlt, verbessern Sie es und reichen Sie den Antrag bis {{dueAt}} wieder ein. Danach kann er nicht mehr berücksichtigt werden:',
  },
  'application-returned-due': {
    subject: 'Erinnerung: Antrag {{number}} wartet bis {{dueAt}} auf Ihre Verbesserung',
    happened: 'Ihr Antrag {{number}} zu „{{call}}“ wurde Ihnen zurückgegeben und ist noch nicht wieder eingereicht.',
    next: 'Bitte verbessern Sie ihn und reichen Sie ihn bis {{dueAt}} ein. Danach kann er nicht mehr berücksichtigt werden:',
  },
  'sketch-received': {
    subject: 'Skizze {{number}} ist eingegangen',
    happened: 'wir haben Ihre Skizze {{number}} zu „{{call}}“ am {{receivedAt}} erhalten. Dies ist Ihre Quittung.',
    next: 'Jetzt ist nichts zu tun: Wir lesen sie und schreiben Ihnen, ob wir das volle Formular erbitten. Was Sie gesendet haben, können Sie jederzeit lesen:',
  },
  'sketch-shortlisted': {
    subject: 'Bitte senden Sie das volle Formular zu {{number}} bis {{dueAt}}',
    happened: 'wir haben Ihre Skizze {{number}} zu „{{call}}“ gelesen und bitten Sie um das volle Formular.',
    next: 'Was Sie geschrieben haben, steht schon darin. Bitte ergänzen Sie es und senden Sie es bis {{dueAt}}. Danach kann es nicht mehr berücksichtigt werden:',
  },
  'draft-due': {
    subject: 'Erinnerung: {{number}} kann bis {{dueAt}} gesendet werden',
    happened: 'Ihr Antrag {{number}} in „{{call}}“ ist begonnen, aber nicht gesendet.',
    next: 'Wenn Sie ihn noch stellen möchten, senden Sie ihn bitte bis {{dueAt}}. Das Formular zeigt, was fehlt:',
  },
  'full-form-due': {
    subject: 'Erinnerung: Das volle Formular zu {{number}} ist bis {{dueAt}} fällig',
    happened: 'wir haben Sie um das volle Formular zu {{number}} in „{{call}}“ gebeten; es ist noch nicht gesendet.',
    next: 'Bitte ergänzen Sie es und senden Sie es bis {{dueAt}}. Danach kann es nicht mehr berücksichtigt werden:',
  },
  'full-form-missing': {
    subject: 'Antrag {{number}} ist beendet: Das volle Formular kam nicht',
    happened: 'das volle Formular zu {{number}} in „{{call}}“ kam nicht rechtzeitig. Der Antrag ist beendet.',
    next: 'Es ist nichts zu tun. Sie können sich gern in einem anderen Aufruf wieder bewerben:',
  },
  'sketch-declined': {
    subject: 'Skizze {{number}} wird nicht weiterverfolgt',
    happened: 'wir haben Ihre Skizze {{number}} zu „{{call}}“ gelesen und bitten nicht um das volle Formular.',
    next: 'Den Grund können Sie nachlesen; in einem anderen Aufruf sind Sie wieder willkommen:',
  },
  'application-lapsed': {
    subject: 'Antrag {{number}} ist ohne Förderung beendet',
    happened: 'für Ihren Antrag {{number}} zu „{{call}}“ ist nicht rechtzeitig Geld frei geworden. Er ist beendet.',
    next: 'Sie müssen nichts tun. Bewerben Sie sich gern wieder in einer anderen Ausschreibung:',
  },
  'application-withdrawn': {
    subject: 'Antrag {{number}} wurde zurückgezogen',
    happened:
      'Ihr Antrag {{number}} zu „{{call}}“ wurde von jemandem aus Ihrem Unternehmen zurückgezogen. Er wird nicht mehr berücksichtigt.',
    next: 'Wenn das ein Versehen war, sagen Sie es uns sofort:',
  },
  'question-asked': {
    subject: 'Jemand hat eine Frage zu „{{call}}“',
    happened: 'eine Frage zu „{{call}}“ ist eingegangen.',
    next: 'Bitte beantworten Sie sie; alle lesen die Antwort, niemand liest, wer gefragt hat:',
  },
  'question-answered': {
    subject: 'Ihre Frage zu „{{call}}“ ist beantwortet',
    happened: 'Ihre Frage zu „{{call}}“ ist beantwortet. Alle können die Antwort lesen, ohne Ihren Namen.',
    next: 'Bitte lesen Sie die Antwort:',
  },
  'question-answered-alone': {
    subject: 'Eine Antwort auf Ihre Frage zu „{{call}}“',
    happened: 'Ihre Frage zu „{{call}}“ ist Ihnen allein beantwortet; sie wird nicht veröffentlicht.',
    next: 'Bitte lesen Sie die Antwort:',
  },
} as const;
