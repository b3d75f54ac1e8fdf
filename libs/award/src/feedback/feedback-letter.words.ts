import { fr, it, sl } from './feedback-letter.words.more.js';

/** What stands in the letter beside the call's own texts. */
const en = {
  title: 'Feedback on application {number}',
  page: 'Page {page} of {pages}',
  number: 'Application',
  firm: 'Company',
  call: 'Call',
  told: 'Told on',
  result: 'Result',
  outcome: {
    fund: 'Your application will be funded with {amount}.',
    reserve: 'Your application is on the reserve list: it was good enough, but the money does not reach that far.',
    reject: 'Your application will not be funded.',
  },
  scores: 'Points',
  howOne: 'One evaluator reviewed your application. Who it was stays confidential.',
  howMean: '{count} evaluators reviewed your application, each alone. The points are the mean of theirs. Who they were stays confidential.',
  howMedian:
    '{count} evaluators reviewed your application, each alone. The points are the median of theirs. Who they were stays confidential.',
  nobody: 'This decision does not rest on reviews by evaluators.',
  criterion: 'Criterion',
  weight: 'Weight',
  points: 'Points',
  needed: 'At least',
  met: 'Reached',
  yes: 'yes',
  no: 'no',
  free: 'not scored',
  total: 'Overall',
  of: '{points} of {max}',
  comments: 'What the evaluators say',
  order: 'The comments are in no order of persons or of time; which comments are by the same person cannot be seen.',
  scale: 'What the points mean: {labels}',
  whole: 'On the whole',
  noComments: 'No comments.',
  next: 'What happens next',
  nextText: {
    fund: 'The next step is the agreement: we write to you when it is ready to be signed. There is nothing to do until then.',
    reserve: 'There is nothing to do: if money becomes free, applications move up in order, and we write to you.',
    reject: 'If you think that the decision is wrong, you can appeal until {appeal}. You may apply again in a later call.',
  },
  contact: 'Questions',
  contactText: '{name} answers your questions about this letter: {reach}. Please give the number {number}.',
};

const de: typeof en = {
  title: 'Rückmeldung zum Antrag {number}',
  page: 'Seite {page} von {pages}',
  number: 'Antrag',
  firm: 'Unternehmen',
  call: 'Ausschreibung',
  told: 'Mitgeteilt am',
  result: 'Ergebnis',
  outcome: {
    fund: 'Ihr Antrag wird mit {amount} gefördert.',
    reserve: 'Ihr Antrag steht auf der Warteliste: Er war gut genug, aber das Geld reicht nicht so weit.',
    reject: 'Ihr Antrag wird nicht gefördert.',
  },
  scores: 'Punkte',
  howOne: 'Eine Person hat Ihren Antrag begutachtet. Wer es war, bleibt vertraulich.',
  howMean:
    '{count} Personen haben Ihren Antrag begutachtet, jede für sich. Die Punkte sind der Mittelwert. Wer sie waren, bleibt vertraulich.',
  howMedian:
    '{count} Personen haben Ihren Antrag begutachtet, jede für sich. Die Punkte sind der Median. Wer sie waren, bleibt vertraulich.',
  nobody: 'Diese Entscheidung beruht nicht auf Gutachten.',
  criterion: 'Kriterium',
  weight: 'Gewicht',
  points: 'Punkte',
  needed: 'Mindestens',
  met: 'Erreicht',
  yes: 'ja',
  no: 'nein',
  free: 'nicht bewertet',
  total: 'Insgesamt',
  of: '{points} von {max}',
  comments: 'Was in den Gutachten steht',
  order:
    'Die Reihenfolge der Kommentare richtet sich weder nach Personen noch nach der Zeit; welche von derselben Person sind, ist nicht zu erkennen.',
  scale: 'Was die Punkte bedeuten: {labels}',
  whole: 'Zum Ganzen',
  noComments: 'Keine Kommentare.',
  next: 'Wie es weitergeht',
  nextText: {
    fund: 'Der nächste Schritt ist die Vereinbarung: Wir schreiben Ihnen, wenn sie zur Unterschrift bereit ist. Bis dahin ist nichts zu tun.',
    reserve: 'Es ist nichts zu tun: Wird Geld frei, rücken Anträge der Reihe nach auf, und wir schreiben Ihnen.',
    reject:
      'Halten Sie die Entscheidung für falsch, so können Sie bis {appeal} Beschwerde einlegen. In einer späteren Ausschreibung können Sie sich wieder bewerben.',
  },
  contact: 'Fragen',
  contactText: 'Fragen zu diesem Schreiben beantwortet {name}: {reach}. Geben Sie bitte die Nummer {number} an.',
};

const languages: Readonly<Record<string, typeof en>> = { en, de, fr, it, sl };

export type LetterWords = typeof en;

/** The languages that the letter can be read in. */
export const letterLanguages = Object.keys(languages);

/** English where there are no words of this language. */
export const letterWords = (language: string): LetterWords => languages[language] ?? en;

/** `{name}` filled in. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
