import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ApplicantFacade, type ApplicationToReplay } from '@traverse/applicant';
import { type Actor, DomainError, hasStaffRole } from '@traverse/kernel';
import { notFoundUnless } from '@traverse/platform';
import { type CallDocument, ownTerms, parseCallDocument, ProgrammeFacade, type ReplayTerms, termsOfDraft } from '@traverse/programme';

import type { RankedInput } from '../ranking/ranking.types.js';
import { compareFates } from './compare-fates.js';
import type { DryRunDto } from './dry-run.dto.js';
import { viewOf } from './dry-run.view.js';

interface ReviewRow {
  readonly id: string;
  readonly applicationId: string;
  readonly scores: Readonly<Record<string, { readonly score: number }>>;
}

const REVIEWS = `
  SELECT "id", "application_id" AS "applicationId", "scores" FROM "evaluator"."assignment" WHERE "call_id" = $1 AND "state" = 'submitted' ORDER BY "id"`;
const MAY = ['officer', 'approver', 'auditor'] as const;

/** Replays what was sent to an earlier call under a draft's terms. Reads only. */
@Injectable()
export class DryRun {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly applicants: ApplicantFacade,
    private readonly programmes: ProgrammeFacade,
  ) {}

  /** Under the draft of this call, for staff of both programmes; the cases of their own organisations are not shown to them one by one. */
  async ofDraft(actor: Actor, callId: string, earlierId: string, language: string): Promise<DryRunDto> {
    for (const id of [callId, earlierId]) {
      const { programmeId } = await this.programmes.call(id);
      notFoundUnless(actor.system !== null || MAY.some((role) => hasStaffRole(actor, role, programmeId)), 'call');
    }
    const draft = await this.programmes.draftOf(callId);
    if (!draft) throw new DomainError('evaluator.dry-run.no-draft');
    const [all, own] = await Promise.all([
      this.under(parseCallDocument(draft), earlierId, language),
      this.applicants.ownApplications(actor),
    ]);
    return { ...all, items: all.items.filter(({ applicationId }) => !own.has(applicationId)) };
  }

  /** Under any document that has no mistakes; says nothing about who may see it. */
  async under(draft: CallDocument, earlierId: string, language: string): Promise<DryRunDto> {
    const { currentVersion } = await this.programmes.call(earlierId);
    const [{ document: earlier }, applications, reviews] = await Promise.all([
      this.programmes.callVersion(earlierId, currentVersion),
      this.applicants.applicationsToReplay(earlierId),
      this.reviews(earlierId),
    ]);
    const terms = new Map<number, ReplayTerms>();
    for (const version of new Set(applications.map(({ callVersion }) => callVersion)))
      terms.set(version, ownTerms((await this.programmes.callVersion(earlierId, version)).document));
    const judgedUnder = ({ callVersion }: ApplicationToReplay): ReplayTerms => terms.get(callVersion) ?? ownTerms(earlier);
    const draftTerms = termsOfDraft(earlier, draft);
    const result = compareFates({ earlier, judgedUnder, draft: draftTerms, applications, reviews });
    return viewOf({ earlier, draft, terms: draftTerms, result }, language);
  }

  private async reviews(callId: string): Promise<ReadonlyMap<string, RankedInput['reviews']>> {
    const found = new Map<string, RankedInput['reviews'][number][]>();
    for (const { id, applicationId, scores } of await this.dataSource.query<ReviewRow[]>(REVIEWS, [callId])) {
      const given = Object.fromEntries(Object.entries(scores).map(([key, { score }]) => [key, score]));
      found.set(applicationId, [...(found.get(applicationId) ?? []), { id, scores: given }]);
    }
    return found;
  }
}
