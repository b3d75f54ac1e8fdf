import { Injectable } from '@nestjs/common';

import type { Actor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { Person } from '../person/person.entity.js';
import type { ProfileDto } from './registration.dto.js';

/** One's own name and language. */
@Injectable()
export class UpdateProfile {
  constructor(private readonly uow: UnitOfWork) {}

  execute(actor: Actor, { name, language }: ProfileDto): Promise<null> {
    return this.uow.run(actor, async (tx) => {
      const person = await tx.lock(Person, actor.personId ?? '');
      tx.update(person, { name: name?.trim() ?? person.name, language: language ?? person.language });
      return null;
    });
  }
}
