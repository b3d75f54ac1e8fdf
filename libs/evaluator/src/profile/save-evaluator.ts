import { Injectable } from '@nestjs/common';

import { IdentityFacade } from '@traverse/identity';
import type { Actor } from '@traverse/kernel';
import { notFoundUnless, UnitOfWork } from '@traverse/platform';

import { evaluatorsFor } from './evaluator.queries.js';

export interface EvaluatorInput {
  readonly employer: string;
  readonly countryCode: string;
  readonly nutsCode: string;
  readonly nationalities: readonly string[];
  readonly competences: readonly string[];
  readonly languages: readonly string[];
  readonly maxLoad: number;
}

const UPSERT = `
  INSERT INTO "evaluator"."evaluator_profile" ("id", "employer", "country_code", "nuts_code", "nationalities", "competences", "languages", "max_load", "active")
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, true)
  ON CONFLICT ("id") DO UPDATE SET "employer" = $2, "country_code" = $3, "nuts_code" = $4, "nationalities" = $5, "competences" = $6, "languages" = $7, "max_load" = $8`;

/** What is known of an evaluator: only for people who hold the role. */
@Injectable()
export class SaveEvaluator {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
  ) {}

  execute(actor: Actor, personId: string, input: EvaluatorInput): Promise<{ personId: string }> {
    return this.uow.run(actor, async (tx) => {
      const holders =
        actor.system === null ? await evaluatorsFor(actor, this.identity) : await this.identity.peopleWithRole('evaluator', null);
      notFoundUnless(
        holders.some((person) => person.personId === personId),
        'evaluator',
      );
      const { employer, countryCode, nutsCode, nationalities, competences, languages, maxLoad } = input;
      await tx.sql(UPSERT, [personId, employer, countryCode, nutsCode, nationalities, competences, languages, maxLoad]);
      return { personId };
    });
  }
}
