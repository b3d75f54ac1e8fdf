import { Injectable } from '@nestjs/common';

import { RunsEvery, type Timer } from '../../queue/jobs.js';
import { SealAudit } from './seal-audit.js';

/** Five minutes: an audit pack carries the headers from its first row to the head, and they should stay few. */
@Injectable()
@RunsEvery({ name: 'audit.seal', everyMs: 300_000 })
export class SealAuditTimer implements Timer {
  constructor(private readonly sealing: SealAudit) {}

  async tick(): Promise<void> {
    await this.sealing.execute();
  }
}
