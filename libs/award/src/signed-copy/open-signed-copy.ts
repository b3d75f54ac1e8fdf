import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, isMemberOf } from '@traverse/kernel';
import { notFoundUnless, type OpenedFile, Storage } from '@traverse/platform';

import { maySee } from '../party-scope.js';
import { SignedCopy } from './signed-copy.entity.js';

/** Whose copies a reader sees: staff all of them, a party its own. */
export function maySeeCopy(actor: Actor, copy: SignedCopy): boolean {
  const own = copy.party === 'sme' ? copy.applicantOrganisationId : copy.partnerOrganisationId;
  const isParty = isMemberOf(actor, copy.applicantOrganisationId) || isMemberOf(actor, copy.partnerOrganisationId);
  return isParty ? isMemberOf(actor, own) : maySee(actor, copy);
}

@Injectable()
export class OpenSignedCopy {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly storage: Storage,
  ) {}

  async execute(actor: Actor, id: string): Promise<OpenedFile> {
    const copy = await this.dataSource.manager.findOneBy(SignedCopy, { id });
    notFoundUnless(copy !== null && maySeeCopy(actor, copy), 'signed-copy');
    return { name: copy.name, type: 'application/pdf', size: copy.size, content: this.storage.read(copy.storageKey) };
  }
}
