import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, isMemberOf, mayActFor, parseDecimal } from '@traverse/kernel';
import { IdentityFacade } from '@traverse/identity';
import { notFoundUnless, type Tx, UnitOfWork } from '@traverse/platform';
import { checkOwnership, OwnershipGraphs } from '@traverse/programme';

import type { SaveOwnershipDto } from './ownership.dto.js';
import { graphOf, type KeptOwnership } from './ownership.types.js';

const KEEP = `
  INSERT INTO "applicant"."company_profile" ("organisation_id", "currency", "includes_linked", "updated_by", "updated_at", "ownership")
  VALUES ($1, 'EUR', false, $2, $3, $4)
  ON CONFLICT ("organisation_id") DO UPDATE SET "updated_by" = $2, "updated_at" = $3, "ownership" = $4`;
/** The company's own accounts are the figures of its profile as well. */
const KEEP_FIGURES = `
  UPDATE "applicant"."company_profile" SET "year_end" = $2, "headcount" = $3, "turnover_minor" = $4, "balance_sheet_minor" = $5, "earlier" = $6
  WHERE "organisation_id" = $1`;

/** Keeps who belongs to a company, with everybody's accounts. All or nothing: a mistake leaves what was saved before. */
@Injectable()
export class SaveOwnership {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
    private readonly graphs: OwnershipGraphs,
  ) {}

  async execute(actor: Actor, organisationId: string, input: SaveOwnershipDto): Promise<{ organisationId: string }> {
    notFoundUnless(isMemberOf(actor, organisationId), 'organisation');
    if (!mayActFor(actor, organisationId)) throw new DomainError('applicant.profile-not-allowed', { status: 403 });
    const given = input as KeptOwnership;
    const fields = [...checkOwnership(graphOf(given)), ...unconnected(given, organisationId)];
    if (fields.length > 0) throw new DomainError('programme.ownership-invalid', { status: 422, fields });
    return this.uow.run(actor, async (tx) => {
      const company = await this.identity.lockOrganisation(tx, organisationId);
      if (company.kind !== 'sme') throw new DomainError('applicant.not-a-company');
      const kept = await this.named(tx, organisationId, given);
      await this.graphs.lock(tx, [organisationId, ...kept.links.flatMap(({ ownerId, ownedId }) => [ownerId, ownedId])]);
      this.identity.replaceOwnershipLinks(tx, organisationId, kept.links);
      tx.defer(KEEP, [organisationId, actor.personId, tx.now, JSON.stringify(kept)]);
      this.keepFigures(tx, organisationId, kept);
      return { organisationId };
    });
  }

  /** The same graph with ids of the house in the place of the words that the page gave to new firms. */
  private async named(tx: Tx, organisationId: string, { enterprises, links }: KeptOwnership): Promise<KeptOwnership> {
    const others = enterprises.filter(({ id }) => id !== organisationId);
    const firms = others.map(({ id, name, countryCode, registrationNumber, kind }) => {
      const known = /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id) ? id : null;
      return { id: known, name: name.trim(), countryCode, registrationNumber, enterpriseKind: kind };
    });
    const ids = await this.identity.nameFirms(tx, organisationId, firms);
    const idOf = new Map([[organisationId, organisationId], ...others.map(({ id }, i) => [id, ids[i] ?? id] as const)]);
    const to = (id: string): string => idOf.get(id) ?? id;
    return {
      enterprises: enterprises.map((one) => ({ ...one, id: to(one.id) })),
      links: links.map((link) => ({ ...link, ownerId: to(link.ownerId), ownedId: to(link.ownedId) })),
    };
  }

  private keepFigures(tx: Tx, organisationId: string, { enterprises }: KeptOwnership): void {
    const [newest, ...earlier] = enterprises.find(({ id }) => id === organisationId)?.periods ?? [];
    if (!newest) return;
    const minor = (amount: string | null): string | null => (amount === null ? null : parseDecimal(amount, 'EUR').toString());
    const { yearEnd, headcount, turnover, balanceSheetTotal } = newest;
    tx.defer(KEEP_FIGURES, [organisationId, yearEnd, headcount, minor(turnover), minor(balanceSheetTotal), JSON.stringify(earlier)]);
  }
}

/** The company itself must be in it, and every firm must hang together with another one. */
function unconnected({ enterprises, links }: KeptOwnership, organisationId: string): { path: string; code: string }[] {
  const linked = new Set(links.flatMap(({ ownerId, ownedId }) => [ownerId, ownedId]));
  const alone = enterprises.flatMap(({ id }, i) =>
    id === organisationId || linked.has(id) ? [] : [{ path: `enterprises.${i}.name`, code: 'applicant.firm-without-link' }],
  );
  const own = enterprises.some(({ id }) => id === organisationId);
  return [...alone, ...(own ? [] : [{ path: 'enterprises', code: 'programme.ownership-without-applicant' }])];
}
