import { create } from 'xmlbuilder2';
import type { PaymentFile, Reason } from './payment-file.js';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.002.001.10';

/** ISO date and time to the second, UTC. */
export function isoSecond(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

function reasonElement(reason: Reason): object {
  return { Rsn: { Cd: reason.code }, AddtlInf: reason.text.slice(0, 105) };
}

export interface StatusReport {
  readonly id: string;
  readonly at: Date;
  readonly file: PaymentFile;
  /** The whole file is refused. */
  readonly refused?: Reason;
  /** By end-to-end id: the transactions refused while the others are executed. */
  readonly rejected: ReadonlyMap<string, Reason>;
}

function blockElements({ file, rejected }: StatusReport): readonly object[] {
  return file.blocks.flatMap((block) => {
    const lines = block.transfers.flatMap((transfer) => {
      const reason = rejected.get(transfer.endToEndId);
      if (!reason) return [];
      return [
        {
          OrgnlInstrId: transfer.instrId || undefined,
          OrgnlEndToEndId: transfer.endToEndId,
          TxSts: 'RJCT',
          StsRsnInf: reasonElement(reason),
        },
      ];
    });
    return lines.length > 0 ? [{ OrgnlPmtInfId: block.pmtInfId, TxInfAndSts: lines }] : [];
  });
}

/** The bank's answer to a payment file (pain.002.001.10): RJCT, PART with the refused transactions, or ACTC. */
export function writeStatusReport(report: StatusReport): string {
  const taken = report.rejected.size > 0 ? 'PART' : 'ACTC';
  const body = {
    GrpHdr: { MsgId: report.id, CreDtTm: isoSecond(report.at) },
    OrgnlGrpInfAndSts: {
      OrgnlMsgId: report.file.msgId,
      OrgnlMsgNmId: 'pain.001.001.09',
      GrpSts: report.refused ? 'RJCT' : taken,
      StsRsnInf: report.refused && reasonElement(report.refused),
    },
    OrgnlPmtInfAndSts: report.refused ? undefined : blockElements(report),
  };
  return create({ encoding: 'UTF-8' }, { Document: { '@xmlns': NAMESPACE, CstmrPmtStsRpt: body } }).end({ prettyPrint: true });
}
