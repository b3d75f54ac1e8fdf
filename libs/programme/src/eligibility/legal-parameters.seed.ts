import type { LegalParameter } from './legal-parameters.js';

type Source = Pick<LegalParameter, 'legalBasis' | 'url' | 'validFrom' | 'validTo'>;

const sme: Source = {
  legalBasis: 'Recommendation 2003/361/EC, Annex, Art. 2',
  url: 'https://eur-lex.europa.eu/eli/reco/2003/361/oj',
  validFrom: '2005-01-01',
  validTo: null,
};
const smeHoldings: Source = { ...sme, legalBasis: 'Recommendation 2003/361/EC, Annex, Art. 3 (unconfirmed)' };
const deMinimis: Source = {
  legalBasis: 'Regulation (EU) 2023/2831, Art. 3',
  url: 'https://eur-lex.europa.eu/eli/reg/2023/2831/oj',
  validFrom: '2024-01-01',
  validTo: '2030-12-31',
};
const deMinimisRegister: Source = { ...deMinimis, legalBasis: 'Regulation (EU) 2023/2831, Art. 6', validFrom: '2026-01-01' };
const gber: Source = {
  legalBasis: 'Regulation (EU) No 651/2014, Art. 20a',
  url: 'https://eur-lex.europa.eu/eli/reg/2014/651/oj',
  validFrom: '2023-07-01',
  validTo: '2026-12-31',
};
// The regulation ends with 2026; schemes keep six months to adjust, and what follows is not adopted yet: the figures are carried on and say so.
const gberAdjusting = (article: string): Source => ({
  ...gber,
  legalBasis: `Regulation (EU) No 651/2014, ${article} with Art. 58(5)`,
  validFrom: '2027-01-01',
  validTo: '2027-06-30',
});
const gberSuccessor = (article: string): Source => ({
  ...gber,
  legalBasis: `Successor of Regulation (EU) No 651/2014, ${article} (unconfirmed: figure carried on)`,
  validFrom: '2027-07-01',
  validTo: null,
});
const common: Source = {
  legalBasis: 'Regulation (EU) 2021/1060, Art. 74(1)(b)',
  url: 'https://eur-lex.europa.eu/eli/reg/2021/1060/oj',
  validFrom: '2021-07-01',
  validTo: null,
};

const euLaw: Source = {
  legalBasis: 'TFEU, Art. 107; EEA Agreement, Art. 61',
  url: 'https://eur-lex.europa.eu/eli/treaty/tfeu_2012/oj',
  validFrom: '2020-02-01',
  validTo: null,
};
const gber28: Source = { ...gber, legalBasis: 'Regulation (EU) No 651/2014, Art. 28(4) (unconfirmed)' };

const row = (code: string, value: string, source: Source): LegalParameter => ({ code, value, ...source });

const carriedOn = (code: string, value: string, article: string): LegalParameter[] => [
  row(code, value, gberAdjusting(article)),
  row(code, value, gberSuccessor(article)),
];

/** The figures of the law that a fresh installation starts with; administrators add rows, nobody edits one. Money in EUR. */
export const legalParametersSeed: readonly LegalParameter[] = [
  row('sme.micro.headcount-below', '10', sme),
  row('sme.micro.turnover-up-to', '2000000.00', sme),
  row('sme.micro.balance-up-to', '2000000.00', sme),
  row('sme.small.headcount-below', '50', sme),
  row('sme.small.turnover-up-to', '10000000.00', sme),
  row('sme.small.balance-up-to', '10000000.00', sme),
  row('sme.medium.headcount-below', '250', sme),
  row('sme.medium.turnover-up-to', '50000000.00', sme),
  row('sme.medium.balance-up-to', '43000000.00', sme),
  row('sme.partner-from-percent', '25', smeHoldings),
  row('sme.exempt-investor-up-to-percent', '50', smeHoldings),
  row('sme.public-body-from-percent', '25', smeHoldings),
  row('sme.business-angel-below', '1250000.00', smeHoldings),
  row('sme.local-authority-budget-below', '10000000.00', smeHoldings),
  row('sme.local-authority-inhabitants-below', '5000', smeHoldings),
  row('de-minimis.ceiling', '300000.00', deMinimis),
  row('de-minimis.window-years', '3', deMinimis),
  row('de-minimis.boundary', 'inclusive', { ...deMinimis, legalBasis: `${deMinimis.legalBasis}; the boundary day is unconfirmed` }),
  row('de-minimis.register-working-days', '20', deMinimisRegister),
  row('gber-20a.ceiling', '22000.00', gber),
  row('gber-28.ceiling', '220000.00', gber28),
  row('gber-28.window-years', '3', gber28),
  row('gber-28.intensity-percent', '50', { ...gber, legalBasis: 'Regulation (EU) No 651/2014, Art. 28(3) (unconfirmed)' }),
  row('gber-20.ceiling', '2200000.00', { ...gber, legalBasis: 'Regulation (EU) No 651/2014, Art. 20' }),
  row('de-minimis.excluded-nace', '01 03', { ...deMinimis, legalBasis: 'Regulation (EU) 2023/2831, Art. 1' }),
  row('state-aid.countries', 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK', euLaw),
  ...carriedOn('gber-20a.ceiling', '22000.00', 'Art. 20a'),
  ...carriedOn('gber-20.ceiling', '2200000.00', 'Art. 20'),
  ...carriedOn('gber-28.ceiling', '220000.00', 'Art. 28(4)'),
  ...carriedOn('gber-28.window-years', '3', 'Art. 28(4)'),
  ...carriedOn('gber-28.intensity-percent', '50', 'Art. 28(3)'),
  row('payment.days', '80', common),
  row('payment.warn-days', '60 75', { ...common, legalBasis: `${common.legalBasis}; the days of warning are the house's own` }),
  row('vat.total-cost-below', '5000000.00', { ...common, legalBasis: 'Regulation (EU) 2021/1060, Art. 64(1)(c)' }),
  row('open-data.list-months', '4', { ...common, legalBasis: 'Regulation (EU) 2021/1060, Art. 49(3)' }),
  row('open-data.names-years', '2', { ...common, legalBasis: 'Regulation (EU) 2021/1060, Art. 49(3) (unconfirmed)' }),
  row('payments.account-change-days', '3', { ...common, legalBasis: 'Internal control, Regulation (EU) 2021/1060, Art. 69 (unconfirmed)' }),
  row('records.years', '5', { ...common, legalBasis: 'Regulation (EU) 2021/1060, Art. 82 (unconfirmed)' }),
  row('records.state-aid-years', '10', { ...deMinimis, legalBasis: 'Regulation (EU) 2023/2831, Art. 6 (unconfirmed)' }),
];
