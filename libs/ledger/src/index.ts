/** The front door of ledger: accounts, transfers, balances. */
import { Account } from './account/account.entity.js';
import { Balance } from './account/balance.entity.js';
import { Transfer } from './transfer/transfer.entity.js';

export { LedgerModule } from './ledger.module.js';
export { Ledger } from './ledger.facade.js';
export { type AccountKind, accountKinds, type AccountRef } from './account/account-kinds.js';
export type { NewAccount } from './account/open-accounts.js';
export type { Movement } from './account/movement.queries.js';
export type { AccountBalance, EnvelopeBar } from './account/balance.queries.js';
export type { Proof } from './proof/prove-ledger.js';
export type { TransferInput } from './transfer/move-money.js';
export type { SettleInput } from './transfer/settle-hold.js';

export const ledgerEntities = [Account, Balance, Transfer];
/** Money has no workflow: what has moved has moved. */
export const ledgerWorkflows = [];
