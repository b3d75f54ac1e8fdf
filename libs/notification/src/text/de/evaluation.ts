export const evaluation = {
  'assignment-invited': {
    subject: 'Sie sind eingeladen, Antrag {{number}} zu begutachten',
    happened: 'Sie sind eingeladen, den Antrag {{number}} in „{{call}}“ zu begutachten.',
    next: 'Bitte nehmen Sie bald an oder lehnen Sie ab; lehnen Sie ab, wenn Sie befangen sind. Das Gutachten ist bis {{dueAt}} fällig:',
  },
  'review-reopened': {
    subject: 'Ihr Gutachten zu {{number}} ist wieder offen',
    happened: 'das Programmbüro hat Ihnen das Gutachten zum Antrag {{number}} in „{{call}}“ mit einer Frage zurückgegeben.',
    next: 'Bitte lesen Sie die Frage, ändern Sie, was Sie für richtig halten, und reichen Sie es bis {{dueAt}} wieder ein:',
  },
  'reviews-diverge': {
    subject: 'Die Gutachten zu {{number}} liegen weit auseinander',
    happened: 'die Gutachten zum Antrag {{number}} in „{{call}}“ liegen weiter auseinander, als der Aufruf es hinnimmt.',
    next: 'Um ein weiteres Gutachten wird gebeten, wer am besten passt und nicht befangen ist. Gibt es niemanden, suchen Sie bitte jemanden; der Plan sagt, was die anderen fernhält:',
  },
  'assignment-due': {
    subject: 'Erinnerung: das Gutachten zu Antrag {{number}} ist bis {{dueAt}} fällig',
    happened: 'Ihr Gutachten zum Antrag {{number}} in „{{call}}“ ist noch nicht eingereicht.',
    next: 'Bitte reichen Sie es bis {{dueAt}} ein. Wenn das nicht geht, sagen Sie es uns so früh wie möglich, damit jemand anderer gefragt werden kann:',
  },
  'assignment-ended': {
    subject: 'Ihr Gutachten zu {{number}} wird nicht mehr gebraucht',
    happened:
      'Ihr Auftrag, den Antrag {{number}} in „{{call}}“ zu begutachten, ist beendet: Er wurde nicht rechtzeitig beantwortet, oder das Büro hat jemand anderen gebeten.',
    next: 'Sie haben damit nichts mehr zu tun. Ihre übrigen Gutachten sind hier:',
  },
  'review-extended': {
    subject: 'Mehr Zeit für das Gutachten zu {{number}}: bis {{dueAt}}',
    happened: 'das Programmbüro hat Ihnen für das Gutachten zum Antrag {{number}} in „{{call}}“ mehr Zeit gegeben.',
    next: 'Es ist jetzt bis {{dueAt}} fällig:',
  },
  'review-overdue': {
    subject: 'Ihr Gutachten zu {{number}} ist überfällig',
    happened:
      'Ihr Gutachten zum Antrag {{number}} in „{{call}}“ war bis {{dueAt}} fällig und ist nicht eingereicht. Ihr Entwurf bleibt erhalten.',
    next: 'Es kann nicht mehr eingereicht werden. Wenn Sie mehr Zeit brauchen, bitten Sie sofort das Programmbüro; sonst wird jemand anderer gefragt:',
  },
  'review-overdue-office': {
    subject: 'Ein Gutachten zu {{number}} ist überfällig',
    happened: 'ein Gutachten zum Antrag {{number}} in „{{call}}“ war bis {{dueAt}} fällig und ist nicht eingereicht.',
    next: 'Bitte geben Sie mehr Zeit, oder bitten Sie die nächstbeste Person darum:',
  },
  'reviewer-missing': {
    subject: 'Niemand kann um ein Gutachten zu {{number}} gebeten werden',
    happened:
      'ein Gutachten zum Antrag {{number}} in „{{call}}“ wird nicht kommen, und es gibt niemanden, der statt dessen gefragt werden könnte.',
    next: 'Bitte suchen Sie jemanden, oder geben Sie der Phase mehr Zeit; der Plan sagt, was die anderen fernhält:',
  },
} as const;
