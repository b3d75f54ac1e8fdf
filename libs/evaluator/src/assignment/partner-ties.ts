import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { ConflictRule } from '../conflict/conflict.types.js';
import { ConflictFacts } from '../conflict/conflict-facts.js';
import { findConflicts } from '../conflict/find-conflicts.js';
import type { AssignmentState } from './assignment.entity.js';

/** An assignment that counts, and what ties its evaluator to the application. Who that is stays with those who assign. */
export interface TiedAssignment {
  readonly id: string;
  readonly state: Extract<AssignmentState, 'invited' | 'accepted' | 'submitted'>;
  /** When the review was submitted; before that, when the evaluator was invited. */
  readonly at: Date;
  readonly conflict: ConflictRule | null;
}

const LIVE = `
  SELECT "id", "state", coalesce("submitted_at", "created_at") AS "at", "evaluator_person_id" AS "personId" FROM "evaluator"."assignment"
  WHERE "application_id" = $1 AND "state" IN ('invited', 'accepted', 'submitted') ORDER BY "id"`;

/** What a partner means for those who judge the application: the same look as when it is confirmed, before it is. */
@Injectable()
export class PartnerTies {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly facts: ConflictFacts,
  ) {}

  /** With `partnerOrganisationId` as if that were its partner. */
  async of(application: { readonly id: string; readonly callId: string }, partnerOrganisationId?: string): Promise<TiedAssignment[]> {
    const rows = await this.dataSource.query<(TiedAssignment & { personId: string })[]>(LIVE, [application.id]);
    if (rows.length === 0) return [];
    const people = [...new Set(rows.map(({ personId }) => personId))];
    const { evaluators, applications, rules } = await this.facts.gather(
      application.callId,
      people,
      [application.id],
      partnerOrganisationId,
    );
    const [judged] = applications;
    return rows.map(({ personId, ...row }) => {
      const evaluator = evaluators.find(({ id }) => id === personId);
      const [conflict] = evaluator && judged ? findConflicts(evaluator, judged, rules) : [];
      return { ...row, conflict: conflict?.rule ?? null };
    });
  }
}
