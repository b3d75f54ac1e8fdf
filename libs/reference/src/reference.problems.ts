import { defineProblemTexts } from '@traverse/platform';

defineProblemTexts('en', {
  'reference.file-unreadable': 'This file cannot be read: it is no CSV, JSON or XML of the kind that is asked for.',
  'reference.file-empty': 'There is no row in this file.',
  'reference.columns-missing': 'Columns are missing: {{columns}}.',
  'reference.rows-invalid': '{{count}} mistakes in the rows; nothing was imported.',
  'reference.cell-invalid': 'Line {{line}}: {{column}} is missing or not valid.',
  'reference.row-twice': 'Line {{line}}: {{key}} is there twice.',
  'reference.day-invalid': '"{{day}}" is no day: write it as 2026-01-31.',
  'reference.sector-unknown': 'This is no code of the list of sectors (NACE).',
  'rate.not-found': 'No exchange rate was imported for this day.',
});

defineProblemTexts('de', {
  'reference.file-unreadable': 'Diese Datei lässt sich nicht lesen: Sie ist kein CSV, JSON oder XML der verlangten Art.',
  'reference.file-empty': 'In dieser Datei steht keine Zeile.',
  'reference.columns-missing': 'Es fehlen Spalten: {{columns}}.',
  'reference.rows-invalid': '{{count}} Fehler in den Zeilen; nichts wurde übernommen.',
  'reference.cell-invalid': 'Zeile {{line}}: {{column}} fehlt oder ist nicht gültig.',
  'reference.row-twice': 'Zeile {{line}}: {{key}} kommt zweimal vor.',
  'reference.day-invalid': '„{{day}}“ ist kein Tag: Schreiben Sie ihn als 2026-01-31.',
  'reference.sector-unknown': 'Das ist kein Code der Liste der Wirtschaftszweige (NACE).',
  'rate.not-found': 'Für diesen Tag wurde kein Wechselkurs übernommen.',
});
