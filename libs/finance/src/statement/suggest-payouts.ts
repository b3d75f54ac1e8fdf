import { Injectable } from '@nestjs/common';

import type { Tx } from '@traverse/platform';
import { ProgrammeFacade } from '@traverse/programme';

import type { CamtEntry } from '../bank/camt054.js';

/** More than these are not looked up in one file: whoever has so many entries without references has another trouble. */
const MOST = 500;
const CANDIDATES = `
  SELECT p."id" FROM "finance"."payout" p JOIN "finance"."bank_account" a ON a."id" = p."bank_account_id"
  WHERE p."authority_id" = ANY($1::uuid[]) AND p."amount_minor" = $2 AND p."currency" = $3 AND p."state" = ANY($4) AND ($5::text IS NULL OR a."iban" = $5)
  LIMIT 2`;

/**
 * Which payment an entry could be that names none of ours: the only one of that amount on its way (for money that came back: settled) from that
 * account, to the other party's account where the bank names it. It is a suggestion for a person; nothing is booked by it.
 */
@Injectable()
export class SuggestPayouts {
  constructor(private readonly programmes: ProgrammeFacade) {}

  async of(tx: Tx, entries: readonly CamtEntry[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    const asked = entries.filter(mayBeOurs).slice(0, MOST);
    if (asked.length === 0) return found;
    const authorities = await this.programmes.allAuthorities();
    for (const entry of asked) {
      const payers = authorities.filter((authority) => authority.iban === entry.accountIban).map((authority) => authority.id);
      const states = entry.direction === 'debit' ? ['sent', 'in-doubt'] : ['sent', 'in-doubt', 'settled'];
      const rows = await tx.sql<{ id: string }>(CANDIDATES, [
        ...[payers, entry.amountMinor.toString(), entry.currency, states],
        entry.counterpartyIban ?? null,
      ]);
      const [only] = rows;
      if (only && rows.length === 1) found.set(entry.key, only.id);
    }
    return found;
  }
}

/** References that are somebody else's say that it is another payment, unless it went to the payee's very account. Money that comes in is ours only as a return. */
function mayBeOurs(entry: CamtEntry): boolean {
  if (entry.reversal || (entry.direction === 'credit' && !entry.returnReason)) return false;
  const named = entry.endToEndId ?? entry.instrId ?? entry.pmtInfId;
  return named === undefined || entry.counterpartyIban !== undefined;
}
