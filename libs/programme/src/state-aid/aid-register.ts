import { Injectable } from '@nestjs/common';

import { DomainError, formatDecimal } from '@traverse/kernel';
import type { Reader, Tx } from '@traverse/platform';
import { Reference } from '@traverse/reference';

import { type LegalParameter, parameterOn } from '../eligibility/legal-parameters.js';
import { ParameterQueries } from '../parameter/parameter.queries.js';
import { Aid, AidEntry, type AidEntryKind, type AidNotice, type AidRegisterState } from './aid.entity.js';
import { aidNotice } from './aid-notice.js';
import { type AidAssessment, type AidHeld, assessAid } from './assess-aid.js';
import type { AwardedAid, ReadsOwnership } from './state-aid.types.js';
import { Undertakings } from './undertakings.js';

const OF_AWARD = `SELECT "id" FROM "programme"."aid" WHERE "award_id" = $1`;
const NOTICE = `SELECT "notice" FROM "programme"."aid" WHERE "award_id" = $1 AND "state" = 'granted'`;
const HELD = `
  SELECT "route", "member_state" AS "memberState", "project", "eur_minor" AS "eurMinor", "grant_date"::text AS "grantDate", "state"
  FROM "programme"."aid" WHERE "organisation_id" = ANY($1::uuid[]) AND "state" <> 'withdrawn' AND "award_id" IS DISTINCT FROM $2::uuid`;

const RATE_DIGITS = 8;

type HeldRow = Omit<AidHeld, 'eurMinor'> & { readonly eurMinor: string | null };

/**
 * The register of State aid: every award has one route and one row, counted per single undertaking. What is earmarked or granted here is what
 * the ceilings are kept by. Methods are idempotent; call them before ledger balances are locked.
 */
@Injectable()
export class AidRegister {
  constructor(
    private readonly parameters: ParameterQueries,
    private readonly undertakings: Undertakings,
    private readonly reference: Reference,
  ) {}

  /**
   * Earmarks the room that an award needs under its ceiling. Throws `programme.aid-refused` with what is left: the whole of a new aid is refused
   * that does not fit (Regulation (EU) 2023/2831, Art. 3(7)). Two at once over members of one undertaking wait for each other.
   */
  async reserve(tx: Tx, given: AwardedAid, graphOf: ReadsOwnership): Promise<AidAssessment> {
    const award = await this.inEuro(given);
    const members = await this.undertakings.lock(tx, award.organisationId, graphOf);
    const assessment = await this.assess(tx, award, members);
    refuseUnlessAllowed(assessment);
    const values = { ...rowOf(award), undertaking: members, assessment, state: 'earmarked' as const, grantDate: null };
    const known = await this.lockOf(tx, award.awardId);
    if (known && known.state !== 'withdrawn') throw new DomainError('programme.aid-already-earmarked');
    if (known) tx.update(known, values);
    const aid = known ?? tx.insert(Aid, { ...values, kind: 'award', registerState: 'not-due', createdAt: tx.now });
    const again = await this.steps(tx, aid.id);
    this.record(tx, aid, 'earmarked', `${award.awardId} earmarked ${again}`, null);
    return assessment;
  }

  /** What `reserve` would find now, taking nothing: for who is about to decide. `members`: ids of the single undertaking. */
  async preview(read: Reader, given: AwardedAid, members: readonly string[]): Promise<AidAssessment> {
    const award = await this.inEuro(given);
    const held = await read<HeldRow>(HELD, [members, award.awardId]);
    return assessed(award, held, await this.parameters.on(new Date(`${award.on}T00:00:00Z`)));
  }

  /** The legal right to the aid is acquired: looked at again on that day, then it stands with its date, its notice and the day it is due to be registered. */
  async grant(tx: Tx, given: AwardedAid, graphOf: ReadsOwnership, language: string): Promise<AidAssessment> {
    const award = await this.inEuro(given);
    const members = await this.undertakings.lock(tx, award.organisationId, graphOf);
    const aid = await this.lockOf(tx, award.awardId);
    if (!aid || aid.state === 'withdrawn') throw new DomainError('programme.aid-not-earmarked');
    if (aid.state === 'granted' && aid.assessment) return aid.assessment;
    const assessment = await this.assess(tx, award, members);
    refuseUnlessAllowed(assessment);
    const registered = award.terms.route === 'DE_MINIMIS' && assessment.outcome === 'allow';
    tx.update(aid, {
      ...rowOf(award),
      undertaking: members,
      assessment,
      state: 'granted',
      grantDate: award.on,
      notice: aidNotice(award, assessment, language),
      registerState: registered ? 'draft' : 'not-due',
      registerDueOn: registered ? await this.dueOn(tx, award) : null,
    });
    this.record(tx, aid, 'granted', `${award.awardId} granted`, null);
    return assessment;
  }

