import { Injectable } from '@nestjs/common';

import { ApplicantFacade } from '@traverse/applicant';
import { IdentityFacade } from '@traverse/identity';
import { type Actor, compareIds } from '@traverse/kernel';
import { notFoundUnless } from '@traverse/platform';

import { EVALUATION_READERS, isStaffOn } from '../assignment/case-staff.js';
import { expertiseFit } from '../assignment/expertise-fit.js';
import { Pairs } from '../assignment/plan-assignments.js';
import { PlanSituation } from '../assignment/plan-situation.js';
import type { Conflict } from '../conflict/conflict.types.js';
import { findConflicts } from '../conflict/find-conflicts.js';
import type { ConflictPathDto, EvaluatorChoicesDto } from './assignment-run.dto.js';

/** Everybody who could review one application, and everybody who could not with the reason: a conflict with the way from the one to the other. */
@Injectable()
export class EvaluatorChoices {
  constructor(
    private readonly applicants: ApplicantFacade,
    private readonly identity: IdentityFacade,
    private readonly situation: PlanSituation,
  ) {}

  async for(actor: Actor, applicationId: string): Promise<EvaluatorChoicesDto> {
    const asked = await this.applicants.application(applicationId);
    notFoundUnless(isStaffOn(actor, EVALUATION_READERS, asked), 'application');
    const { input, names, applications } = await this.situation.read(asked.callId);
    const application = input.applications.find(({ id }) => id === applicationId);
    if (!application) return { items: [] };
    const found = new Pairs(input).of(application).map(({ evaluator, obstacle }) => {
      const conflicts = findConflicts(evaluator, application, input.rules);
      return { evaluator, obstacle, conflicts, ...expertiseFit(application, evaluator) };
    });
    const number = applications.find(({ id }) => id === applicationId)?.number ?? '';
    const labels = await this.labels(
      found.flatMap(({ conflicts }) => conflicts),
      names,
    );
    labels.set(applicationId, number);
    const items = found.map(({ evaluator: { id, load, maxLoad }, obstacle, conflicts, score, parts }) => ({
      ...{ personId: id, name: names.get(id) ?? '', fit: score, load, maxLoad, obstacle },
      parts: parts.map(({ key, points, max }) => ({ key, points, max })),
      conflicts: conflicts.map((conflict) => pathOf(conflict, labels)),
    }));
    const rankOf = (obstacle: string | null): number => (obstacle === null ? 0 : 1);
    return {
      items: items.sort((a, b) => rankOf(a.obstacle) - rankOf(b.obstacle) || b.fit - a.fit || compareIds(a.personId, b.personId)),
    };
  }

  private async labels(conflicts: readonly Conflict[], names: ReadonlyMap<string, string>): Promise<Map<string, string>> {
    const nodes = conflicts.flatMap(({ path }) => path);
    const ids = nodes.filter(({ kind }) => kind === 'organisation').map(({ id }) => id);
    const organisations = await this.identity.organisationsOf([...new Set(ids)]);
    return new Map([...names, ...organisations.map(({ id, name }) => [id, name] as const)]);
  }
}

function pathOf({ rule, path }: Conflict, labels: ReadonlyMap<string, string>): ConflictPathDto {
  return { rule, path: path.map(({ kind, id, role }) => ({ kind, name: labels.get(id) ?? id, role: role ?? null })) };
}
