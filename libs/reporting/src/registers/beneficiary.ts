/** What a beneficiary is by law; `unknown` is treated as a natural person: the careful side. */
export type BeneficiaryKind = 'legal' | 'natural' | 'unknown';

const words = (...forms: readonly string[]): RegExp => new RegExp(`(^|[\\s,(])(${forms.join('|')})\\.?(?=$|[\\s,)])`, 'iu');

/** Sole traders by the names that the countries of the Alps give them. First: "Einzelunternehmen" is one word, "e.U." stands after a name. */
const SOLE_TRADERS = words(
  ...[
    'einzelunternehmen',
    'einzelunternehmer(in)?',
    'einzelfirma',
    'einzelkaufmann',
    'e\\.\\s?k',
    'e\\.\\s?kfm',
    'e\\.\\s?kfr',
    'e\\.\\s?u',
  ],
  ...['freiberufler(in)?', 'entreprise individuelle', 'entrepreneur individuel', 'auto-?entrepreneur', 'micro-?entrepreneur', 'ei', 'eirl'],
  ...['impresa individuale', 'ditta individuale', 'libero professionista', 'raison individuelle', 'samostojni podjetnik', 's\\.\\s?p'],
  ...['sole trader', 'sole proprietor(ship)?', 'natural person', 'natürliche person'],
);

/** Partnerships whose members are persons behind a name of its own are legal subjects of the registers, too. */
const LEGAL_FORMS = words(
  ...[
    '(g?gmbh|ug|flexco|flexkapg)',
    'ag',
    'se',
    'kg',
    'kgaa',
    'og',
    'ohg',
    'gbr',
    'egbr',
    'e\\.?\\s?v',
    'e\\.?\\s?g',
    'gmbh & co',
    'genossenschaft',
    'stiftung',
  ],
  ...['sasu?', 'sarl', 's\\.?\\s?à\\.?\\s?r\\.?\\s?l', 'eurl', 's\\.?a', 'snc', 'sci', 'scop', 'scic', 'gie', 'association', 'fondation'],
  ...[
    's\\.?r\\.?l\\.?s?',
    's\\.?p\\.?a',
    's\\.?n\\.?c',
    's\\.?a\\.?s',
    's\\.?c\\.?a\\.?r\\.?l',
    'coop',
    'cooperativa',
    'consorzio',
    'fondazione',
  ],
  ...[
    'd\\.\\s?o\\.\\s?o',
    'd\\.\\s?d',
    'k\\.\\s?d',
    'd\\.\\s?n\\.\\s?o',
    'z\\.\\s?o\\.\\s?o',
    'zavod',
    'zadruga',
    'anstalt',
    'ltd',
    'limited',
    'plc',
    'llc',
    'inc',
  ],
  ...[
    'aktiengesellschaft',
    'gesellschaft mit beschränkter haftung',
    'société anonyme',
    'società a responsabilità limitata',
    'university',
    'universität',
  ],
);

/** By the legal form that the firm gave; without one, by the form that its name ends in. */
export function beneficiaryKind(name: string, legalForm: string | null): BeneficiaryKind {
  for (const text of legalForm ? [legalForm] : [name]) {
    if (SOLE_TRADERS.test(text)) return 'natural';
    if (LEGAL_FORMS.test(text)) return 'legal';
  }
  return 'unknown';
}

/** Lists of org-id.guide by country, for numbers of the companies' registers. */
const REGISTERS: Readonly<Record<string, string>> = {
  ...{ AT: 'AT-FB', CH: 'CH-FDJP', DE: 'DE-CR', FR: 'FR-RCS', IT: 'IT-RI', SI: 'SI-PRS' },
};

/** Identifier of an organisation by org-id.guide; where its register has no list, one of the publisher's own. */
export function orgIdOf(
  {
    id,
    countryCode,
    registrationNumber,
  }: { readonly id: string; readonly countryCode: string; readonly registrationNumber: string | null },
  prefix: string,
): string {
  const list = REGISTERS[countryCode];
  const number = registrationNumber?.replaceAll(/[^A-Za-z0-9]/g, '') ?? '';
  return list && number !== '' ? `${list}-${number}` : `${prefix}-ORG-${id.replaceAll('-', '').slice(-12)}`;
}
