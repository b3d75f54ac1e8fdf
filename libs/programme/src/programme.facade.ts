import { Injectable } from '@nestjs/common';

import { notFound } from '@traverse/kernel';
import type { Tx } from '@traverse/platform';

import { AuthorityQueries, type AuthorityView } from './authority/authority.queries.js';
import type { CallDocument } from './call-document/call-document.types.js';
import { CallCache, type OpenCall } from './call/call.cache.js';
import type { CallChoices } from './call/call-choices.js';
import { CallQueries, type CallSummary } from './call/call.queries.js';
import type { LegalParameter } from './eligibility/legal-parameters.js';
import { Envelope } from './envelope/envelope.entity.js';
import { type EnvelopeMove, EnvelopeMoney } from './envelope/envelope-money.js';
import { EnvelopeQueries, type EnvelopeView } from './envelope/envelope.queries.js';
import { ParameterQueries } from './parameter/parameter.queries.js';
import { territoryOf } from './territory/territory.js';

/**
 * What other contexts may ask of programmes, calls and envelopes. Amounts are minor units of the envelope's currency.
 * Methods that move money throw `ledger.insufficient` (the transaction stays usable) and are idempotent by their key.
 */
@Injectable()
export class ProgrammeFacade {
  constructor(
    private readonly calls: CallCache,
    private readonly summaries: CallQueries,
    private readonly envelopes: EnvelopeQueries,
    private readonly money: EnvelopeMoney,
    private readonly authorities: AuthorityQueries,
    private readonly legal: ParameterQueries,
  ) {}

  /** The call with the document of its current version. Cached: at most a second behind another process. Throws `programme.call-not-published`. */
  openCall(tx: Tx | null, callId: string): Promise<OpenCall> {
    return this.calls.open(tx, callId);
  }

  /** A frozen version, the one that an application was submitted under. Read once per process. */
  callVersion(callId: string, version: number): Promise<OpenCall> {
    return this.calls.version(callId, version);
  }

  /** State, title and times; 404 `call.not-found` when there is no such call. */
  async call(callId: string): Promise<CallSummary> {
    const summary = await this.summaries.summary(callId);
    if (!summary) throw notFound('call');
    return summary;
  }

  /** Competences, instruments and programmes that partners are described by, out of the newest calls, in this language. */
  choices(language: string): Promise<CallChoices> {
    return this.summaries.choices(language);
  }

  /** The version that is being prepared; null when everything is published. */
  draftOf(callId: string): Promise<CallDocument | null> {
    return this.summaries.draft(callId);
  }

  callsByIds(callIds: readonly string[]): Promise<CallSummary[]> {
    return this.summaries.summaries(callIds);
  }

  /** The envelope that pays for firms with their seat in this NUTS region; null where the call has none. */
  async envelopeFor(callId: string, nutsCode: string, tx?: Tx): Promise<EnvelopeView | null> {
    const { document } = await this.calls.open(tx ?? null, callId);
    const territory = territoryOf(document, nutsCode);
    if (!territory) return null;
    const envelopes = await this.envelopes.ofCall(callId, tx);
    return envelopes.find(({ territoryKeys }) => territoryKeys.includes(territory.key)) ?? null;
  }

  envelope(envelopeId: string, tx?: Tx): Promise<EnvelopeView> {
    return this.envelopes.get(envelopeId, tx);
  }

  envelopesOfCall(callId: string): Promise<readonly EnvelopeView[]> {
    return this.envelopes.ofCall(callId);
  }

  /** For what must happen one at a time per envelope, such as the order of first-come applications. */
  lockEnvelope(tx: Tx, envelopeId: string): Promise<Envelope> {
    return tx.lock(Envelope, envelopeId);
  }

  /** available -> earmarked */
  earmark(tx: Tx, move: EnvelopeMove): Promise<void> {
    return this.money.move(tx, 'earmark', move);
  }

  /** earmarked -> available; emits `programme.envelope.freed.v1`. */
  unearmark(tx: Tx, move: EnvelopeMove): Promise<void> {
    return this.money.move(tx, 'unearmark', move);
  }

  /** earmarked -> committed */
  commit(tx: Tx, move: EnvelopeMove): Promise<void> {
    return this.money.move(tx, 'commit', move);
  }

  /** committed -> available; emits `programme.envelope.freed.v1`. */
  uncommit(tx: Tx, move: EnvelopeMove): Promise<void> {
    return this.money.move(tx, 'uncommit', move);
  }

  /** What is available in the envelope; with `lock` (after all other locks) nobody else can take it before this transaction ends. */
  available(tx: Tx, envelopeId: string, { lock }: { readonly lock: boolean }): Promise<bigint> {
    return this.money.available(tx, envelopeId, lock);
  }

  /** For those who moved money back to `envelope:available` themselves (vouchers): wakes waiting and reserve lists. */
  announceFreed(tx: Tx, envelopeId: string): Promise<void> {
    return this.money.announceFreed(tx, envelopeId);
  }

  /** The figures of the law that hold on this day. */
  parameters(at: Date, tx?: Tx): Promise<LegalParameter[]> {
    return this.legal.on(at, tx);
  }

  authority(authorityId: string): Promise<AuthorityView> {
    return this.authorities.get(authorityId);
  }

  /** All of them, with the accounts that they pay from. */
  allAuthorities(): Promise<AuthorityView[]> {
    return this.authorities.all();
  }

  authoritiesOf(programmeId: string): Promise<AuthorityView[]> {
    return this.authorities.ofProgramme(programmeId);
  }
}
