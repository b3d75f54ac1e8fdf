import { newId } from '@traverse/kernel';

export interface Credit {
  readonly iban: string;
  /** Decimal. */
  readonly amount: string;
  readonly currency: string;
  /** ISO 11649, structured. */
  readonly reference?: string | undefined;
  readonly text?: string | undefined;
  readonly endToEndId?: string | undefined;
  /** The bank's own; null: it gives none. */
  readonly bankReference?: string | null;
}

/** A camt.054 of one payment that came in on an account, as a debtor's bank would tell it. */
export function creditStatement({ iban, amount, currency, reference, text, endToEndId = 'NOTPROVIDED', bankReference }: Credit): string {
  const id = newId();
  const own = bankReference === null ? '' : `<AcctSvcrRef>${bankReference ?? id}</AcctSvcrRef>`;
  const strd = reference
    ? `<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>${reference}</Ref></CdtrRefInf></Strd>`
    : '';
  const ustrd = text ? `<Ustrd>${text}</Ustrd>` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
<GrpHdr><MsgId>${id}</MsgId><CreDtTm>2026-11-30T12:00:00Z</CreDtTm></GrpHdr>
<Ntfctn><Id>${id}</Id><CreDtTm>2026-11-30T12:00:00Z</CreDtTm><Acct><Id><IBAN>${iban}</IBAN></Id></Acct>
<Ntry><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-30</Dt></BookgDt>${own}
<NtryDtls><TxDtls><Refs><EndToEndId>${endToEndId}</EndToEndId></Refs><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><RmtInf>${ustrd}${strd}</RmtInf></TxDtls></NtryDtls></Ntry>
</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`;
}

/** The day's statement (camt.053) that tells the same as a notification. */
export function asDayStatement(notification: string): string {
  const id = newId();
  return notification
    .replaceAll('camt.054.001.08', 'camt.053.001.08')
    .replaceAll('BkToCstmrDbtCdtNtfctn', 'BkToCstmrStmt')
    .replaceAll('Ntfctn>', 'Stmt>')
    .replace(/<(MsgId|Id)>[0-9a-f-]{36}</g, `<$1>${id}<`);
}
