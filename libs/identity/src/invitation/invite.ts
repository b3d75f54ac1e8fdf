import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, isMemberOf } from '@traverse/kernel';
import { notFoundUnless, type Tx, UnitOfWork } from '@traverse/platform';

import { INVITATION_ISSUED } from '../identity.events.js';
import { IdentityFacade } from '../identity.facade.js';
import type { LinkPayload } from '../link/one-time-link.entity.js';
import { OneTimeLinks } from '../link/one-time-links.js';
import { assertOwner, lockMembers } from '../organisation/members.js';
import { emailKey } from '../person/people.js';
import { mayGrant } from '../staff-role/staff-role.workflow.js';
import type { InviteDto } from './invitation.dto.js';
import { INVITATION, INVITATION_TTL_MS } from './invitations.js';

/** Owners invite into their organisation; administrators into the team, officers evaluators. The mail goes out by itself. */
@Injectable()
export class Invite {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly identity: IdentityFacade,
  ) {}

  execute(actor: Actor, input: InviteDto): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      const [inviter] = await tx.sql<{ email: string; language: string }>(
        `SELECT "email", "language" FROM "identity"."person" WHERE "id" = $1`,
        [actor.personId],
      );
      if (inviter?.email === emailKey(input.email)) throw new DomainError('identity.not-yourself');
      const offer = await this.offer(tx, actor, input);
      const organisationId = input.organisationId ?? null;
      const email = emailKey(input.email);
      this.withdrawEarlier(tx, email, organisationId, offer);
      const payload = { ...offer, language: input.language ?? inviter?.language ?? 'en' };
      const link = this.links.prepare(tx, { kind: INVITATION, email, organisationId, payload, ttlMs: INVITATION_TTL_MS });
      tx.emit({ type: INVITATION_ISSUED, subjectId: link.id });
      return { id: link.id };
    });
  }

  private async offer(tx: Tx, actor: Actor, { organisationId, right, staffRole, programmeId, email }: InviteDto): Promise<LinkPayload> {
    if (organisationId && right && !staffRole) {
      notFoundUnless(isMemberOf(actor, organisationId), 'organisation');
      await this.identity.lockOrganisation(tx, organisationId);
      assertOwner(await lockMembers(tx, organisationId), actor);
      await assertNoMember(tx, organisationId, email);
      return { right };
    }
    if (!staffRole || organisationId) throw new DomainError('identity.invitation-to-what', { status: 400 });
    if (!mayGrant(actor, { role: staffRole, programmeId: programmeId ?? null }))
      throw new DomainError('identity.out-of-reach', { status: 403 });
    return { staffRole, programmeId: programmeId ?? null };
  }

  /** The newest invitation to the same thing counts. */
  private withdrawEarlier(tx: Tx, email: string, organisationId: string | null, offer: LinkPayload): void {
    tx.defer(
      `UPDATE "identity"."one_time_link" SET "withdrawn_at" = $5 WHERE "kind" = '${INVITATION}' AND "email" = $1 AND "used_at" IS NULL
       AND "withdrawn_at" IS NULL AND "organisation_id" IS NOT DISTINCT FROM $2::uuid AND "payload" ->> 'staffRole' IS NOT DISTINCT FROM $3
       AND "payload" ->> 'programmeId' IS NOT DISTINCT FROM $4`,
      [email, organisationId, offer['staffRole'] ?? null, offer['programmeId'] ?? null, tx.now],
    );
  }
}

async function assertNoMember(tx: Tx, organisationId: string, email: string): Promise<void> {
  const known = await tx.sql(
    `SELECT 1 AS "x" FROM "identity"."membership" m JOIN "identity"."person" p ON p."id" = m."person_id" WHERE m."organisation_id" = $1 AND p."email" = $2`,
    [organisationId, emailKey(email)],
  );
  if (known.length > 0) throw new DomainError('identity.member-known');
}
