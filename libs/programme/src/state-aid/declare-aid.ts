import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, type FieldError, isMemberOf, mayActFor, newId, parseDecimal } from '@traverse/kernel';
import { notFoundUnless, type Tx, UnitOfWork } from '@traverse/platform';

import { localDateOf } from '../call-document/local-time.js';
import type { DeclaredAidDto } from './aid.dto.js';
import { Aid, AidEntry } from './aid.entity.js';
import { Undertakings } from './undertakings.js';

const SAME = `
  SELECT "id" FROM "programme"."aid"
  WHERE "organisation_id" = $1 AND "kind" = 'declared' AND "state" = 'granted'
    AND "grant_date" = $2 AND "amount_minor" = $3 AND "member_state" = $4 AND "authority_name" = $5 AND "reference" = $6`;

/** A company says which other de minimis aid it has received: one at a time, so that two people who declare at once lose nothing. */
@Injectable()
export class DeclareAid {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly undertakings: Undertakings,
  ) {}

  /** The same aid said twice is one aid. */
  execute(actor: Actor, organisationId: string, declared: DeclaredAidDto): Promise<{ id: string }> {
    return this.uow.run(actor, async (tx) => {
      assertActsFor(actor, organisationId);
      check(tx, declared);
      await lockAlone(this.undertakings, tx, organisationId);
      const { grantedOn, amount, memberState } = declared;
      const [authorityName, reference] = [declared.authorityName.trim(), declared.reference?.trim() ?? ''];
      const amountMinor = parseDecimal(amount, 'EUR');
      const [same] = await tx.sql<{ id: string }>(SAME, [organisationId, grantedOn, amountMinor, memberState, authorityName, reference]);
      if (same) return same;
      const aid = tx.insert(Aid, {
        ...{ kind: 'declared', awardId: null, organisationId, programmeId: null, callId: null, applicationId: null, authorityId: null },
        ...{ authorityName, memberState, route: 'DE_MINIMIS', legalBasis: 'Declared by the company', project: null, reference },
        ...{ amountMinor, currency: 'EUR', eurMinor: amountMinor, state: 'granted', grantDate: grantedOn },
        ...{ nace: null, sizeClass: null, undertaking: [organisationId], assessment: null, notice: null },
        ...{ registerState: 'not-due', registerDueOn: null, registerReference: null, createdAt: tx.now },
      });
      record(tx, aid, 'declared');
      return { id: aid.id };
    });
  }
}

/** A declaration that was a mistake no longer counts; it stays in the history. Taken back twice is taken back once. */
@Injectable()
export class TakeBackDeclaredAid {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly undertakings: Undertakings,
  ) {}

  execute(actor: Actor, organisationId: string, aidId: string): Promise<null> {
    return this.uow.run(actor, async (tx) => {
      assertActsFor(actor, organisationId);
      await lockAlone(this.undertakings, tx, organisationId);
      const aid = await tx.lock(Aid, aidId);
      notFoundUnless(aid.organisationId === organisationId && aid.kind === 'declared', 'aid');
      if (aid.state !== 'granted') return null;
      tx.update(aid, { state: 'withdrawn' });
      record(tx, aid, 'withdrawn');
      return null;
    });
  }
}

function assertActsFor(actor: Actor, organisationId: string): void {
  notFoundUnless(isMemberOf(actor, organisationId), 'organisation');
  if (!mayActFor(actor, organisationId)) throw new DomainError('programme.aid-declaration-not-yours', { status: 403 });
}

/** An award that counts the aid of this company waits, and the other way round. */
async function lockAlone(undertakings: Undertakings, tx: Tx, organisationId: string): Promise<void> {
  const alone = { enterprises: [{ id: organisationId, name: '', kind: 'enterprise' as const, periods: [] }], links: [] };
  await undertakings.lock(tx, organisationId, () => Promise.resolve(alone));
}

function record(tx: Tx, { id, amountMinor, grantDate }: Aid, kind: 'declared' | 'withdrawn'): void {
  tx.insert(AidEntry, {
    ...{ aidId: id, key: `${kind} ${newId()}`, kind, amountMinor, grantDate },
    ...{ reason: null, personId: tx.actor.personId, at: tx.now },
  });
}

/** A day has come for whoever declares when it has come anywhere in the Union. */
const EASTERNMOST = 'Europe/Athens';

function check(tx: Tx, { grantedOn, amount }: DeclaredAidDto): void {
  const fields: FieldError[] = [
    ...(grantedOn > localDateOf(tx.now, EASTERNMOST) ? [{ path: 'grantedOn', code: 'programme.aid-declared-ahead' }] : []),
    ...(parseDecimal(amount, 'EUR') <= 0n ? [{ path: 'amount', code: 'programme.aid-declared-nothing' }] : []),
  ];
  if (fields.length > 0) throw new DomainError('programme.aid-declaration-invalid', { status: 422, fields });
}
