import { Injectable } from '@nestjs/common';

import { type Actor, DomainError, type FieldError, isMemberOf, mayActFor, newId, parseDecimal } from '@traverse/kernel';
import { notFoundUnless, type Tx, UnitOfWork } from '@traverse/platform';

import type { DeclareAidDto, DeclaredAidDto } from './aid.dto.js';
import { Aid, AidEntry } from './aid.entity.js';
import { Undertakings } from './undertakings.js';

interface Declared {
  readonly id: string;
  readonly key: string;
}

const DECLARED = `
  SELECT "id", concat_ws('|', "grant_date"::text, "amount_minor", "member_state", "authority_name", "reference") AS "key"
  FROM "programme"."aid" WHERE "organisation_id" = $1 AND "kind" = 'declared' AND "state" = 'granted'`;

/** A company says which other de minimis aid it has received. What it leaves out of a new list no longer counts, and stays in the history. */
@Injectable()
export class DeclareAid {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly undertakings: Undertakings,
  ) {}

  execute(actor: Actor, organisationId: string, { items }: DeclareAidDto): Promise<null> {
    return this.uow.run(actor, async (tx) => {
      notFoundUnless(isMemberOf(actor, organisationId), 'organisation');
      if (!mayActFor(actor, organisationId)) throw new DomainError('programme.aid-declaration-not-yours', { status: 403 });
      check(tx, items);
      const alone = { enterprises: [{ id: organisationId, name: '', kind: 'enterprise' as const, periods: [] }], links: [] };
      await this.undertakings.lock(tx, organisationId, () => Promise.resolve(alone));
      const known = await tx.sql<Declared>(DECLARED, [organisationId]);
      const keys = items.map(keyOf);
      for (const { id, key } of known) if (!keys.includes(key)) await this.drop(tx, id);
      items.forEach((item, i) => {
        const isNew = !known.some(({ key }) => key === keys[i]) && keys.indexOf(keys[i] ?? '') === i;
        if (isNew) this.add(tx, organisationId, item);
      });
      return null;
    });
  }

  private add(tx: Tx, organisationId: string, { grantedOn, amount, memberState, authorityName, reference }: DeclaredAidDto): void {
    const amountMinor = parseDecimal(amount, 'EUR');
    const aid = tx.insert(Aid, {
      ...{ kind: 'declared', awardId: null, organisationId, programmeId: null, callId: null, applicationId: null, authorityId: null },
      ...{ authorityName: authorityName.trim(), memberState, route: 'DE_MINIMIS', legalBasis: 'Declared by the company', project: null },
      ...{
        reference: reference?.trim() ?? '',
        amountMinor,
        currency: 'EUR',
        eurMinor: amountMinor,
        state: 'granted',
        grantDate: grantedOn,
      },
      ...{ nace: null, sizeClass: null, undertaking: [organisationId], assessment: null, notice: null },
      ...{ registerState: 'not-due', registerDueOn: null, registerReference: null, createdAt: tx.now },
    });
    this.record(tx, aid, 'declared');
  }

  private async drop(tx: Tx, id: string): Promise<void> {
    const aid = await tx.lock(Aid, id);
    tx.update(aid, { state: 'withdrawn' });
    this.record(tx, aid, 'withdrawn');
  }

  private record(tx: Tx, { id, amountMinor, grantDate }: Aid, kind: 'declared' | 'withdrawn'): void {
    tx.insert(AidEntry, {
      aidId: id,
      key: `${kind} ${newId()}`,
      kind,
      amountMinor,
      grantDate,
      reason: null,
      personId: tx.actor.personId,
      at: tx.now,
    });
  }
}

const keyOf = ({ grantedOn, amount, memberState, authorityName, reference }: DeclaredAidDto): string =>
  [grantedOn, parseDecimal(amount, 'EUR'), memberState, authorityName.trim(), reference?.trim() ?? ''].join('|');

function check(tx: Tx, items: readonly DeclaredAidDto[]): void {
  const today = tx.now.toISOString().slice(0, 10);
  const fields: FieldError[] = items.flatMap(({ grantedOn, amount }, i) => [
    ...(grantedOn > today ? [{ path: `items.${i}.grantedOn`, code: 'programme.aid-declared-ahead' }] : []),
    ...(parseDecimal(amount, 'EUR') <= 0n ? [{ path: `items.${i}.amount`, code: 'programme.aid-declared-nothing' }] : []),
  ]);
  if (fields.length > 0) throw new DomainError('programme.aid-declaration-invalid', { status: 422, fields });
}
