import { electronicFormatIBAN } from 'ibantools';
import { create } from 'xmlbuilder2';
import type { PaymentBlock, PaymentFile, Transfer } from './payment-file.js';
import { isoSecond } from './status-report.js';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.054.001.08';

export interface NotificationEntry {
  readonly block: PaymentBlock;
  readonly transfer: Transfer;
  /** The bank's own reference of the entry. */
  readonly reference: string;
}

export interface Notification {
  readonly id: string;
  readonly at: Date;
  readonly file: PaymentFile;
  readonly entries: readonly NotificationEntry[];
  /** Money that comes back: credits with this reason instead of debits. */
  readonly returned?: { readonly code: string };
}

function amount(transfer: Transfer): object {
  return { '@Ccy': transfer.currency, '#': transfer.amount };
}

function entryElement({ file, returned }: Notification, { block, transfer, reference }: NotificationEntry): object {
  const direction = returned ? 'CRDT' : 'DBIT';
  // The simulated bank books on the day that it was asked to: its clock plays no part.
  const date = { Dt: block.executionDate };
  const code = { Domn: { Cd: 'PMNT', Fmly: { Cd: 'ICDT', SubFmlyCd: returned ? 'RRTN' : 'ESCT' } } };
  const creditor = { Cdtr: { Pty: { Nm: transfer.creditorName.slice(0, 140) || 'NOTPROVIDED' } } };
  return {
    Amt: amount(transfer),
    CdtDbtInd: direction,
    Sts: { Cd: 'BOOK' },
    BookgDt: date,
    ValDt: date,
    AcctSvcrRef: reference,
    BkTxCd: code,
    NtryDtls: {
      TxDtls: {
        Refs: {
          MsgId: file.msgId,
          AcctSvcrRef: reference,
          PmtInfId: block.pmtInfId,
          InstrId: transfer.instrId || undefined,
          EndToEndId: transfer.endToEndId,
        },
        Amt: amount(transfer),
        CdtDbtInd: direction,
        RltdPties: { ...creditor, CdtrAcct: { Id: { IBAN: electronicFormatIBAN(transfer.creditorIban) } } },
        RtrInf: returned && { Rsn: { Cd: returned.code } },
      },
    },
  };
}

/** What was booked on the accounts of one payment file (camt.054.001.08): a notification for each payment block. */
export function writeNotification(notification: Notification): string {
  const blocks = [...new Set(notification.entries.map((entry) => entry.block))];
  const createdAt = isoSecond(notification.at);
  const body = {
    GrpHdr: { MsgId: notification.id, CreDtTm: createdAt },
    Ntfctn: blocks.map((block, index) => ({
      Id: `${notification.id}-${index + 1}`,
      CreDtTm: createdAt,
      Acct: { Id: { IBAN: electronicFormatIBAN(block.debtorIban) } },
      Ntry: notification.entries.filter((entry) => entry.block === block).map((entry) => entryElement(notification, entry)),
    })),
  };
  return create({ encoding: 'UTF-8' }, { Document: { '@xmlns': NAMESPACE, BkToCstmrDbtCdtNtfctn: body } }).end({ prettyPrint: true });
}
