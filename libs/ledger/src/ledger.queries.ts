import { Injectable } from '@nestjs/common';

import { formatDecimal } from '@traverse/kernel';

import type { ProofDto } from './ledger.dto.js';
import { ProveLedger } from './proof/prove-ledger.js';

/** What the ledger shows at the door. Accounts and movements are shown by reporting, which knows whose they are. */
@Injectable()
export class LedgerQueries {
  constructor(private readonly proving: ProveLedger) {}

  async proof(): Promise<ProofDto> {
    const { balanced, perCurrency, problems } = await this.proving.execute();
    const sums = perCurrency.map(({ currency, sumMinor }) => ({ currency, sum: formatDecimal(sumMinor, currency) }));
    return { balanced, perCurrency: sums, problems };
  }
}
