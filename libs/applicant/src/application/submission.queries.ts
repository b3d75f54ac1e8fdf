import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, isMemberOf } from '@traverse/kernel';
import { notFoundUnless } from '@traverse/platform';

import { maySee } from '../applicant.access.js';
import { ApplicationReads } from './application.reads.js';
import { changedAnswers } from './reopened.js';
import type { ApplicationSnapshot } from './snapshot.js';
import type { SubmissionListDto } from './submission.dto.js';
import { Submission } from './submission.entity.js';

/** What was submitted before, and what each question of the office changed. */
@Injectable()
export class SubmissionQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reads: ApplicationReads,
  ) {}

  async of(actor: Actor, applicationId: string): Promise<SubmissionListDto> {
    const application = await this.reads.one(applicationId);
    notFoundUnless(maySee(actor, application), 'application');
    // A partner sees the project as it is, not how it came about.
    notFoundUnless(isMemberOf(actor, application.organisationId) || !isMemberOf(actor, application.partnerOrganisationId), 'application');
    const earlier = await this.dataSource.manager.find(Submission, { where: { applicationId }, order: { number: 'ASC' } });
    const answered = application.state !== 'returned';
    const items = earlier.map((one, i) => {
      const next = earlier[i + 1]?.snapshot ?? (answered ? application.snapshot : null);
      return {
        number: one.number,
        snapshotHash: one.snapshotHash,
        question: one.question,
        reopened: one.reopened ? [...one.reopened] : null,
        returnedAt: one.returnedAt.toISOString(),
        answered: next !== null,
        changes: next ? changesBetween(one.snapshot, next) : [],
      };
    });
    return { items };
  }
}

function changesBetween(before: ApplicationSnapshot, after: ApplicationSnapshot): SubmissionListDto['items'][number]['changes'] {
  const documents = ({ documents }: ApplicationSnapshot): Record<string, string> => {
    const byKey: Record<string, string> = {};
    for (const { key, name } of documents) byKey[key] = byKey[key] ? `${byKey[key]}, ${name}` : name;
    return byKey;
  };
  const files = (one: ApplicationSnapshot): Record<string, unknown> =>
    Object.fromEntries(Object.keys(documents(one)).map((key) => [key, one.documents.filter((file) => file.key === key)]));
  return [
    ...changedAnswers(before.answers, after.answers).map((name) => ({
      path: `answers.${name}`,
      before: { value: before.answers[name] ?? null },
      after: { value: after.answers[name] ?? null },
    })),
    ...changedAnswers(files(before), files(after)).map((key) => ({
      path: `documents.${key}`,
      before: { value: documents(before)[key] ?? null },
      after: { value: documents(after)[key] ?? null },
    })),
  ];
}
