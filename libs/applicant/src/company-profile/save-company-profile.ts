import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, isMemberOf, mayActFor, parseDecimal } from '@traverse/kernel';
import { IdentityFacade } from '@traverse/identity';
import { notFoundUnless, type Tx, UnitOfWork } from '@traverse/platform';

import type { CompanyProfileDto, SaveCompanyProfileDto } from './company-profile.dto.js';
import { type KeptOwnership, type KeptPeriod, withNewest } from './ownership.types.js';

const SAVE = `
  INSERT INTO "applicant"."company_profile" ("organisation_id", "headcount", "turnover_minor", "balance_sheet_minor", "currency", "year_end", "includes_linked", "description", "updated_by", "updated_at")
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  ON CONFLICT ("organisation_id") DO UPDATE SET "headcount" = $2, "turnover_minor" = $3, "balance_sheet_minor" = $4, "currency" = $5, "year_end" = $6,
    "includes_linked" = $7, "description" = $8, "updated_by" = $9, "updated_at" = $10`;

const GRAPH = `SELECT "ownership" FROM "applicant"."company_profile" WHERE "organisation_id" = $1`;
const KEEP_GRAPH = `UPDATE "applicant"."company_profile" SET "ownership" = $2 WHERE "organisation_id" = $1`;

/** Keeps a company's figures. What was submitted has its own copy and does not change. */
@Injectable()
export class SaveCompanyProfile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
  ) {}

  async execute(actor: Actor, organisationId: string, input: SaveCompanyProfileDto): Promise<CompanyProfileDto> {
    notFoundUnless(actor.system !== null || isMemberOf(actor, organisationId), 'organisation');
    if (actor.system === null && !mayActFor(actor, organisationId)) throw new DomainError('applicant.profile-not-allowed', { status: 403 });
    const {
      headcount = null,
      turnover = null,
      balanceSheetTotal = null,
      currency,
      yearEnd = null,
      includesLinked,
      description = '',
    } = input;
    const minor = (decimal: string | null): string | null => (decimal === null ? null : parseDecimal(decimal, currency).toString());
    const negative = Object.entries({ turnover, balanceSheetTotal }).filter(([, amount]) => amount?.startsWith('-'));
    if (negative.length > 0)
      throw new DomainError('applicant.profile-invalid', {
        status: 422,
        fields: negative.map(([path]) => ({ path, code: 'too-small', params: { limit: 0 } })),
      });
    const figures = [headcount, minor(turnover), minor(balanceSheetTotal), currency, yearEnd, includesLinked, description];
    return this.uow.run(actor, async (tx) => {
      const { kind } = await this.identity.lockOrganisation(tx, organisationId);
      if (kind !== 'sme') throw new DomainError('applicant.not-a-company');
      tx.defer(SAVE, [organisationId, ...figures, actor.personId, tx.now]);
      if (yearEnd !== null) await this.alsoInGraph(tx, organisationId, { yearEnd, headcount, turnover, balanceSheetTotal });
      const updatedAt = tx.now.toISOString();
      return {
        organisationId,
        headcount,
        turnover,
        balanceSheetTotal,
        currency,
        yearEnd,
        includesLinked,
        description,
        editable: true,
        updatedAt,
      };
    });
  }
  /** Where owners and holdings were saved, the graph decides the size: it takes the newest accounts as well. */
  private async alsoInGraph(tx: Tx, organisationId: string, newest: KeptPeriod): Promise<void> {
    const [row] = await tx.sql<{ ownership: KeptOwnership | null }>(GRAPH, [organisationId]);
    if (row?.ownership) tx.defer(KEEP_GRAPH, [organisationId, JSON.stringify(withNewest(row.ownership, organisationId, newest))]);
  }
}
