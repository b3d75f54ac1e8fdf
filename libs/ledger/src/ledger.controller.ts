import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Can } from '@traverse/platform';

import { ProofDto } from './ledger.dto.js';
import { LedgerQueries } from './ledger.queries.js';

@ApiTags('ledger')
@Controller('api/ledger')
export class LedgerController {
  constructor(private readonly queries: LedgerQueries) {}

  /** Every balance recomputed from the transfers. */
  @Get('proof')
  @Can('ledger.prove')
  @ApiOkResponse({ type: ProofDto })
  proveLedger(): Promise<ProofDto> {
    return this.queries.proof();
  }
}
