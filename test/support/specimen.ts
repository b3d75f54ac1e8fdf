import { Entity } from 'typeorm';

import { newId } from '@traverse/kernel';
import { Bool, Int, Json, Minor, Ref, Text, TextList, Time, type Tx, WorkflowEntity } from '@traverse/platform';

/** A row of every kind of column, for tests of the platform. */
@Entity({ schema: 'platform', name: 'specimen' })
export class Specimen extends WorkflowEntity<'raw' | 'polished' | 'broken'> {
  @Text() label!: string;
  @Minor({ default: 0 }) amountMinor!: bigint;
  @Minor({ nullable: true }) otherMinor!: bigint | null;
  @Int({ default: 7 }) count!: number;
  @Bool({ default: false }) shiny!: boolean;
  @Time({ nullable: true }) foundAt!: Date | null;
  @Json({ nullable: true }) notes!: unknown;
  @TextList() tags!: string[];
  @Ref({ nullable: true }) ownerId!: string | null;
}

export const specimenTables = [
  `CREATE TABLE "platform"."specimen" ("id" uuid PRIMARY KEY, "state" text NOT NULL, "version" integer NOT NULL DEFAULT 1, "created_at" timestamptz NOT NULL,
    "label" text NOT NULL CONSTRAINT "specimen_label" UNIQUE, "amount_minor" bigint NOT NULL DEFAULT 0 CHECK ("amount_minor" >= 0), "other_minor" bigint,
    "count" integer NOT NULL DEFAULT 7, "shiny" boolean NOT NULL DEFAULT false, "found_at" timestamptz, "notes" jsonb, "tags" text[] NOT NULL DEFAULT '{}', "owner_id" uuid)`,
];

export const insertSpecimen = (tx: Tx, values: Partial<Specimen> = {}): Specimen =>
  tx.insert(Specimen, { label: newId(), state: 'raw', version: 1, createdAt: tx.now, ...values });
