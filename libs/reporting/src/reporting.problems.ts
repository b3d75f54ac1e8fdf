import { defineProblemTexts } from '@traverse/platform';

defineProblemTexts('en', {
  'reporting.too-many-views': 'You have fifty saved views: remove one first',
  'audit-pack.not-found': 'There is no such pack, or it is still being made',
  'saved-view.not-found': 'There is no such saved view',
});
defineProblemTexts('de', {
  'reporting.too-many-views': 'Sie haben fünfzig gespeicherte Ansichten: Entfernen Sie zuerst eine',
  'audit-pack.not-found': 'Dieses Paket gibt es nicht, oder es wird noch gemacht',
  'saved-view.not-found': 'Diese gespeicherte Ansicht gibt es nicht',
});
