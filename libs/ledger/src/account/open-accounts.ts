import { Injectable } from '@nestjs/common';

import type { Tx } from '@traverse/platform';

import { accountIdOf, type AccountRef, FUNDING } from './account-kinds.js';

export interface NewAccount extends AccountRef {
  readonly currency: string;
  /** For vouchers: the envelope whose bars they count in. Envelope accounts count in their own. */
  readonly envelopeId?: string | null;
}

const ACCOUNTS = `
  INSERT INTO "ledger"."account" ("id", "kind", "owner_id", "currency", "envelope_id", "opened_at")
  SELECT *, $6::timestamptz FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::uuid[]) ON CONFLICT DO NOTHING`;
const BALANCES = `
  INSERT INTO "ledger"."balance" ("account_id", "may_be_negative")
  SELECT "id", "kind" = $2 FROM "ledger"."account" WHERE "id" = ANY($1::uuid[]) ORDER BY "id" ON CONFLICT DO NOTHING`;

/** Opens accounts at zero; those that are open stay as they are. */
@Injectable()
export class OpenAccounts {
  execute(tx: Tx, accounts: readonly NewAccount[]): void {
    if (accounts.length === 0) return;
    const rows = accounts.map((account) => ({ id: accountIdOf(account, account.currency), ...account }));
    rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    const ids = rows.map((row) => row.id);
    const envelopes = rows.map((row) => row.envelopeId ?? (row.kind.startsWith('envelope:') ? row.ownerId : null));
    tx.defer(ACCOUNTS, [
      ids,
      rows.map((row) => row.kind),
      rows.map((row) => row.ownerId),
      rows.map((row) => row.currency),
      envelopes,
      tx.now,
    ]);
    tx.defer(BALANCES, [ids, FUNDING]);
  }
}
