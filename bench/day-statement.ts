import { formatDecimal } from '@traverse/kernel';

export interface Debit {
  readonly endToEndId: string;
  readonly instrId: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  /** The bank's own; not every bank gives one. */
  readonly reference: string | null;
}

export interface StatementHead {
  readonly id: string;
  readonly iban: string;
  /** YYYY-MM-DD */
  readonly day: string;
  /** What it says of itself: number and sum of its entries. */
  readonly entries: number;
  readonly sumMinor: bigint;
  readonly currency: string;
}

const euros = (minor: bigint, currency: string): string => formatDecimal(minor, currency);

/** A camt.053 as a bank writes it at the end of a day: one booked entry for each payment. Piece by piece. */
export async function* dayStatement(
  { id, iban, day, entries, sumMinor, currency }: StatementHead,
  debits: AsyncIterable<Debit> | Iterable<Debit>,
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>${id}</MsgId><CreDtTm>${day}T22:00:00Z</CreDtTm></GrpHdr>
<Stmt><Id>${id}</Id><CreDtTm>${day}T22:00:00Z</CreDtTm><Acct><Id><IBAN>${iban}</IBAN></Id></Acct>
<TxsSummry><TtlNtries><NbOfNtries>${entries}</NbOfNtries><Sum>${euros(sumMinor, currency)}</Sum></TtlNtries></TxsSummry>
`;
  for await (const { endToEndId, instrId, amountMinor, currency: code, reference } of debits) {
    const amount = `<Amt Ccy="${code}">${euros(amountMinor, code)}</Amt><CdtDbtInd>DBIT</CdtDbtInd>`;
    const own = reference === null ? '' : `<AcctSvcrRef>${reference}</AcctSvcrRef>`;
    const references = `<Refs>${own}<InstrId>${instrId}</InstrId><EndToEndId>${endToEndId}</EndToEndId></Refs>`;
    yield `<Ntry>${amount}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt>${own}<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls>${references}${amount}</TxDtls></NtryDtls></Ntry>
`;
  }
  yield `</Stmt></BkToCstmrStmt></Document>
`;
}
