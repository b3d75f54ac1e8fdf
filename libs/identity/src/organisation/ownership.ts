import { Injectable } from '@nestjs/common';

import { newId } from '@traverse/kernel';
import type { Tx } from '@traverse/platform';

import { Organisation, STUB } from './organisation.entity.js';
import { OwnershipLinkRow } from './ownership-link.entity.js';

/** A firm or holder of shares that a company's profile names. */
export interface NamedFirm {
  /** Of a firm that the profile has named before; null: a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly countryCode: string;
  readonly registrationNumber: string | null;
  readonly enterpriseKind: string;
}

export type NewOwnershipLink = Pick<OwnershipLinkRow, 'ownerId' | 'ownedId' | 'capitalBps' | 'votesBps' | 'control' | 'since'>;

/** Firms that this company's profile has named before: its own stubs, and others that its links lead to. */
const KNOWN = `
  SELECT "id", true AS "own" FROM "identity"."organisation" WHERE "stub_of" = $1 AND "kind" = 'stub'
  UNION ALL SELECT unnest(ARRAY["owner_id", "owned_id"]), false FROM "identity"."ownership_link" WHERE "company_id" = $1`;
/** Firms with these numbers, those with an account first. */
const REGISTERED = `
  SELECT o."id", o."country_code" AS "countryCode", o."registration_number" AS "registrationNumber" FROM "identity"."organisation" o
  JOIN unnest($1::text[], $2::text[]) AS n("country", "number") ON o."country_code" = n."country" AND o."registration_number" = n."number"
  WHERE o."id" <> $3 ORDER BY o."kind" = 'stub', o."kind" = 'partner'`;

interface Registered {
  readonly id: string;
  readonly countryCode: string;
  readonly registrationNumber: string;
}

/** Who holds shares of whom, as one company says. Firms that it names no longer keep their row: decisions of earlier years may point to it. */
@Injectable()
export class Ownership {
  /**
   * The ids of the firms, in the order given. A firm with the number of one that is known in the house is that one, with an account or named by
   * another company: so two sisters that name their holding meet in it. What others have written about it stays as it is.
   */
  async nameFirms(tx: Tx, companyId: string, firms: readonly NamedFirm[]): Promise<string[]> {
    const numbered = firms.filter(({ registrationNumber }) => registrationNumber !== null);
    const [known, registered] = await Promise.all([
      tx.sql<{ id: string; own: boolean }>(KNOWN, [companyId]),
      tx.sql<Registered>(REGISTERED, [numbered.map((one) => one.countryCode), numbered.map((one) => one.registrationNumber), companyId]),
    ]);
    const ids: string[] = [];
    for (const { id, ...firm } of firms) {
      const same = registered.find((one) => one.countryCode === firm.countryCode && one.registrationNumber === firm.registrationNumber);
      const found = same?.id ?? known.find((one) => one.id === id && id !== companyId)?.id;
      if (found === undefined) ids.push(this.insert(tx, companyId, firm));
      else ids.push(found);
      if (known.some((one) => one.id === found && one.own)) tx.update(await tx.lock(Organisation, found ?? ''), firm);
    }
    return ids;
  }

  replaceLinks(tx: Tx, companyId: string, links: readonly NewOwnershipLink[]): void {
    tx.defer(`DELETE FROM "identity"."ownership_link" WHERE "company_id" = $1`, [companyId]);
    for (const link of links) tx.insert(OwnershipLinkRow, { id: newId(), companyId, jointly: null, sameMarket: null, ...link });
  }

  private insert(tx: Tx, companyId: string, firm: Omit<NamedFirm, 'id'>): string {
    const nowhere = { street: '', buildingNumber: '', postCode: '', townName: '', nutsCode: '' };
    const unknown = { legalForm: null, vatNumber: null, groupKey: null };
    return tx.insert(Organisation, { ...nowhere, ...unknown, ...firm, kind: STUB, stubOf: companyId, createdAt: tx.now }).id;
  }
}
