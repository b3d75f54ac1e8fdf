import { Injectable } from '@nestjs/common';

import type { PersonInfo } from '@traverse/identity';
import { newId } from '@traverse/kernel';
import type { DeliveredEvent, Tx } from '@traverse/platform';

import type { Letter, Mailing } from '../letter/letter.js';
import { categoryOf } from '../letter/templates.js';

export interface AddressedLetter extends Letter {
  readonly people: readonly PersonInfo[];
}

const ADD = `
  INSERT INTO "notification"."message"
    ("id", "event_id", "person_id", "template", "subject_id", "href", "call_id", "params", "language", "state", "attempts", "created_at")
  SELECT $1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9,
    CASE WHEN EXISTS (SELECT 1 FROM "notification"."preference" WHERE "person_id" = $3 AND "category" = $11) THEN 'muted' ELSE 'queued' END, 0, $10
  ON CONFLICT ("event_id", "person_id", "template") DO NOTHING`;
const PLAN = `
  INSERT INTO "notification"."reminder" ("id", "event_id", "template", "subject_id", "remind_at", "nth")
  SELECT $1, $2, $3, $4, $5, $6
  WHERE NOT EXISTS (SELECT 1 FROM "notification"."reminder" WHERE "subject_id" = $4 AND "template" = $3 AND "remind_at" = $5)
  ON CONFLICT ("event_id", "template", "subject_id", "nth") DO NOTHING`;

const DROP = `
  DELETE FROM "notification"."reminder" WHERE "subject_id" = $1 AND "template" = ANY($2) AND "fired_at" IS NULL AND "event_id" <> $3`;

/** Writes down who is to be told what. What is written already stays as it is. */
@Injectable()
export class NoteMessages {
  inside(tx: Tx, event: DeliveredEvent, letters: readonly AddressedLetter[]): void {
    for (const { template, params, subjectId, href, callId, people } of letters) {
      const what = [template, subjectId, href, callId, JSON.stringify(params)];
      for (const { personId, language } of people)
        tx.defer(ADD, [newId(), event.id, personId, ...what, language, tx.now, categoryOf(template)]);
    }
  }

  /** One reminder for one moment, whichever event asked for it. */
  plan(tx: Tx, event: DeliveredEvent, { plans = [], replan }: Pick<Mailing, 'plans' | 'replan'>): void {
    if (replan) tx.defer(DROP, [replan.subjectId, replan.templates, event.id]);
    for (const { template, subjectId, remindAt } of plans) {
      const nth = plans.filter((other) => other.template === template && other.subjectId === subjectId && other.remindAt < remindAt).length;
      tx.defer(PLAN, [newId(), event.id, template, subjectId, remindAt, nth]);
    }
  }
}
