import type { SignedBy } from './agreement.entity.js';

export interface AgreementWords {
  readonly title: string;
  readonly page: string;
  readonly call: string;
  readonly firm: string;
  readonly partner: string;
  readonly amount: string;
  readonly signBy: string;
  readonly text: string;
  readonly signatures: string;
  readonly party: string;
  readonly name: string;
  readonly when: string;
  readonly how: string;
  readonly missing: string;
  readonly countersigned: string;
  readonly hash: string;
  readonly signedBy: Readonly<Record<SignedBy, string>>;
}

const en: AgreementWords = {
  title: 'Grant agreement',
  page: 'Page {page} of {pages}',
  call: 'Call',
  firm: 'Firm',
  partner: 'Partner',
  amount: 'Amount, at most',
  signBy: 'To be signed by',
  text: 'What is agreed',
  signatures: 'Signatures',
  party: 'Party',
  name: 'Name',
  when: 'When',
  how: 'How',
  missing: 'Not signed yet',
  countersigned: 'Countersigned',
  hash: 'Each signature is for the text with the SHA-256 {hash}.',
  signedBy: { name: 'Typed name', 'name+code': 'Typed name and second factor' },
};

const de: AgreementWords = {
  title: 'Fördervereinbarung',
  page: 'Seite {page} von {pages}',
  call: 'Ausschreibung',
  firm: 'Unternehmen',
  partner: 'Partner',
  amount: 'Betrag, höchstens',
  signBy: 'Zu unterzeichnen bis',
  text: 'Was vereinbart wird',
  signatures: 'Unterschriften',
  party: 'Seite',
  name: 'Name',
  when: 'Wann',
  how: 'Wie',
  missing: 'Noch nicht unterzeichnet',
  countersigned: 'Gegengezeichnet',
  hash: 'Jede Unterschrift gilt für den Text mit dem SHA-256 {hash}.',
  signedBy: { name: 'Eingegebener Name', 'name+code': 'Eingegebener Name und zweiter Faktor' },
};

/** In the languages that the text is offered in. */
export const agreementWords = (language: string): AgreementWords => (language === 'de' ? de : en);