  /** The award came to less: what was not used frees its room. Nothing left is the same as withdrawn. */
  async reduce(
    tx: Tx,
    awardId: string,
    change: { readonly byMinor: bigint; readonly key: string; readonly reason: string },
  ): Promise<void> {
    const aid = await this.lockOf(tx, awardId);
    if (!aid || aid.state === 'withdrawn' || change.byMinor <= 0n || (await this.taken(tx, change.key))) return;
    const { amountMinor, eurMinor, registerState } = aid;
    const left = amountMinor > change.byMinor ? amountMinor - change.byMinor : 0n;
    // In the currency of the award: euro follow by the same share, rounded up so that no room is freed that was used.
    const eur = eurMinor === null ? null : amountMinor === 0n ? 0n : (eurMinor * left + amountMinor - 1n) / amountMinor;
    const gone = left === 0n;
    tx.update(aid, {
      amountMinor: left,
      eurMinor: eur,
      state: gone ? 'withdrawn' : aid.state,
      registerState: afterChange(registerState, gone),
    });
    this.record(tx, aid, gone ? 'withdrawn' : 'reduced', change.key, change.reason);
  }

  /**
   * More is paid than was thought when it was reduced. Its legal right is of the day it was granted on; whether it fits is looked at again under that
   * day's ceilings with all that was granted since. Throws `programme.aid-refused`.
   */
  async raise(
    tx: Tx,
    given: AwardedAid,
    graphOf: ReadsOwnership,
    change: { readonly byMinor: bigint; readonly key: string; readonly reason: string },
  ): Promise<void> {
    const members = await this.undertakings.lock(tx, given.organisationId, graphOf);
    const aid = await this.lockOf(tx, given.awardId);
    if (!aid || change.byMinor <= 0n || (await this.taken(tx, change.key))) return;
    const before = aid.state === 'withdrawn' ? 0n : aid.amountMinor;
    const award = await this.inEuro({ ...given, amountMinor: before + change.byMinor, on: aid.grantDate ?? given.on });
    const assessment = await this.assess(tx, award, members);
    refuseUnlessAllowed(assessment);
    const { registerState } = aid;
    tx.update(aid, {
      ...{ amountMinor: award.amountMinor, eurMinor: euroOf(award), assessment, state: aid.grantDate ? 'granted' : 'earmarked' },
      registerState: registerState === 'published' || registerState === 'withdrawn' ? 'corrected' : registerState,
    });
    this.record(tx, aid, 'raised', change.key, change.reason);
  }

  /** The notice that its beneficiary gets; null where none is due, or not yet. */
  async noticeOf(tx: Tx, awardId: string): Promise<AidNotice | null> {
    const [row] = await tx.sql<{ notice: AidNotice | null }>(NOTICE, [awardId]);
    return row?.notice ?? null;
  }

  /** The award fell away as a whole. */
  async withdraw(tx: Tx, awardId: string, key: string, reason: string): Promise<void> {
    const aid = await this.lockOf(tx, awardId);
    if (!aid || aid.state === 'withdrawn' || (await this.taken(tx, key))) return;
    tx.update(aid, { state: 'withdrawn', registerState: afterChange(aid.registerState, true) });
    this.record(tx, aid, 'withdrawn', key, reason);
  }

  private async assess(tx: Tx, award: AwardedAid, members: readonly string[]): Promise<AidAssessment> {
    const held = await tx.sql<HeldRow>(HELD, [members, award.awardId]);
    return assessed(award, held, await this.parameters.on(new Date(`${award.on}T00:00:00Z`), tx));
  }

