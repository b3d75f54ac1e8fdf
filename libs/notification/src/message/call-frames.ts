import { Injectable } from '@nestjs/common';

import { ProgrammeFacade, textIn } from '@traverse/programme';

import type { CallFrame } from '../text/compose.js';

/** Title, time zone and contact of a call, in the reader's language. */
@Injectable()
export class CallFrames {
  constructor(private readonly programmes: ProgrammeFacade) {}

  async of(callId: string | null, language: string): Promise<CallFrame | null> {
    if (!callId) return null;
    const { document } = await this.programmes.openCall(null, callId);
    return { title: textIn(document.title, language), timeZone: document.timeZone, contact: document.contact };
  }
}
