import type { Frame } from '../wording.js';

export const frame: Frame = {
  locale: 'en-GB',
  greeting: 'Hello {{name}},',
  contact: 'Questions? {{contact}} ({{email}}) will help.',
  mutable: 'You can choose which mails you get: {{url}}',
};
