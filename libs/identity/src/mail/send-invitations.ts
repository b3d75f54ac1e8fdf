import { Injectable } from '@nestjs/common';

import { systemActor } from '@traverse/kernel';
import { type DeliveredEvent, type Mail, Mailer, type OutsideSubscriber, Subscribes, type Tx, UnitOfWork } from '@traverse/platform';

import { INVITATION_ISSUED } from '../identity.events.js';
import { IdentityFacade } from '../identity.facade.js';
import { INVITATION_DAYS } from '../invitation/invitations.js';
import { OneTimeLink } from '../link/one-time-link.entity.js';
import { OneTimeLinks } from '../link/one-time-links.js';
import type { UiLanguage } from '../person/person.entity.js';
import { mailText, roleText } from './mail-texts.js';

/** Gives the invitation its token and sends it; a second run makes the first mail's token void. */
@Injectable()
@Subscribes({ name: 'identity.send-invitations', to: [INVITATION_ISSUED] })
export class SendInvitations implements OutsideSubscriber {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly identity: IdentityFacade,
    private readonly mailer: Mailer,
  ) {}

  async handleOutside({ subjectId }: DeliveredEvent): Promise<void> {
    const mail = await this.uow.run(systemActor('identity.send-invitations'), (tx) => this.write(tx, subjectId));
    if (mail) await this.mailer.send(mail);
  }

  private async write(tx: Tx, id: string): Promise<Mail | null> {
    const link = await tx.lock(OneTimeLink, id);
    if (link.usedAt || link.withdrawnAt || link.expiresAt <= tx.now || link.email === null) return null;
    const language = (link.payload['language'] ?? 'en') as UiLanguage;
    const organisation = link.organisationId === null ? null : await this.identity.organisation(tx, link.organisationId);
    const role = roleText(language, link.payload['right'] ?? link.payload['staffRole'] ?? '');
    const company = organisation?.name ?? roleText(language, 'programme');
    const { url } = this.links.mint(tx, link);
    return { to: link.email, ...mailText(language, 'invitation', { company, role, days: INVITATION_DAYS, url }) };
  }
}
