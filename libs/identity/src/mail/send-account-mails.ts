import { Inject, Injectable } from '@nestjs/common';

import { systemActor } from '@traverse/kernel';
import {
  CONFIG,
  type Config,
  type DeliveredEvent,
  type Mail,
  Mailer,
  type OutsideSubscriber,
  Subscribes,
  type Tx,
  UnitOfWork,
} from '@traverse/platform';

import {
  PASSWORD_CHANGED,
  PERSON_REGISTERED,
  RECOVERY_CODE_USED,
  RECOVERY_CODES_RENEWED,
  REGISTRATION_REPEATED,
  RESET_REQUESTED,
  SECOND_FACTOR_OFF,
  SECOND_FACTOR_ON,
  SECOND_FACTOR_RESET,
  SECOND_FACTOR_RESET_ASKED,
  SECOND_FACTOR_RESET_REFUSED,
} from '../identity.events.js';
import { OneTimeLinks } from '../link/one-time-links.js';
import { Person } from '../person/person.entity.js';
import { RESET_PASSWORD } from '../registration/reset-password.js';
import { VERIFY_EMAIL } from '../registration/verify-email.js';
import type { MailKey } from './mail-letter.js';
import { mailText } from './mail-texts.js';

const HOUR_MS = 60 * 60_000;
const VERIFY_HOURS = 48;
const RESET_HOURS = 2;

type Letter = { readonly key: MailKey; readonly link?: string; readonly hours?: number; readonly page?: string };

const secondFactorMails: Readonly<Record<string, MailKey>> = {
  [SECOND_FACTOR_ON]: 'secondFactorOn',
  [SECOND_FACTOR_OFF]: 'secondFactorOff',
  [SECOND_FACTOR_RESET_ASKED]: 'secondFactorResetAsked',
  [SECOND_FACTOR_RESET_REFUSED]: 'secondFactorResetRefused',
  [SECOND_FACTOR_RESET]: 'secondFactorReset',
  [RECOVERY_CODES_RENEWED]: 'recoveryCodesRenewed',
  [RECOVERY_CODE_USED]: 'recoveryCodeUsed',
};

/** Which mail follows from which event, by how the account stands when it is written. */
function letterFor(type: string, { state }: Person): Letter | null {
  if (state === 'disabled') return null;
  const secondFactor = secondFactorMails[type];
  if (secondFactor) return { key: secondFactor, page: 'account' };
  if (type === PASSWORD_CHANGED) return { key: 'passwordChanged', page: 'forgot-password' };
  if (type === RESET_REQUESTED) return { key: 'resetPassword', link: RESET_PASSWORD, hours: RESET_HOURS };
  if (type === PERSON_REGISTERED) return state === 'unverified' ? { key: 'verifyEmail', link: VERIFY_EMAIL, hours: VERIFY_HOURS } : null;
  return state === 'unverified'
    ? { key: 'registrationUnconfirmed', link: RESET_PASSWORD, hours: VERIFY_HOURS }
    : { key: 'registrationRepeated', page: 'log-in' };
}

/**
 * Mails about one's account. A link's token is made here, in a transaction of its own, and leaves in the mail: it is written nowhere.
 * A second run of the same event sends a second mail with a link of its own.
 */
@Injectable()
@Subscribes({
  name: 'identity.send-account-mails',
  to: [PERSON_REGISTERED, REGISTRATION_REPEATED, RESET_REQUESTED, PASSWORD_CHANGED, ...Object.keys(secondFactorMails)],
})
export class SendAccountMails implements OutsideSubscriber {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handleOutside({ type, subjectId, payload }: DeliveredEvent): Promise<void> {
    const mail = await this.uow.run(systemActor('identity.send-account-mails'), (tx) =>
      this.write(tx, type, String(payload?.['personId'] ?? subjectId)),
    );
    if (mail) await this.mailer.send(mail);
  }

  private async write(tx: Tx, type: string, personId: string): Promise<Mail | null> {
    // A reset may have been asked for an address that nobody has.
    const [person] = await tx.lockMany(Person, [personId]);
    const letter = person ? letterFor(type, person) : null;
    if (!person || !letter) return null;
    const { key, link, hours = 0, page = '' } = letter;
    const url = link ? this.links.issue(tx, { kind: link, personId, ttlMs: hours * HOUR_MS }).url : `${this.config.publicUrl}/${page}`;
    const [own] = await tx.sql<{ name: string }>(
      `SELECT o."name" FROM "identity"."membership" m JOIN "identity"."organisation" o ON o."id" = m."organisation_id"
       WHERE m."person_id" = $1 ORDER BY m."id" DESC LIMIT 1`,
      [personId],
    );
    const company = own?.name ?? '';
    return { to: person.email, ...mailText(person.language, key, { name: person.name, company, hours, url }) };
  }
}
