import { Injectable } from '@nestjs/common';

import { type Actor, newId } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import type { Texts } from '../call-document/call-document.types.js';
import { assertStaff } from '../programme.staff.js';
import { Programme } from './programme.entity.js';

export interface NewProgramme {
  readonly key: string;
  readonly title: Texts;
}

@Injectable()
export class CreateProgramme {
  constructor(private readonly uow: UnitOfWork) {}

  async execute(actor: Actor, { key, title }: NewProgramme): Promise<{ id: string }> {
    assertStaff(actor, ['administrator']);
    return this.uow.run(actor, async (tx) => {
      const id = newId();
      tx.insert(Programme, { id, key, title, createdAt: tx.now });
      return { id };
    });
  }
}
