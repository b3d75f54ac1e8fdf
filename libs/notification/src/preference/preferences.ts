import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, hasStaffRole, newId } from '@traverse/kernel';
import { type Reader, UnitOfWork } from '@traverse/platform';

import { categories, type Category } from '../letter/templates.js';
import type { NotificationPreferencesDto } from './preference.dto.js';

const OFF = `SELECT "category" FROM "notification"."preference" WHERE "person_id" = $1`;
const ON = `DELETE FROM "notification"."preference" WHERE "person_id" = $1 AND NOT ("category" = ANY($2::text[]))`;
const SWITCH_OFF = `
  INSERT INTO "notification"."preference" ("id", "person_id", "category", "switched_off_at") VALUES ($1, $2, $3, $4)
  ON CONFLICT ("person_id", "category") DO NOTHING`;

/** What one wants mails about: one's own only. Notices are shown all the same. */
@Injectable()
export class Preferences {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
  ) {}

  own(actor: Actor): Promise<NotificationPreferencesDto> {
    return this.read((text, values) => this.dataSource.query(text, [...(values ?? [])]), actor);
  }

  set(actor: Actor, off: readonly string[]): Promise<NotificationPreferencesDto> {
    return this.uow.run(actor, async (tx) => {
      tx.defer(ON, [actor.personId, off]);
      for (const category of off) tx.defer(SWITCH_OFF, [newId(), actor.personId, category, tx.now]);
      return this.read((text, values) => tx.sql(text, values), actor);
    });
  }

  private async read(reader: Reader, actor: Actor): Promise<NotificationPreferencesDto> {
    const rows = await reader<{ category: string }>(OFF, [actor.personId]);
    const off = new Set(rows.map(({ category }) => category));
    return { items: categories.filter((one) => concerns(actor, one)).map((category) => ({ category, on: !off.has(category) })) };
  }
}

/** Nobody is asked about mails that they never get. */
const concerns = (actor: Actor, category: Category): boolean => category !== 'staff' || hasStaffRole(actor, 'finance-officer');
