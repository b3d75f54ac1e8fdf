import type { Frame } from '../wording.js';

export const frame: Frame = {
  locale: 'de-DE',
  greeting: 'Guten Tag {{name}},',
  contact: 'Fragen? {{contact}} ({{email}}) hilft weiter.',
  mutable: 'Welche Mails Sie bekommen, können Sie hier einstellen: {{url}}',
};
