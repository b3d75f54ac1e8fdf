/** What stands on a voucher beside the call's own texts and the names of the two sides. */
const en = {
  title: 'Voucher {code}',
  page: 'Page {page} of {pages}',
  upTo: 'up to {amount}',
  qr: 'Code to check this voucher',
  qrText:
    'Scan the code: it opens a page of the programme office that says whether this voucher is valid, used up, expired or revoked, as things stand at that moment.\n\nWithout a camera: {address}',
  about: 'What it is for',
  project: 'Project',
  instrument: 'Kind of voucher',
  call: 'Call',
  application: 'Application',
  firm: 'Issued to',
  partner: 'To be used with',
  noPartner: 'A partner that the firm chooses from the directory and the office confirms',
  use: 'Use',
  single: 'Once, in one claim',
  multi: 'Several times, until the amount is used up',
  issued: 'Issued on',
  until: 'Work to be done by',
  claim: 'Claim to be sent by',
  how: 'How to use it',
  reimburse: [
    'Agree on the work with the partner.',
    'Pay the partner’s invoice yourself.',
    'Send the claim with invoice and proof of payment in the web: you get your share back.',
  ],
  payPartner: [
    'Agree on the work with the partner.',
    'The partner sends the claim with its invoice in the web.',
    'The programme pays the partner. What the voucher does not cover you pay yourself.',
  ],
  later: 'If time is too short, ask for an extension in the web before the last day of work: it may be one click.',
  fine: 'This paper is no money: what counts is the balance that the programme office keeps. The signed code (JWS, Ed25519) holds the voucher’s code, the programme and the last day of work, and nothing about people. Public keys: {keys}',
};
export type VoucherWords = typeof en;

const de: VoucherWords = {
  title: 'Gutschein {code}',
  page: 'Seite {page} von {pages}',
  upTo: 'bis zu {amount}',
  qr: 'Code, um diesen Gutschein zu prüfen',
  qrText:
    'Scannen Sie den Code: er öffnet eine Seite der Programmstelle, die sagt, ob dieser Gutschein in diesem Augenblick gültig, aufgebraucht, abgelaufen oder widerrufen ist.\n\nOhne Kamera: {address}',
  about: 'Wofür er gilt',
  project: 'Vorhaben',
  instrument: 'Art des Gutscheins',
  call: 'Aufruf',
  application: 'Antrag',
  firm: 'Ausgestellt für',
  partner: 'Einzulösen bei',
  noPartner: 'einem Partner, den das Unternehmen aus dem Verzeichnis wählt und die Stelle bestätigt',
  use: 'Verwendung',
  single: 'Einmal, in einer Abrechnung',
  multi: 'Mehrmals, bis der Betrag aufgebraucht ist',
  issued: 'Ausgestellt am',
  until: 'Arbeit auszuführen bis',
  claim: 'Abzurechnen bis',
  how: 'So lösen Sie ihn ein',
  reimburse: [
    'Vereinbaren Sie die Arbeit mit dem Partner.',
    'Bezahlen Sie die Rechnung des Partners selbst.',
    'Senden Sie die Abrechnung mit Rechnung und Zahlungsnachweis im Web: Sie erhalten Ihren Anteil zurück.',
  ],
  payPartner: [
    'Vereinbaren Sie die Arbeit mit dem Partner.',
    'Der Partner sendet die Abrechnung mit seiner Rechnung im Web.',
    'Das Programm bezahlt den Partner. Was der Gutschein nicht deckt, bezahlen Sie selbst.',
  ],
  later: 'Reicht die Zeit nicht, verlängern Sie im Web vor dem letzten Tag der Arbeit: oft genügt ein Klick.',
  fine: 'Dieses Papier ist kein Geld: es zählt der Stand, den die Programmstelle führt. Der unterschriebene Code (JWS, Ed25519) enthält Code, Programm und letzten Tag der Arbeit und nichts über Personen. Öffentliche Schlüssel: {keys}',
};

const byLanguage: Readonly<Record<string, VoucherWords>> = { en, de };
export const voucherDocumentLanguages = Object.keys(byLanguage);

/** English where there is no such language. */
export const voucherWordsIn = (language: string): VoucherWords => byLanguage[language] ?? en;
