import { defineProblemTexts } from '@traverse/platform';

defineProblemTexts('en', {
  'ledger.insufficient': 'There is not enough money in {{kind}}.',
  'ledger.key-reused': 'This transfer was made before with other content.',
  'ledger.amount-not-positive': 'An amount to be moved must be above zero.',
  'ledger.no-account': 'There is no account {{kind}} in {{currency}}.',
  'ledger.no-hold': 'There is no reservation of that name.',
  'ledger.hold-settled': 'This reservation was settled before.',
});

defineProblemTexts('de', {
  'ledger.insufficient': 'In {{kind}} ist nicht genug Geld.',
  'ledger.key-reused': 'Diese Buchung gibt es schon mit anderem Inhalt.',
  'ledger.amount-not-positive': 'Ein Betrag, der gebucht wird, muss über null liegen.',
  'ledger.no-account': 'Es gibt kein Konto {{kind}} in {{currency}}.',
  'ledger.no-hold': 'Eine solche Reservierung gibt es nicht.',
  'ledger.hold-settled': 'Diese Reservierung ist schon abgeschlossen.',
});
