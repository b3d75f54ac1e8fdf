import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, hashOf, newId, parseDecimal } from '@traverse/kernel';
import { type AccountKind, Ledger } from '@traverse/ledger';
import { transition, type Tx, UnitOfWork } from '@traverse/platform';

import { Authority } from '../authority/authority.entity.js';
import type { CallDocument } from '../call-document/call-document.types.js';
import { parseCallDocument } from '../call-document/check-call-document.js';
import { Envelope } from '../envelope/envelope.entity.js';
import { assertVersionOf, authoritiesOf, columnsOf } from './call-checks.js';
import { CallCache } from './call.cache.js';
import { Call, CallVersion } from './call.entity.js';
import { callWorkflow } from './call.workflow.js';
import { documentOf } from './draft-call.js';

const AUTHORITIES = `SELECT "id", "key", "currency" FROM "programme"."authority" WHERE "programme_id" = $1`;
const ENVELOPE_ACCOUNTS: readonly AccountKind[] = [
  'envelope:available',
  'envelope:earmarked',
  'envelope:committed',
  'envelope:paid',
  'recovery:receivable',
  'recovery:written-off',
];

export interface PublishedCall {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly hash: string;
  readonly envelopes: readonly { readonly id: string; readonly key: string }[];
}

/** Freezes the draft as a version. The first version opens the envelopes in the ledger and moves the authorities' money into them. */
@Injectable()
export class PublishCall {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly cache: CallCache,
  ) {}

  async execute(actor: Actor, callId: string): Promise<PublishedCall> {
    const published = await this.uow.run(actor, async (tx) => {
      const call = await tx.lock(Call, callId);
      if (!call.draft) throw new DomainError('programme.nothing-to-publish');
      const doc = parseCallDocument(call.draft);
      const first = call.currentVersion === 0;
      if (!first) assertVersionOf(await documentOf(tx, call), doc);
      const version = this.freeze(tx, call, doc);
      const command = first ? 'publish' : call.state === 'closed' ? 'reopen' : 'publish-version';
      const how = { reason: doc.changeReason ?? null, payload: { version: doc.version } };
      transition(tx, callWorkflow, call, command, { ...how, patch: { ...columnsOf(doc), currentVersion: doc.version, draft: null } });
      const envelopes = first ? await this.openEnvelopes(tx, call, doc) : [];
      return { id: call.id, key: call.key, version: doc.version, hash: version.hash, envelopes };
    });
    this.cache.forget(callId);
    return published;
  }

  private freeze(tx: Tx, call: Call, doc: CallDocument): CallVersion {
    return tx.insert(CallVersion, {
      id: newId(),
      callId: call.id,
      version: doc.version,
      document: doc,
      hash: hashOf(doc),
      publishedAt: tx.now,
      publishedBy: tx.actor.personId,
      reason: doc.changeReason ?? null,
    });
  }

  private async openEnvelopes(tx: Tx, call: Call, doc: CallDocument): Promise<{ id: string; key: string }[]> {
    const known = await tx.sql<Authority>(AUTHORITIES, [call.programmeId]);
    const authorities = authoritiesOf(doc, known);
    const envelopes = doc.envelopes.map((terms) => {
      const payer = authorities.get(doc.authorities.find(({ key }) => key === terms.authority)?.paidBy ?? terms.authority);
      if (!payer) throw new DomainError('programme.unknown-authority', { status: 422, params: { authority: terms.authority } });
      return tx.insert(Envelope, {
        id: newId(),
        callId: call.id,
        programmeId: call.programmeId,
        authorityId: payer.id,
        key: terms.key,
        currency: terms.currency,
        amountMinor: parseDecimal(terms.amount, terms.currency),
        territoryKeys: [...terms.territories],
        createdAt: tx.now,
      });
    });
    await this.ledger.open(tx, [
      ...[...authorities.values()].map(({ id, currency }) => ({ kind: 'authority:funding' as const, ownerId: id, currency })),
      ...envelopes.flatMap(({ id, currency }) => ENVELOPE_ACCOUNTS.map((kind) => ({ kind, ownerId: id, currency }))),
    ]);
    for (const { id, authorityId, amountMinor, currency } of envelopes) {
      await this.ledger.transfer(tx, {
        key: `envelope:${id}:funding`,
        from: { kind: 'authority:funding', ownerId: authorityId },
        to: { kind: 'envelope:available', ownerId: id },
        amountMinor,
        currency,
        code: 'fund-envelope',
        subjectId: id,
      });
    }
    return envelopes.map(({ id, key }) => ({ id, key }));
  }
}
