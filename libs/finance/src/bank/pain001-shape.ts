/**
 * What a payment file of ours looks like, written down apart from the code that writes it: a line that is not of this shape does not leave the
 * house. Element names, their order, lengths and letters are those of pain.001.001.09 as SEPA and the Swiss Payment Standards use it.
 */
const REFERENCE = `(?!/)[A-Za-z0-9/\\-?:().,'+ ]{1,35}(?<![/ ])`;
const IBAN = '[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}';
const BIC = '[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?';
const AMOUNT = '(?:0|[1-9][0-9]{0,12})\\.[0-9]{2}';
const words = (max: number): string => `(?:[^<>&\\p{Cc}]|&(?:amp|lt|gt);){1,${max}}`;
const of = (name: string, content: string): string => `<${name}>${content}</${name}>`;
const maybe = (content: string): string => `(?:${content})?`;

const ADDRESS = maybe(
  of(
    'PstlAdr',
    maybe(of('StrtNm', words(70))) +
      maybe(of('BldgNb', words(16))) +
      maybe(of('PstCd', words(16))) +
      of('TwnNm', words(35)) +
      of('Ctry', '[A-Z]{2}') +
      maybe(of('AdrLine', words(70))),
  ),
);
const PARTY = of('Nm', words(140)) + ADDRESS;
const ACCOUNT = of('Id', of('IBAN', IBAN));
const REFERENCE_TYPE = '(?:<Prtry>QRR</Prtry>|<Cd>SCOR</Cd>)';
const STRUCTURED = of('Strd', of('CdtrRefInf', of('Tp', of('CdOrPrtry', REFERENCE_TYPE)) + of('Ref', '[A-Z0-9]{5,27}')));
const TOTALS = of('NbOfTxs', '[1-9][0-9]{0,5}') + of('CtrlSum', '(?:0|[1-9][0-9]{0,17})\\.[0-9]{2}');
const AGENT = `(?:${of('BICFI', BIC)}|<ClrSysMmbId><ClrSysId><Cd>CHBCC</Cd></ClrSysId>${of('MmbId', '[0-9A-Z]{5}')}</ClrSysMmbId>|<Othr><Id>NOTPROVIDED</Id></Othr>)`;

const TRANSFER = new RegExp(
  `^${of(
    'CdtTrfTxInf',
    of('PmtId', of('InstrId', REFERENCE) + of('EndToEndId', REFERENCE)) +
      of('Amt', `<InstdAmt Ccy="[A-Z]{3}">${AMOUNT}</InstdAmt>`) +
      maybe(of('CdtrAgt', of('FinInstnId', of('BICFI', BIC)))) +
      of('Cdtr', PARTY) +
      of('CdtrAcct', ACCOUNT) +
      of('RmtInf', `(?:${of('Ustrd', words(140))}|${STRUCTURED})`),
  )}\n$`,
  'u',
);

const HEAD = new RegExp(
  `^<\\?xml version="1\\.0" encoding="UTF-8"\\?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain\\.001\\.001\\.09"><CstmrCdtTrfInitn>\n` +
    `${of('GrpHdr', of('MsgId', REFERENCE) + of('CreDtTm', '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z') + TOTALS + of('InitgPty', of('Nm', words(140))))}\n` +
    `<PmtInf>${of('PmtInfId', REFERENCE)}<PmtMtd>TRF</PmtMtd>${of('BtchBookg', '(?:true|false)')}${TOTALS}` +
    `${maybe('<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>')}${of('ReqdExctnDt', of('Dt', '[0-9]{4}-[0-9]{2}-[0-9]{2}'))}` +
    `${of('Dbtr', PARTY)}${of('DbtrAcct', ACCOUNT)}${of('DbtrAgt', of('FinInstnId', AGENT))}${maybe('<ChrgBr>SLEV</ChrgBr>')}\n$`,
  'u',
);

export function isTransferShape(line: string): boolean {
  return TRANSFER.test(line);
}

export function isHeadShape(text: string): boolean {
  return HEAD.test(text);
}
