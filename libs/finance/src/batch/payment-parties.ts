import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { IdentityFacade, type Organisation } from '@traverse/identity';
import { DomainError } from '@traverse/kernel';
import { type AuthorityView, ProgrammeFacade } from '@traverse/programme';

export interface PartiesOfBatch {
  readonly authority: AuthorityView;
  readonly payees: readonly Organisation[];
}

/** Who pays and who is paid, as the contexts below know them: read before the transaction, which waits for nobody. */
@Injectable()
export class PaymentParties {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly identity: IdentityFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async of(batchId: string): Promise<PartiesOfBatch> {
    const rows = await this.dataSource.query<{ authorityId: string; payeeId: string }[]>(
      `SELECT DISTINCT "authority_id" AS "authorityId", "payee_organisation_id" AS "payeeId" FROM "finance"."payout" WHERE "batch_id" = $1`,
      [batchId],
    );
    const [first] = rows;
    if (!first) throw new DomainError('finance.batch.nothing-to-pay');
    const [authority, payees] = await Promise.all([
      this.programmes.authority(first.authorityId),
      this.identity.organisationsOf(rows.map((row) => row.payeeId)),
    ]);
    return { authority, payees };
  }
}
