import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';

import { IdentityFacade, type Organisation } from '@traverse/identity';
import { newId, systemActor } from '@traverse/kernel';
import { recordCreated, transition, type Tx, UnitOfWork } from '@traverse/platform';

import type { BankAccount } from '../account/bank-account.entity.js';
import { BankAccounts } from '../account/bank-accounts.js';
import { SCREENING_HIT_OPENED } from '../finance.events.js';
import type { NameIndex, NameMatch, PayeeNames } from './name-index.js';
import { wordsOf } from './plain-name.js';
import { SanctionsHolds } from './sanctions-holds.js';
import { ScreeningHit } from './screening-hit.entity.js';
import { screeningHitWorkflow } from './screening-hit.workflow.js';
import { StandingHits } from './standing-hits.js';

const SCREENER = systemActor('finance.screen-payees');

export interface ScreeningRun {
  readonly listId: string;
  readonly index: NameIndex;
  readonly thresholdPercent: number;
}

type KnownHit = Pick<ScreeningHit, 'id' | 'organisationId' | 'entityId' | 'entryId' | 'payeeFingerprint' | 'state'>;
interface Payee {
  readonly organisationId: string;
  readonly programmeId: string;
}

const PAYEES = `SELECT "organisation_id" AS "organisationId", "programme_id" AS "programmeId" FROM "finance"."payee_screening" WHERE "organisation_id" = ANY($1::uuid[])`;
const KNOWN = `
  SELECT "id", "organisation_id" AS "organisationId", "entity_id" AS "entityId", "entry_id" AS "entryId", "payee_fingerprint" AS "payeeFingerprint", "state"
  FROM "finance"."screening_hit" WHERE "organisation_id" = ANY($1::uuid[]) AND "state" <> 'lapsed'`;
const SCREENED = `
  UPDATE "finance"."payee_screening" s SET "list_id" = $1, "threshold_percent" = $2, "screened_at" = $3, "bank_account_id" = given."accountId"
  FROM jsonb_to_recordset($4::jsonb) AS given ("organisationId" uuid, "accountId" uuid) WHERE s."organisation_id" = given."organisationId"`;

/** Compares a page of payees with the list, all in a handful of statements. Twice is once: a pair that was asked about is not asked about again. */
@Injectable()
export class ScreenPayees {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
    private readonly accounts: BankAccounts,
    private readonly hits: StandingHits,
    private readonly holds: SanctionsHolds,
  ) {}

  async execute({ listId, index, thresholdPercent }: ScreeningRun, organisationIds: readonly string[]): Promise<void> {
    await this.uow.run(SCREENER, async (tx) => {
      await this.hits.lock(tx, organisationIds);
      // Read under the lock: who is renamed from now on waits for it, and is to be compared anew.
      const organisations = await this.identity.organisationsOf(organisationIds);
      const accounts = await this.accounts.currentOf(tx, organisationIds);
      const payees = await tx.sql<Payee>(PAYEES, [organisationIds]);
      const known = await tx.sql<KnownHit>(KNOWN, [organisationIds]);
      for (const payee of payees) {
        const names = namesOf(payee, organisations, accounts);
        const mine = known.filter((hit) => hit.organisationId === payee.organisationId);
        await this.compare(tx, payee, listId, mine, fingerprintOf(names), index.search(names, thresholdPercent));
      }
      const compared = payees.map(({ organisationId }) => ({ organisationId, accountId: accountOf(accounts, organisationId)?.id ?? null }));
      tx.defer(SCREENED, [listId, thresholdPercent, tx.now, JSON.stringify(compared)]);
      await this.holds.settle(tx, organisationIds, 'No hit of the sanctions list stands any more');
    });
  }

  private async compare(
    tx: Tx,
    payee: Payee,
    listId: string,
    known: readonly KnownHit[],
    payeeFingerprint: string,
    matches: readonly NameMatch[],
  ): Promise<void> {
    const isOf = (hit: KnownHit, match: NameMatch): boolean => hit.entryId === match.entryId && hit.payeeFingerprint === payeeFingerprint;
    const gone = known.filter((hit) => hit.state === 'open' && !matches.some((match) => isOf(hit, match)));
    for (const hit of await tx.lockMany(
      ScreeningHit,
      gone.map(({ id }) => id),
    ))
      transition(tx, screeningHitWorkflow, hit, 'lapse', { reason: 'The list or the payee has changed' });
    for (const match of matches) {
      // What somebody confirmed stands until another person lifts it: it is not asked about again meanwhile.
      if (known.some((hit) => isOf(hit, match) || (hit.state === 'confirmed' && hit.entityId === match.entityId))) continue;
      const { words, ...found } = match;
      const values = { ...payee, ...found, words: [...words], listId, payeeFingerprint };
      const none = { decidedById: null, decidedAt: null, liftedById: null, reason: null };
      const hit = tx.insert(ScreeningHit, { id: newId(), state: 'open', version: 1, createdAt: tx.now, ...values, ...none });
      recordCreated(tx, screeningHitWorkflow, hit);
      tx.emit({ type: SCREENING_HIT_OPENED, subjectId: hit.id, payload: { organisationId: payee.organisationId } });
    }
  }
}

const accountOf = (accounts: readonly BankAccount[], id: string): BankAccount | undefined =>
  accounts.find((account) => account.organisationId === id);

function namesOf({ organisationId }: Payee, organisations: readonly Organisation[], accounts: readonly BankAccount[]): PayeeNames {
  const organisation = organisations.find(({ id }) => id === organisationId);
  const account = accountOf(accounts, organisationId);
  return {
    names: [
      ...(organisation ? [{ kind: 'organisation' as const, name: organisation.name }] : []),
      ...(account ? [{ kind: 'account-holder' as const, name: account.holderName }] : []),
    ],
    countryCode: organisation?.countryCode ?? '',
  };
}

/** Of the names as they are compared: another legal form or another spelling of a mark is no change. */
function fingerprintOf({ names, countryCode }: PayeeNames): string {
  const content = [countryCode, ...names.map(({ kind, name }) => `${kind} ${wordsOf(name).join(' ')}`)];
  return createHash('sha256').update(content.join('\n')).digest('hex');
}
