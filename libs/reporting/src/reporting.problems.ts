import { defineProblemTexts } from '@traverse/platform';

defineProblemTexts('en', {
  'reporting.too-many-views': 'You have fifty saved views: remove one first',
  'audit-pack.not-found': 'There is no such pack, or it is still being made',
  'register.not-found': 'There is no such programme',
  'data-set.not-found': 'Nothing of this kind was published',
  'saved-view.not-found': 'There is no such saved view',
});
defineProblemTexts('de', {
  'reporting.too-many-views': 'Sie haben fünfzig gespeicherte Ansichten: Entfernen Sie zuerst eine',
  'audit-pack.not-found': 'Dieses Paket gibt es nicht, oder es wird noch gemacht',
  'register.not-found': 'Dieses Programm gibt es nicht',
  'data-set.not-found': 'Dergleichen wurde nicht veröffentlicht',
  'saved-view.not-found': 'Diese gespeicherte Ansicht gibt es nicht',
});
