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
} as const;
