interface Texts {
  readonly name: string;
  readonly columns: readonly string[];
  readonly outcomes: Readonly<Record<'fund' | 'reserve' | 'reject' | 'below-threshold', string>>;
}

const en: Texts = {
  name: 'Ranking',
  columns: [
    ...['Envelope', 'Territory', 'Rank', 'Application', 'Title', 'Company', 'Points', 'Lowest review', 'Highest review', 'Points apart'],
    ...['Calibrated (advisory)', 'Outcome', 'Place on the reserve list', 'Asked', 'Offered', 'Currency', 'Why'],
  ],
  outcomes: { fund: 'Fund', reserve: 'Reserve list', reject: 'Reject', 'below-threshold': 'Below threshold' },
};
const de: Texts = {
  name: 'Rangliste',
  columns: [
    ...['Topf', 'Gebiet', 'Rang', 'Antrag', 'Titel', 'Unternehmen', 'Punkte', 'Niedrigstes Gutachten', 'Höchstes Gutachten', 'Abstand'],
    ...['Kalibriert (unverbindlich)', 'Ergebnis', 'Platz auf der Reserveliste', 'Beantragt', 'Angeboten', 'Währung', 'Warum'],
  ],
  outcomes: { fund: 'Fördern', reserve: 'Reserveliste', reject: 'Ablehnen', 'below-threshold': 'Unter der Schwelle' },
};

export const rankingTextsIn = (language: string): Texts => (language === 'de' ? de : en);
