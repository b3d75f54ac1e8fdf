import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, type FieldError, isMemberOf, mayActFor, parseDecimal } from '@traverse/kernel';
import { IdentityFacade } from '@traverse/identity';
import { notFoundUnless, type Tx, UnitOfWork } from '@traverse/platform';
import { Reference } from '@traverse/reference';

import type { CompanyProfileDto, SaveCompanyProfileDto } from './company-profile.dto.js';
import { nextFigures } from './next-figures.js';
import { type KeptOwnership, periodsOf, PROFILE_COLUMNS, type ProfileRow } from './ownership.types.js';

const SAVE = `
  INSERT INTO "applicant"."company_profile" ("organisation_id", "headcount", "turnover_minor", "balance_sheet_minor", "currency", "year_end", "includes_linked", "description", "nace", "earlier", "updated_by", "updated_at")
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
  ON CONFLICT ("organisation_id") DO UPDATE SET "headcount" = $2, "turnover_minor" = $3, "balance_sheet_minor" = $4, "currency" = $5, "year_end" = $6,
    "includes_linked" = $7, "description" = $8, "nace" = $9, "earlier" = $10, "updated_by" = $11, "updated_at" = $12`;

const BEFORE = `SELECT "ownership", ${PROFILE_COLUMNS} FROM "applicant"."company_profile" WHERE "organisation_id" = $1`;
const KEEP_GRAPH = `UPDATE "applicant"."company_profile" SET "ownership" = $2 WHERE "organisation_id" = $1`;

interface Before extends ProfileRow {
  readonly ownership: KeptOwnership | null;
}

/** Keeps a company's figures. What was submitted has its own copy and does not change. */
@Injectable()
export class SaveCompanyProfile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
    private readonly reference: Reference,
  ) {}

  async execute(actor: Actor, organisationId: string, input: SaveCompanyProfileDto): Promise<CompanyProfileDto> {
    notFoundUnless(actor.system !== null || isMemberOf(actor, organisationId), 'organisation');
    if (actor.system === null && !mayActFor(actor, organisationId)) throw new DomainError('applicant.profile-not-allowed', { status: 403 });
    const { description = '' } = input;
    await this.assertValid(input);
    return this.uow.run(actor, async (tx) => {
      const { kind } = await this.identity.lockOrganisation(tx, organisationId);
      if (kind !== 'sme') throw new DomainError('applicant.not-a-company');
      const before = await this.before(tx, organisationId);
      const kept = before ? { periods: periodsOf(before), ownership: before.ownership } : null;
      const { ownership = null, earlier = [], nace = null, ...next } = nextFigures(organisationId, input, kept);
      const { headcount, turnover, balanceSheetTotal, currency, yearEnd, includesLinked } = next;
      const minor = (decimal: string | null): string | null => (decimal === null ? null : parseDecimal(decimal, currency).toString());
      const figures = [headcount, minor(turnover), minor(balanceSheetTotal), currency, yearEnd, includesLinked, description, nace];
      tx.defer(SAVE, [organisationId, ...figures, JSON.stringify(earlier), actor.personId, tx.now]);
      if (ownership && ownership !== before?.ownership) tx.defer(KEEP_GRAPH, [organisationId, JSON.stringify(ownership)]);
      return { organisationId, ...next, description, nace, earlier: [...earlier], editable: true, updatedAt: tx.now.toISOString() };
    });
  }

  /** Every mistake at once; what is no number or no day was refused before. */
  private async assertValid({ turnover, balanceSheetTotal, yearEnd, earlier = [], nace }: SaveCompanyProfileDto): Promise<void> {
    const amounts = [{ turnover, balanceSheetTotal }, ...earlier].flatMap((period, i) =>
      (['turnover', 'balanceSheetTotal'] as const)
        .filter((name) => period[name]?.startsWith('-'))
        .map((name) => ({ path: i === 0 ? name : `earlier.${i - 1}.${name}`, code: 'too-small', params: { limit: 0 } })),
    );
    const ends = [yearEnd, ...earlier.map((period) => period.yearEnd)];
    const order = earlier.flatMap((period, i) =>
      period.yearEnd < (ends[i] ?? '') ? [] : [{ path: `earlier.${i}.yearEnd`, code: 'applicant.period-order' }],
    );
    const unknown = nace && !(await this.reference.isSector(nace)) ? [{ path: 'nace', code: 'reference.sector-unknown' }] : [];
    const fields: FieldError[] = [...amounts, ...order, ...unknown];
    if (fields.length > 0) throw new DomainError('applicant.profile-invalid', { status: 422, fields });
  }

  /** Where owners and holdings were saved, the graph decides the size: it takes the accounts as well. */
  private async before(tx: Tx, organisationId: string): Promise<Before | undefined> {
    const [row] = await tx.sql<Before>(BEFORE, [organisationId]);
    return row;
  }
}
