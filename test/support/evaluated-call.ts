import { CreatePersonWithRoles } from '@traverse/identity';
import { newId, systemActor } from '@traverse/kernel';
import { SaveEvaluator } from '@traverse/evaluator';
import { type CallDocument, territoryOf } from '@traverse/programme';

import { pilotAnswers } from './alpine.js';
import type { TestApp } from './app.js';

type Query = <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>;

/** An evaluated application as a ranking meets it. */
export interface Evaluated {
  readonly nutsCode: string;
  readonly requestedMinor: bigint;
  /** One review each: points by criterion, in the order of the call's criteria. */
  readonly reviews: readonly (readonly number[])[];
}

const ORGANISATION = `
  INSERT INTO "identity"."organisation" ("id", "kind", "name", "street", "building_number", "post_code", "town_name", "country_code", "nuts_code", "created_at")
  SELECT "organisation", 'sme', 'Werkstatt ' || "n" || ' GmbH', 'Hauptstraße', '1', '70173', 'Ort', left("nuts", 2), "nuts", now()
  FROM jsonb_to_recordset($1::jsonb) AS one("organisation" uuid, "n" int, "nuts" text)`;
const APPLICATION = `
  INSERT INTO "applicant"."application" ("id", "state", "version", "created_at", "number", "call_id", "call_version", "programme_id", "instrument", "organisation_id",
    "title", "answers", "saved_at", "requested_minor", "currency", "envelope_id", "received_at", "sequence", "snapshot", "snapshot_hash", "eligibility", "partner_organisation_id")
  SELECT "id", 'evaluated', 1, now(), "number", $2, 1, $3, 'pilot', "organisation", 'Joints of timber ' || "n", '{}', now(), "requested", "currency", "envelope",
    now() - interval '20 minutes' + "n" * interval '10 milliseconds', "n", jsonb_build_object('answers', $5::jsonb, 'company', '{}'::jsonb, 'documents', '[]'::jsonb, 'organisation', jsonb_build_object('nutsCode', "nuts")),
    md5("number"), 'eligible', $4
  FROM jsonb_to_recordset($1::jsonb) AS one("id" uuid, "organisation" uuid, "number" text, "n" int, "nuts" text, "requested" bigint, "currency" text, "envelope" uuid)`;
const REVIEW = `
  INSERT INTO "evaluator"."assignment" ("id", "state", "version", "created_at", "application_id", "call_id", "call_version", "programme_id", "applicant_organisation_id",
    "evaluator_person_id", "due_at", "answer_by_at", "scores", "submitted_at")
  SELECT "id", 'submitted', 1, now(), "application", $2, 1, $3, "organisation", "person", now() + interval '1 day', now() + interval '1 day', "scores", now()
  FROM jsonb_to_recordset($1::jsonb) AS one("id" uuid, "application" uuid, "organisation" uuid, "person" uuid, "scores" jsonb)`;

/** Evaluators from a state that has no part in the call, each with an employer and an e-mail domain of their own. */
export async function seedEvaluators(house: TestApp, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const email = `reader@institute-${newId().slice(-12)}.example`;
    const staff = [{ role: 'evaluator' as const, programmeId: null }];
    const name =
      ['Ada Novak', 'Jan Kos', 'Mia Zupan', 'Leo Hribar', 'Eva Golob', 'Tim Vidmar', 'Nina Kralj', 'Rok Zajc'][i] ?? `Reader ${i}`;
    const id = await house.get(CreatePersonWithRoles).execute({ email, name, password: 'seven blue lakes', staff });
    await house.get(SaveEvaluator).execute(systemActor('seed'), id, {
      ...{ employer: `Institute ${i}`, countryCode: 'SI', nutsCode: 'SI041', nationalities: ['SI'], maxLoad: 50 },
      ...{ competences: ['timber-construction'], languages: ['de', 'en'] },
    });
    ids.push(id);
  }
  return ids;
}

/**
 * Writes applications of a published call as they are after their evaluation, as rows: thousands of them would take minutes by the deeds.
 * The reviews of the n-th go to the evaluators in turn. In the order given; their ids.
 */
export async function seedEvaluated(
  query: Query,
  call: {
    readonly callId: string;
    readonly programmeId: string;
    readonly document: CallDocument;
    /** Of all of them; none when missing. */
    readonly partnerId?: string;
  },
  evaluators: readonly string[],
  applications: readonly Evaluated[],
): Promise<string[]> {
  const { callId, programmeId, document } = call;
  const criteria = document.evaluation?.criteria ?? [];
  const paid = await query<{ id: string; currency: string; keys: string[] }>(
    `SELECT "id", "currency", "territory_keys" AS "keys" FROM "programme"."envelope" WHERE "call_id" = $1`,
    [callId],
  );
  const prefix = newId().slice(-6).toUpperCase();
  const rows = applications.map(({ nutsCode, requestedMinor, reviews }, n) => {
    const territory = territoryOf(document, nutsCode)?.key ?? '';
    const envelope = paid.find(({ keys }) => keys.includes(territory));
    if (!envelope) throw new Error(`no envelope pays for ${nutsCode}`);
    const number = `${prefix}-${String(n + 1).padStart(4, '0')}`;
    const requested = requestedMinor.toString();
    return {
      id: newId(),
      organisation: newId(),
      number,
      n: n + 1,
      nuts: nutsCode,
      requested,
      ...{ currency: envelope.currency, envelope: envelope.id },
      reviews,
    };
  });
  const reviewed = rows.flatMap(({ id, organisation, reviews, n }) =>
    reviews.map((points, r) => ({
      id: newId(),
      application: id,
      organisation,
      person: evaluators[(n + r) % evaluators.length],
      scores: Object.fromEntries(criteria.map(({ key }, c) => [key, { score: points[c] ?? 0, comment: 'Because of this.' }])),
    })),
  );
  const plain = JSON.stringify(rows.map(({ reviews: _reviews, ...row }) => row));
  await query(ORGANISATION, [plain]);
  await query(APPLICATION, [plain, callId, programmeId, call.partnerId ?? null, JSON.stringify(pilotAnswers)]);
  await query(REVIEW, [JSON.stringify(reviewed), callId, programmeId]);
  return rows.map(({ id }) => id);
}
