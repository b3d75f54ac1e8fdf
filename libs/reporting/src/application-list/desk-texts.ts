/** The columns of the officers' list, in their order: the same names in the web, in saved views and in exports. */
export const deskColumns = [
  'number',
  'company',
  'title',
  'call',
  'instrument',
  'region',
  'state',
  'received',
  'requested',
  'currency',
  'score',
  'rank',
  'partner',
  'decision',
  'awarded',
  'voucher',
  'paid',
] as const;
export type DeskColumn = (typeof deskColumns)[number];

interface Texts {
  readonly columns: Readonly<Record<DeskColumn, string>>;
  readonly application: Readonly<Record<string, string>>;
  readonly voucher: Readonly<Record<string, string>>;
  readonly decision: Readonly<Record<string, string>>;
}

/** The words of an export: those of the screen (a test compares them). */
export const deskTexts: Readonly<Record<'en' | 'de', Texts>> = {
  en: {
    columns: {
      number: 'No.',
      company: 'Company',
      title: 'Project',
      call: 'Call',
      instrument: 'Voucher type',
      region: 'Region',
      state: 'State',
      received: 'Received',
      requested: 'Asked',
      currency: 'Currency',
      score: 'Points',
      rank: 'Rank',
      partner: 'Partner',
      decision: 'Decision',
      awarded: 'Awarded',
      voucher: 'Voucher',
      paid: 'Paid',
    },
    application: {
      sketched: 'Sketch received',
      submitted: 'Sent, being checked',
      returned: 'Question to answer',
      waiting: 'Waiting for money',
      shortlisted: 'Full form asked for',
      eligible: 'Eligible',
      ineligible: 'Not eligible',
      partnered: 'Partner confirmed',
      'in-evaluation': 'Being evaluated',
      evaluated: 'Evaluated',
      approved: 'Approved',
      'reserve-listed': 'On the reserve list',
      rejected: 'Not funded',
      lapsed: 'Lapsed',
      withdrawn: 'Withdrawn',
    },
    voucher: {
      issued: 'Issued',
      active: 'In use',
      redeemed: 'Used up',
      expired: 'Expired',
      revoked: 'Revoked',
    },
    decision: {
      fund: 'Fund',
      reserve: 'Reserve list',
      reject: 'Reject',
    },
  },
  de: {
    columns: {
      number: 'Nr.',
      company: 'Unternehmen',
      title: 'Vorhaben',
      call: 'Ausschreibung',
      instrument: 'Gutscheinart',
      region: 'Region',
      state: 'Stand',
      received: 'Eingegangen',
      requested: 'Beantragt',
      currency: 'Währung',
      score: 'Punkte',
      rank: 'Rang',
      partner: 'Partner',
      decision: 'Entscheidung',
      awarded: 'Bewilligt',
      voucher: 'Gutschein',
      paid: 'Ausgezahlt',
    },
    application: {
      sketched: 'Skizze eingegangen',
      submitted: 'Gesendet, wird geprüft',
      returned: 'Rückfrage offen',
      waiting: 'Wartet auf Mittel',
      shortlisted: 'Volles Formular erbeten',
      eligible: 'Förderfähig',
      ineligible: 'Nicht förderfähig',
      partnered: 'Partner bestätigt',
      'in-evaluation': 'In Begutachtung',
      evaluated: 'Begutachtet',
      approved: 'Bewilligt',
      'reserve-listed': 'Auf der Reserveliste',
      rejected: 'Abgelehnt',
      lapsed: 'Verfallen',
      withdrawn: 'Zurückgezogen',
    },
    voucher: {
      issued: 'Ausgestellt',
      active: 'In Gebrauch',
      redeemed: 'Eingelöst',
      expired: 'Abgelaufen',
      revoked: 'Widerrufen',
    },
    decision: {
      fund: 'Fördern',
      reserve: 'Reserveliste',
      reject: 'Ablehnen',
    },
  },
};

export const deskTextsIn = (language: string): Texts => (language === 'de' ? deskTexts.de : deskTexts.en);
