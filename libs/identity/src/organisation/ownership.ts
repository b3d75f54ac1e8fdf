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

const KNOWN = `SELECT "id" FROM "identity"."organisation" WHERE "stub_of" = $1 AND "kind" = 'stub'`;

/** Who holds shares of whom, as one company says. Firms that it names no longer keep their row: decisions of earlier years may point to it. */
@Injectable()
export class Ownership {
  /** The ids of the firms, in the order given. A firm of another company's profile is taken for a new one. */
  async nameFirms(tx: Tx, companyId: string, firms: readonly NamedFirm[]): Promise<string[]> {
    const known = new Set((await tx.sql<{ id: string }>(KNOWN, [companyId])).map(({ id }) => id));
    const ids: string[] = [];
    for (const { id, ...firm } of firms) {
      if (id !== null && known.has(id)) {
        tx.update(await tx.lock(Organisation, id), firm);
        ids.push(id);
      } else ids.push(this.insert(tx, companyId, firm));
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
