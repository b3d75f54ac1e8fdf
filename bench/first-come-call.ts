import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';

import { applicationEvent, CreateApplication, SaveDraft } from '@traverse/applicant';
import { type Actor, systemActor } from '@traverse/kernel';
import { loadConfig, SubscriberRegistry } from '@traverse/platform';
import { CreateCall, ProgrammeFacade, PublishCall } from '@traverse/programme';

import { ApiModule } from '../apps/api/api.module.js';
import { answersFor } from '../apps/cli/demo/answers.js';
import type { Template } from './drafts.js';

/** A first-come call with one large envelope, a company's complete draft to copy, and our own modules in this process. */
export interface FirstComeCall {
  readonly app: INestApplicationContext;
  readonly template: Template;
  readonly personId: string;
  readonly organisationId: string;
  readonly envelopeId: string;
  /** Ledger accounts of the envelope. */
  readonly available: string;
  readonly earmarked: string;
}

const INSTRUMENT = 'pilot';
const MEMBER = `
  SELECT m."person_id" AS "personId", m."organisation_id" AS "organisationId"
  FROM "identity"."membership" m JOIN "applicant"."company_profile" p ON p."organisation_id" = m."organisation_id" ORDER BY m."id" LIMIT 1`;
const CALL = `SELECT "id" FROM "programme"."call" WHERE "state" = 'published' ORDER BY "id" LIMIT 1`;
const ENVELOPE = `SELECT "envelope_id" AS "envelopeId" FROM "applicant"."application" WHERE "id" = $1`;
const ACCOUNTS = `SELECT "id", "kind" FROM "ledger"."account" WHERE "owner_id" = $1`;
/** Enough for every submission of a run. */
const PLENTY = '900000000.00';

export async function openFirstComeCall(databaseUrl: string, clients: number): Promise<FirstComeCall> {
  // Two connections of a pool are kept for reads: as many transactions at a time as the limit has.
  const config = loadConfig({ ...process.env, DATABASE_URL: databaseUrl, POOL_SIZE: String(clients + 2), DEMO: '1', REDIS_URL: '' });
  const app = await NestFactory.createApplicationContext(ApiModule.forRoot(config), { logger: ['error'] });
  const ask = async <T extends object>(text: string, values: unknown[] = []): Promise<T> => {
    const [row] = await app.get(DataSource).query<T[]>(text, values);
    if (!row) throw new Error('the seed is not what the bench expects');
    return row;
  };
  const seeded = await ask<{ id: string }>(CALL);
  const { document } = await app.get(ProgrammeFacade).openCall(null, seeded.id);
  const envelopes = document.envelopes.map((envelope) => ({ ...envelope, amount: PLENTY }));
  const ours = { ...document, key: 'bench-first-come', selection: { mode: 'first-come' }, evaluation: null, whenShort: 'block', envelopes };
  const { id: callId } = await app.get(CreateCall).execute(systemActor('seed'), ours);
  await app.get(PublishCall).execute(systemActor('seed'), callId);
  const { personId, organisationId } = await ask<{ personId: string; organisationId: string }>(MEMBER);
  const member: Actor = { personId, system: null, staff: [], memberships: [{ organisationId, kind: 'sme', right: 'owner' }] };
  const { id: draftId } = await app.get(CreateApplication).execute(member, { callId, instrument: INSTRUMENT, organisationId });
  await app.get(SaveDraft).execute(member, draftId, answersFor(INSTRUMENT, 1, new Date(), ['de', 'en']), 1);
  const { envelopeId } = await ask<{ envelopeId: string }>(ENVELOPE, [draftId]);
  const accounts = await app.get(DataSource).query<{ id: string; kind: string }[]>(ACCOUNTS, [envelopeId]);
  const account = (kind: string): string => accounts.find((one) => one.kind === kind)?.id ?? '';
  const event = applicationEvent('submitted');
  return {
    app,
    template: { draftId, event, subscribers: app.get(SubscriberRegistry).of(event) },
    personId,
    organisationId,
    envelopeId,
    available: account('envelope:available'),
    earmarked: account('envelope:earmarked'),
  };
}
