import { Module } from '@nestjs/common';

import { BalanceQueries } from './account/balance.queries.js';
import { MovementQueries } from './account/movement.queries.js';
import { OpenAccounts } from './account/open-accounts.js';
import { LedgerController } from './ledger.controller.js';
import { Ledger } from './ledger.facade.js';
import './ledger.permissions.js';
import './ledger.problems.js';
import { LedgerQueries } from './ledger.queries.js';
import { ProveLedger } from './proof/prove-ledger.js';
import { MoveMoney } from './transfer/move-money.js';
import { SettleHold } from './transfer/settle-hold.js';

@Module({
  controllers: [LedgerController],
  providers: [OpenAccounts, MoveMoney, SettleHold, BalanceQueries, MovementQueries, ProveLedger, LedgerQueries, Ledger],
  exports: [Ledger],
})
export class LedgerModule {}
