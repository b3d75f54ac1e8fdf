import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, type Right } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { assertAnotherOwner, assertOwner, emitChange, lockHouse, memberIn } from './members.js';

/** An owner gives one of the organisation's people another right. */
@Injectable()
export class ChangeRight {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, organisationId: string, personId: string, right: Right): Promise<null> {
    return this.uow.run(actor, async (tx) => {
      const members = await lockHouse(tx, actor, organisationId);
      assertOwner(members, actor);
      const member = memberIn(members, personId);
      if (right !== 'owner') assertAnotherOwner(members, member);
      tx.update(member, { right });
      emitChange(tx, member, right);
      return null;
    });
  }
}

/** An owner removes somebody, or somebody leaves. */
@Injectable()
export class RemoveMember {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, organisationId: string, personId: string): Promise<null> {
    return this.uow.run(actor, async (tx) => {
      const members = await lockHouse(tx, actor, organisationId);
      if (personId !== actor.personId) assertOwner(members, actor);
      const member = memberIn(members, personId);
      assertAnotherOwner(members, member);
      tx.defer(`DELETE FROM "identity"."membership" WHERE "id" = $1`, [member.id]);
      emitChange(tx, member, null);
      return null;
    });
  }
}

/** An owner makes somebody else the owner and goes on as an editor: in one step, so that there is always one. */
@Injectable()
export class HandOverOwnership {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, organisationId: string, personId: string): Promise<null> {
    return this.uow.run(actor, async (tx) => {
      const members = await lockHouse(tx, actor, organisationId);
      assertOwner(members, actor);
      if (personId === actor.personId) throw new DomainError('identity.hand-over-to-yourself', { status: 400 });
      const [next, present] = [memberIn(members, personId), memberIn(members, actor.personId ?? '')];
      tx.update(next, { right: 'owner' });
      tx.update(present, { right: 'editor' });
      emitChange(tx, next, 'owner');
      emitChange(tx, present, 'editor');
      return null;
    });
  }
}
