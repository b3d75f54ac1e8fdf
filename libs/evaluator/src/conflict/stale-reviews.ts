import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ConflictFacts } from './conflict-facts.js';
import { ConflictIndex } from './find-conflicts.js';

const LIVE = `
  SELECT "application_id" AS "applicationId", "evaluator_person_id" AS "personId" FROM "evaluator"."assignment"
  WHERE "call_id" = $1 AND "state" IN ('invited', 'accepted', 'submitted') ORDER BY 1, 2`;

interface Pair {
  readonly applicationId: string;
  readonly personId: string;
}

/** Reviews whose evaluator is in a conflict by the facts of now, whatever was found when they were invited: one look at the whole call. */
@Injectable()
export class StaleReviews {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly facts: ConflictFacts,
  ) {}

  /** One entry for each application. */
  async of(callId: string): Promise<Pair[]> {
    const pairs = await this.dataSource.query<Pair[]>(LIVE, [callId]);
    if (pairs.length === 0) return [];
    const [people, applicationIds] = [[...new Set(pairs.map((one) => one.personId))], [...new Set(pairs.map((one) => one.applicationId))]];
    const world = await this.facts.gather(callId, people, applicationIds);
    const index = new ConflictIndex(world.evaluators, world.rules);
    const byApplication = new Map<string, Pair[]>(applicationIds.map((id) => [id, []]));
    for (const pair of pairs) byApplication.get(pair.applicationId)?.push(pair);
    return world.applications.flatMap((application) => {
      const blocked = index.blocked(application);
      const found = byApplication.get(application.id)?.find(({ personId }) => blocked.has(personId));
      return found ? [found] : [];
    });
  }
}
