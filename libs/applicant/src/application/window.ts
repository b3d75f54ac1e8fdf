import { type Actor, DomainError } from '@traverse/kernel';
import type { ProgrammeClock, Tx } from '@traverse/platform';
import { type OpenCall, type ProgrammeFacade, windowOf } from '@traverse/programme';

import type { Application } from './application.entity.js';

/** The version that an application is written under: a draft follows the call, what was submitted once stays under its own. */
export function callFor(
  programmes: ProgrammeFacade,
  tx: Tx | null,
  { receivedAt, callId, callVersion }: Pick<Application, 'receivedAt' | 'callId' | 'callVersion'>,
): Promise<OpenCall> {
  return receivedAt ? programmes.callVersion(callId, callVersion) : programmes.openCall(tx, callId);
}

/** When this command reached us, by the programme's clock: what a deadline goes by. */
export function receivedAtOf(actor: Actor, clock: ProgrammeClock): Date {
  return actor.request ? clock.at(actor.request.receivedAt) : clock.now();
}

/** `2026-12-15 17:00:01`, as the clocks on the walls of that zone show it. */
export function localTime(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(instant);
}

/** Refuses what reached us before the call opened or after its last second. */
export function assertOpen(call: OpenCall, receivedAt: Date): void {
  const window = windowOf(call, receivedAt);
  if (window === 'open') return;
  const { timeZone } = call.document;
  const params = { receivedAt: localTime(receivedAt, timeZone), timeZone };
  if (window === 'early')
    throw new DomainError('applicant.call-not-open', { params: { ...params, opensAt: localTime(call.opensAt, timeZone) } });
  const closesAt = call.closesAt ? localTime(call.closesAt, timeZone) : '';
  throw new DomainError('applicant.deadline-passed', { params: { ...params, closesAt } });
}
