import { defineProblemTexts } from '@traverse/platform';

defineProblemTexts('en', {
  'reporting.too-many-views': 'You have fifty saved views: remove one first',
  'saved-view.not-found': 'There is no such saved view',
});
defineProblemTexts('de', {
  'reporting.too-many-views': 'Sie haben fünfzig gespeicherte Ansichten: Entfernen Sie zuerst eine',
  'saved-view.not-found': 'Diese gespeicherte Ansicht gibt es nicht',
});