  /** Ceilings are in euro: an award in another currency counts by the reference rate of the day; without one it cannot be told whether it fits. */
  private async inEuro(award: AwardedAid): Promise<AwardedAid> {
    if (award.currency === 'EUR' || award.eurMinor !== undefined) return award;
    const rate = await this.reference.rate(award.currency, award.on, 'ecb');
    return rate ? { ...award, eurMinor: euroBy(award.amountMinor, rate.perEuro) } : award;
  }

  private async dueOn(tx: Tx, { on, country }: AwardedAid): Promise<string> {
    const params = await this.parameters.on(new Date(`${on}T00:00:00Z`), tx);
    return this.reference.addWorkingDays(on, Number(parameterOn(params, 'de-minimis.register-working-days', on).value), country);
  }

  private async lockOf(tx: Tx, awardId: string): Promise<Aid | null> {
    const [row] = await tx.sql<{ id: string }>(OF_AWARD, [awardId]);
    return row ? tx.lock(Aid, row.id) : null;
  }

  private async taken(tx: Tx, key: string): Promise<boolean> {
    return (await tx.sql(`SELECT 1 AS "x" FROM "programme"."aid_entry" WHERE "key" = $1`, [key])).length > 0;
  }

  private async steps(tx: Tx, aidId: string): Promise<number> {
    const [row] = await tx.sql<{ count: number }>(`SELECT count(*)::int AS "count" FROM "programme"."aid_entry" WHERE "aid_id" = $1`, [
      aidId,
    ]);
    return row?.count ?? 0;
  }

  private record(tx: Tx, { id, amountMinor, grantDate }: Aid, kind: AidEntryKind, key: string, reason: string | null): void {
    tx.insert(AidEntry, { aidId: id, key, kind, amountMinor, grantDate, reason, personId: tx.actor.personId, at: tx.now });
  }
}

function assessed(award: AwardedAid, held: readonly HeldRow[], params: readonly LegalParameter[]): AidAssessment {
  return assessAid(params, {
    route: award.terms.route,
    memberState: award.country,
    project: projectOf(award),
    eurMinor: euroOf(award),
    on: award.on,
    sizeClass: award.sizeClass,
    intensityBps: award.intensityBps,
    held: held.map((row) => ({ ...row, eurMinor: row.eurMinor === null ? null : BigInt(row.eurMinor) })),
  });
}

/** What counts as one project for aid per project: the programme unless the call's terms say `call` or `application`. */
function projectOf({ terms, programmeId, callId, applicationId }: AwardedAid): string {
  const by = terms.params?.['project'];
  return by === 'application' ? applicationId : by === 'call' ? callId : programmeId;
}

const euroOf = ({ currency, amountMinor, eurMinor }: AwardedAid): bigint | null => (currency === 'EUR' ? amountMinor : (eurMinor ?? null));

/** Rounded up, so that no room is left that is not there. Both currencies have two digits. */
export function euroBy(amountMinor: bigint, perEuro: string): bigint {
  const [whole = '0', fraction = ''] = perEuro.split('.');
  const rate = BigInt(whole + fraction.padEnd(RATE_DIGITS, '0'));
  return (amountMinor * 10n ** BigInt(RATE_DIGITS) + rate - 1n) / rate;
}

/** What the central register knows must be told again; what it does not know yet need not be told when it is gone. */
function afterChange(state: AidRegisterState, gone: boolean): AidRegisterState {
  if (state === 'published' || state === 'corrected') return gone ? 'withdrawn' : 'corrected';
  return gone ? 'not-due' : state;
}

function rowOf(award: AwardedAid): Partial<Aid> {
  const { awardId, organisationId, programmeId, callId, applicationId, authorityId, authorityName, country, terms } = award;
  const { reference, amountMinor, currency, nace, sizeClass } = award;
  return {
    ...{ awardId, organisationId, programmeId, callId, applicationId, authorityId, authorityName, memberState: country },
    ...{ reference, amountMinor, currency, nace, sizeClass },
    route: terms.route,
    legalBasis: terms.legalBasis,
    project: projectOf(award),
    eurMinor: euroOf(award),
  };
}

function refuseUnlessAllowed({ outcome, code, ceiling, used, remaining, since }: AidAssessment): void {
  if (outcome !== 'refuse') return;
  const nothing = formatDecimal(0n, 'EUR');
  throw new DomainError(`programme.${code}`, {
    params: { ceiling: ceiling ?? nothing, used: used ?? nothing, remaining: remaining ?? nothing, since: since ?? '' },
  });
}
