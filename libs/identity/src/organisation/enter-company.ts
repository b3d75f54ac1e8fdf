import { Injectable } from '@nestjs/common';

import type { Tx } from '@traverse/platform';

import { INVITATION_ISSUED } from '../identity.events.js';
import { INVITATION, INVITATION_TTL_MS } from '../invitation/invitations.js';
import { OneTimeLinks } from '../link/one-time-links.js';
import { emailKey } from '../person/people.js';
import type { UiLanguage } from '../person/person.entity.js';

export interface FirstOwner {
  readonly organisationId: string;
  readonly email: string;
  readonly language: UiLanguage;
}

const WITHDRAW = `
  UPDATE "identity"."one_time_link" SET "withdrawn_at" = $2
  WHERE "kind" = '${INVITATION}' AND "organisation_id" = $1 AND "used_at" IS NULL AND "withdrawn_at" IS NULL`;

/** The first person of a company that the office has entered: by a link that works once, while nobody else has come in by one. */
@Injectable()
export class FirstOwners {
  constructor(private readonly links: OneTimeLinks) {}

  /** An earlier invitation of this company is worth nothing from then on. The mail goes out by itself. */
  invite(tx: Tx, { organisationId, email, language }: FirstOwner): void {
    tx.defer(WITHDRAW, [organisationId, tx.now]);
    const payload = { right: 'owner', by: 'office', language };
    const link = this.links.prepare(tx, { kind: INVITATION, email: emailKey(email), organisationId, payload, ttlMs: INVITATION_TTL_MS });
    tx.emit({ type: INVITATION_ISSUED, subjectId: link.id });
  }
}
