import type { DataSetFile } from './data-sets.js';

interface Words {
  readonly title: string;
  readonly language: string;
  readonly languages: string;
  readonly text: string;
  readonly none: string;
  readonly updated: string;
  readonly licence: string;
  readonly row: string;
  readonly rows: string;
  readonly machines: string;
  readonly files: Readonly<Record<DataSetFile, readonly [title: string, explains: string]>>;
}

const en: Words = {
  title: 'Open data',
  language: 'English',
  languages: 'Languages',
  text: 'What these programmes have funded, to read, use and pass on. The addresses stay; what they hold is brought up to date at least every four months.',
  none: 'Nothing has been published yet.',
  updated: 'Last updated',
  licence: 'Licence:',
  row: 'row',
  rows: 'rows',
  machines: 'For machines, the same list:',
  files: {
    'operations.csv': ['List of operations (CSV)', 'For spreadsheets; Art. 49(3) of Regulation (EU) 2021/1060'],
    'operations.json': ['List of operations (JSON)', 'The same, with texts in all languages'],
    'grants.json': ['Grants (360Giving JSON)', 'Package of the 360Giving data standard 1.4'],
  },
};
const de: Words = {
  title: 'Offene Daten',
  language: 'Deutsch',
  languages: 'Sprachen',
  text: 'Was diese Programme gefördert haben, zum Lesen, Verwenden und Weitergeben. Die Adressen bleiben; was dort steht, wird mindestens alle vier Monate erneuert.',
  none: 'Es ist noch nichts veröffentlicht.',
  updated: 'Zuletzt aktualisiert am',
  licence: 'Lizenz:',
  row: 'Zeile',
  rows: 'Zeilen',
  machines: 'Für Maschinen, dieselbe Liste:',
  files: {
    'operations.csv': ['Liste der Vorhaben (CSV)', 'Für Tabellen; Art. 49 Abs. 3 der Verordnung (EU) 2021/1060'],
    'operations.json': ['Liste der Vorhaben (JSON)', 'Dasselbe, mit den Texten in allen Sprachen'],
    'grants.json': ['Förderungen (360Giving-JSON)', 'Paket des Datenstandards 360Giving 1.4'],
  },
};

const byLanguage: Readonly<Record<string, Words>> = { en, de };
export const openDataLanguages = Object.keys(byLanguage);

/** English where there is no such language. */
export const openDataWordsIn = (language: string): Words => byLanguage[language] ?? en;
