/** `{name}` is put in as it is; `{name|money}`, `{name|dateTime}`, `{name|percent}`, `{name|number}` in the reader's way; `?` marks what may be unknown. */
export const en = {
  'opening.met': 'Received on {receivedAt|dateTime}, after the call had opened on {opensAt|dateTime} ({timeZone}).',
  'opening.early':
    'Received on {receivedAt|dateTime}, before the call opened on {opensAt|dateTime} ({timeZone}). Submit it again while the call is open.',
  'deadline.met': 'Received on {receivedAt|dateTime}, before the call closed on {closesAt|dateTime} ({timeZone}).',
  'deadline.late':
    'Received on {receivedAt|dateTime}; the call had closed on {closesAt|dateTime} ({timeZone}). Late applications cannot be taken; look out for the next call.',
  'sme-territory.met': 'The company has its seat in {territory}, where firms may apply.',
  'sme-territory.outside': 'The company has its seat in {region} ({nutsCode}). Firms may apply from: {allowed}.',
  'sme-territory.unknown': 'The region of the company’s seat is not known. Add it to the company profile.',
  'partner-territory.met': 'The partner has its seat in {territory}, where partners may come from.',
  'partner-territory.outside': 'The partner has its seat in {region} ({nutsCode}). Partners may come from: {allowed}.',
  'partner.later': 'Checked when a partner has been found.',
  'partner.not-named': 'No partner is named. This call asks the firm to name one.',
  'border.other-state.met': 'Company ({smeTerritory}, {smeState}) and partner ({partnerTerritory}, {partnerState}) are in two states.',
  'border.other-state.not-crossed':
    'Company ({smeTerritory}) and partner ({partnerTerritory}) are in the same state ({smeState}). The partner must be in another state.',
  'border.other-territory.met': 'Company ({smeTerritory}) and partner ({partnerTerritory}) are in two territories of the call.',
  'border.other-territory.not-crossed':
    'Company and partner are in the same territory ({smeTerritory}). The partner must be in another one.',
  'sme-class.met':
    'The company is of a size that the call is for: {headcount?} staff (below {headcountBelow}), turnover {turnover|money?} (up to {turnoverUpTo|money}) or balance sheet total {balance|money?} (up to {balanceUpTo|money}).',
  'sme-class.too-large':
    'The company is too large: {headcount?} staff (must be below {headcountBelow}), turnover {turnover|money?} (up to {turnoverUpTo|money}), balance sheet total {balance|money?} (up to {balanceUpTo|money}). The number of staff and one of the two amounts must hold.',
  'sme-class.other-class': 'The call is for firms of another size class.',
  'sme-class.figures-missing':
    'The size of the company cannot be told yet: {headcount?} staff, turnover {turnover|money?}, balance sheet total {balance|money?}. Add the missing figures to the company profile.',
  'sme-class.linked-missing':
    'The figures leave out linked or partner enterprises, which count in this call. Add them to the company profile.',
  'call-caps.both.met':
    'Within the limits of the call: at most {headcountCap} staff, and at most {moneyCap|money} turnover or balance sheet total.',
  'call-caps.both.exceeded':
    'Above the limits of the call: {headcount?} staff (at most {headcountCap}), turnover {turnover|money?}, balance sheet total {balance|money?} (at most {moneyCap|money} for one of the two).',
  'call-caps.headcount.met': 'Within the limit of the call: at most {headcountCap} staff.',
  'call-caps.headcount.exceeded': 'Above the limit of the call: {headcount?} staff (at most {headcountCap}).',
  'call-caps.money.met': 'Within the limit of the call: at most {moneyCap|money} turnover or balance sheet total.',
  'call-caps.money.exceeded':
    'Above the limit of the call: turnover {turnover|money?}, balance sheet total {balance|money?} (at most {moneyCap|money} for one of the two).',
  'call-caps.figures-missing':
    'The limits of the call cannot be checked yet. Add staff, turnover and balance sheet total to the company profile.',
  'sme-status.met':
    'The company is of a size that the call is for: {sizeName} ({basisText}). Periods: {periods}. Counted: {counted}. Together {headcount?} staff, turnover {turnover|money?}, balance sheet total {balance|money?}.',
  'sme-status.met-anyhow':
    'Figures are missing, but whatever they are, the company is of a size that the call is for. Periods: {periods}. Counted: {counted}.',
  'sme-status.too-large':
    'The company is too large, counted with those it is linked to ({basisText}). Periods: {periods}. Counted: {counted}. Together {headcount?} staff, turnover {turnover|money?}, balance sheet total {balance|money?}.',
  'sme-status.other-class':
    'The call is for firms of another size class than {sizeName} ({basisText}). Periods: {periods}. Counted: {counted}.',
  'sme-status.public-bodies':
    'Public bodies hold a quarter or more of the company ({publicPercent|number} %): it is not an SME, whatever its size.',
  'sme-status.figures-missing':
    'The size of the company cannot be told yet: figures of enterprises that count are missing. Counted: {counted}. Add them to the company profile.',
  'sectors.met': 'The sector of the company ({nace}) is not left out.',
  'sectors.excluded': 'The sector of the company ({nace}) is left out: {label} ({excluded}).',
  'sectors.unknown': 'The sector of the company is not known closely enough. Its profile needs the NACE code of its class.',
  'identifiers.registration.met': 'The company number {number} is right in form.',
  'identifiers.registration.unusual': 'The company number {number} is unusual for its country. Somebody looks at it; it can be right.',
  'identifiers.registration.wrong': 'The company number {number} cannot be right: its check digit or form is wrong.',
  'identifiers.vat.met': 'The VAT number {number} is right in form.',
  'identifiers.vat.unusual': 'The VAT number {number} is unusual for its country. Somebody looks at it; it can be right.',
  'identifiers.vat.wrong': 'The VAT number {number} cannot be right: its check digit or form is wrong.',
  'declarations.met': 'Declared as the call asks: {label}.',
  'declarations.contrary': 'Declared otherwise than the call asks: {label}. Ask the contact of the call if this is a mistake.',
  'declarations.missing': 'Not declared yet: {label}.',
  'documents.met': 'All documents that the call asks for are there.',
  'documents.missing': 'Documents are missing: {missing}.',
  'documents.wrong': 'Documents of a type or size that the call does not take: {wrong}.',
  'double-funding.met': 'No other application of the undertaking describes the same project.',
  'double-funding.asked':
    'Application {other} describes nearly the same project ({likenessBps|percent} of the words). The same costs are paid for once only.',
  'double-funding.asked-linked':
    'An application of a linked enterprise describes nearly the same project ({likenessBps|percent} of the words). The same costs are paid for once only.',
  'double-funding.granted':
    'There is a grant already for application {other}, which describes nearly the same project ({likenessBps|percent} of the words). An officer decides.',
  'double-funding.granted-linked':
    'There is a grant already for an application of a linked enterprise that describes nearly the same project ({likenessBps|percent} of the words). An officer decides.',
  'vouchers-per-company.call.met': 'Vouchers of the company in this call so far: {held|number}; allowed: {max|number}.',
  'vouchers-per-company.call.used-up': 'Vouchers of the company in this call so far: {held|number}; no more than {max|number} allowed.',
  'vouchers-per-company.call-period.met':
    'Vouchers of the company in this call in the last {periodMonths|number} months: {held|number}; allowed: {max|number}.',
  'vouchers-per-company.call-period.used-up':
    'Vouchers of the company in this call in the last {periodMonths|number} months: {held|number}; no more than {max|number} allowed.',
  'vouchers-per-company.programme.met': 'Vouchers of the company in this programme so far: {held|number}; allowed: {max|number}.',
  'vouchers-per-company.programme.used-up':
    'Vouchers of the company in this programme so far: {held|number}; no more than {max|number} allowed.',
  'vouchers-per-company.programme-period.met':
    'Vouchers of the company in this programme in the last {periodMonths|number} months: {held|number}; allowed: {max|number}.',
  'vouchers-per-company.programme-period.used-up':
    'Vouchers of the company in this programme in the last {periodMonths|number} months: {held|number}; no more than {max|number} allowed.',
  'funding.costs.real-costs': 'Costs that count: {amount|money}.',
  'funding.costs.unit-costs': 'Costs that count, by number and fixed rates: {amount|money}.',
  'funding.costs.lump-sum': 'Fixed amount of this voucher: {amount|money}.',
  'funding.flat-rate': 'Flat rate of {bps|percent} on top of the costs that it goes by, rounded down: {amount|money}.',
  'funding.share': 'Share paid by the voucher ({rateBps|percent}), rounded down: {amount|money}.',
  'funding.cap': 'At most {amount|money}.',
  'funding.below-floor': 'Less than the smallest voucher of {amount|money}: no voucher.',
  'funding.grant': 'Amount of the voucher: {amount|money}.',
  unknown: 'not known',
} as const;
