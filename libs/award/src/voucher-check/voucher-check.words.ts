import type { CheckOutcome } from './check-voucher.js';

interface Words {
  readonly title: string;
  readonly language: string;
  readonly outcomes: Readonly<Record<CheckOutcome, readonly [says: string, explains: string]>>;
  readonly code: string;
  readonly programme: string;
  readonly until: string;
  readonly was: string;
  readonly compare: string;
  readonly ask: string;
  readonly field: string;
  readonly hint: string;
  readonly check: string;
  readonly offline: string;
  readonly keys: string;
}

const en: Words = {
  title: 'Check a voucher',
  language: 'English',
  outcomes: {
    valid: ['Valid', 'This voucher can be used.'],
    used: ['Used up', 'Everything on this voucher has been claimed. Do no more work on it.'],
    expired: ['Expired', 'The time to use this voucher is over. Work that begins now is not paid.'],
    revoked: ['Revoked', 'The programme office has taken this voucher back. It must not be used.'],
    unknown: ['Not known', 'There is no voucher with this code. Ask the programme office before you begin any work.'],
    mistyped: [
      'No such code',
      'A letter is wrong, missing or in the wrong place: the code does not check. Please compare it with the voucher.',
    ],
    'not-ours': ['Not ours', 'This code was not signed by this programme office. It may be forged: do no work on it, and tell the office.'],
  },
  code: 'Code',
  programme: 'Programme',
  until: 'The work must be done by',
  was: 'The work had to be done by',
  compare: 'Compare the code with the one on the paper.',
  ask: 'Check by code',
  field: 'Code of the voucher',
  hint: 'Twelve letters and figures after TRV.',
  check: 'Check',
  offline: 'No connection where you work? The code on the paper is signed (JWS, Ed25519) and can be verified with',
  keys: 'the public keys of this office',
};
const de: Words = {
  title: 'Gutschein prüfen',
  language: 'Deutsch',
  outcomes: {
    valid: ['Gültig', 'Dieser Gutschein kann verwendet werden.'],
    used: ['Aufgebraucht', 'Alles auf diesem Gutschein ist abgerechnet. Bitte keine Arbeit mehr darauf leisten.'],
    expired: ['Abgelaufen', 'Die Zeit, diesen Gutschein zu nutzen, ist vorbei. Arbeit, die jetzt beginnt, wird nicht bezahlt.'],
    revoked: ['Widerrufen', 'Die Programmstelle hat diesen Gutschein zurückgenommen. Er darf nicht verwendet werden.'],
    unknown: [
      'Unbekannt',
      'Einen Gutschein mit diesem Code gibt es nicht. Fragen Sie die Programmstelle, bevor Sie mit der Arbeit beginnen.',
    ],
    mistyped: [
      'Kein solcher Code',
      'Ein Zeichen ist falsch, fehlt oder steht an der falschen Stelle: der Code geht nicht auf. Bitte vergleichen Sie ihn mit dem Gutschein.',
    ],
    'not-ours': [
      'Nicht von uns',
      'Diesen Code hat diese Programmstelle nicht unterschrieben. Er kann gefälscht sein: leisten Sie keine Arbeit darauf und melden Sie ihn der Stelle.',
    ],
  },
  code: 'Code',
  programme: 'Programm',
  until: 'Die Arbeit muss getan sein bis',
  was: 'Die Arbeit musste getan sein bis',
  compare: 'Vergleichen Sie den Code mit dem auf dem Papier.',
  ask: 'Nach Code prüfen',
  field: 'Code des Gutscheins',
  hint: 'Zwölf Buchstaben und Ziffern nach TRV.',
  check: 'Prüfen',
  offline: 'Keine Verbindung, wo Sie arbeiten? Der Code auf dem Papier ist unterschrieben (JWS, Ed25519) und lässt sich prüfen mit',
  keys: 'den öffentlichen Schlüsseln dieser Stelle',
};

const byLanguage: Readonly<Record<string, Words>> = { en, de };
export const checkLanguages = Object.keys(byLanguage);

/** English where there is no such language. */
export const checkWordsIn = (language: string): Words => byLanguage[language] ?? en;
