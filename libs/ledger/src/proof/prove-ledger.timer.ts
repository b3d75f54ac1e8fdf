import { Injectable } from '@nestjs/common';

import { RunsEvery, type Timer } from '@traverse/platform';

import { ProveLedger } from './prove-ledger.js';

/** The proof that nobody asked for. What it finds fails the job, and so stands in the worker's log until somebody looks. */
@Injectable()
@RunsEvery({ name: 'ledger.prove', everyMs: 3_600_000 })
export class ProveLedgerTimer implements Timer {
  constructor(private readonly proving: ProveLedger) {}

  async tick(): Promise<void> {
    const { balanced, problems } = await this.proving.execute();
    if (!balanced) throw new Error(`the ledger is not balanced: ${problems.join('; ')}`);
  }
}
