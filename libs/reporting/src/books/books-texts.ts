import type { BookKind } from './books.dto.js';

type Texts = Readonly<Record<BookKind, { readonly name: string; readonly columns: readonly string[] }>>;

const texts: Readonly<Record<'en' | 'de', Texts>> = {
  en: {
    'trial-balance': {
      name: 'Trial balance',
      columns: ['Call', 'Authority', 'Envelope', 'Currency', 'Account', 'In', 'Out', 'Balance', 'Reserved'],
    },
    transfers: {
      name: 'Transfers',
      columns: ['Time (UTC)', 'Kind', 'From', 'To', 'Amount', 'Currency', 'Why', 'About', 'Reservation', 'Id'],
    },
    reconciliation: {
      name: 'Reconciliation',
      columns: ['Reference', 'Claim', 'State', 'Currency', 'Ledger', 'Reserved', 'Bank', 'Difference', 'Reason'],
    },
  },
  de: {
    'trial-balance': {
      name: 'Saldenliste',
      columns: ['Aufruf', 'Behörde', 'Topf', 'Währung', 'Konto', 'Eingang', 'Ausgang', 'Saldo', 'Reserviert'],
    },
    transfers: {
      name: 'Buchungen',
      columns: ['Zeit (UTC)', 'Art', 'Von', 'Nach', 'Betrag', 'Währung', 'Grund', 'Betrifft', 'Reservierung', 'Nummer'],
    },
    reconciliation: {
      name: 'Abstimmung',
      columns: ['Referenz', 'Abrechnung', 'Stand', 'Währung', 'Bücher', 'Reserviert', 'Bank', 'Unterschied', 'Grund'],
    },
  },
};

export const booksTextsIn = (language: string): Texts => texts[language === 'de' ? 'de' : 'en'];
