import { Inject, Injectable } from '@nestjs/common';

import { IdentityFacade } from '@traverse/identity';
import { CONFIG, type Config, Mailer } from '@traverse/platform';

import { isTemplate } from '../letter/templates.js';
import { composeMail } from '../text/compose.js';
import { CallFrames } from './call-frames.js';

export interface TakenMessage {
  readonly id: string;
  readonly personId: string;
  readonly template: string;
  readonly href: string;
  readonly callId: string | null;
  readonly params: Readonly<Record<string, string>>;
  readonly language: string;
}

/** Writes one mail and hands it to the port. Name and address are read now and kept nowhere. */
@Injectable()
export class PostMessage {
  constructor(
    private readonly identity: IdentityFacade,
    private readonly frames: CallFrames,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `muted` when the reader cannot sign in any more. */
  async execute({ personId, template, href, callId, params, language }: TakenMessage): Promise<'sent' | 'muted'> {
    const [person] = await this.identity.contacts([personId]);
    if (!person || !isTemplate(template)) return 'muted';
    const { publicUrl } = this.config;
    const facts = { name: person.name, url: `${publicUrl}${href}`, preferencesUrl: `${publicUrl}/account` };
    const mail = composeMail(language, template, params, await this.frames.of(callId, language), facts);
    await this.mailer.send({ to: person.email, ...mail });
    return 'sent';
  }
}
