import { Inject, Injectable } from '@nestjs/common';

import { DomainError } from '@traverse/kernel';
import { CONFIG, type Config, type Tx } from '@traverse/platform';

import { hashToken, newToken } from '../session/tokens.js';
import { type LinkPayload, OneTimeLink } from './one-time-link.entity.js';

export interface NewLink {
  readonly kind: string;
  readonly personId?: string | null;
  readonly email?: string | null;
  readonly organisationId?: string | null;
  readonly payload?: LinkPayload;
  readonly ttlMs: number;
}

export interface IssuedLink {
  readonly id: string;
  readonly token: string;
  /** `<public address>/<kind>#token=...`: the page of the web that takes it. What follows # is sent to no server, so it stands in no log. */
  readonly url: string;
}

/** Links that work once and for a while. */
@Injectable()
export class OneTimeLinks {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** A link that can be sent at once. Issue it at the moment of sending: the token exists in the mail alone. */
  issue(tx: Tx, link: NewLink): IssuedLink {
    const row = this.prepare(tx, link);
    return this.mint(tx, row);
  }

  /** A link whose token is made later, when its mail is about to leave. */
  prepare(tx: Tx, { kind, ttlMs, personId = null, email = null, organisationId = null, payload = {} }: NewLink): OneTimeLink {
    return tx.insert(OneTimeLink, {
      kind,
      tokenHash: null,
      personId,
      email,
      organisationId,
      payload,
      issuedBy: tx.actor.personId,
      createdAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + ttlMs),
      usedAt: null,
      withdrawnAt: null,
    });
  }

  /** Gives a locked link its token; an earlier token of the same link is worth nothing from then on. */
  mint(tx: Tx, row: OneTimeLink): IssuedLink {
    const token = newToken();
    tx.update(row, { tokenHash: hashToken(token) });
    return { id: row.id, token, url: `${this.config.publicUrl}/${row.kind}#token=${token}` };
  }

  /** Locks the link of a token; 404 `link.not-found` when there is none of that kind, 410 when it was used, taken back or is too old. */
  async find(tx: Tx, kind: string, token: string): Promise<OneTimeLink> {
    const [found] = await tx.sql<{ id: string }>(`SELECT "id" FROM "identity"."one_time_link" WHERE "token_hash" = $1 AND "kind" = $2`, [
      hashToken(token),
      kind,
    ]);
    if (!found) throw new DomainError('link.not-found', { status: 404 });
    const link = await tx.lock(OneTimeLink, found.id);
    if (link.usedAt || link.withdrawnAt) throw new DomainError('identity.link-used', { status: 410 });
    if (link.expiresAt <= tx.now) throw new DomainError('identity.link-expired', { status: 410 });
    return link;
  }

  /** Finds it and uses it up. */
  async use(tx: Tx, kind: string, token: string): Promise<OneTimeLink> {
    const link = await this.find(tx, kind, token);
    tx.update(link, { usedAt: tx.now });
    return link;
  }
}
