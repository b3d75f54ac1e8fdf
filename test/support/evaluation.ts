import { ApplicantFacade } from '@traverse/applicant';
import { CreatePersonWithRoles } from '@traverse/identity';
import { type Actor, newId, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';
import type { CallDocument } from '@traverse/programme';
import { SaveEvaluator } from '@traverse/evaluator';

import { AcceptAssignment } from '../../libs/evaluator/src/assignment/accept-assignment.js';
import { SaveScores } from '../../libs/evaluator/src/assignment/save-scores.js';
import { SubmitReview } from '../../libs/evaluator/src/assignment/submit-review.js';
import { alpineDocument, publishCall, seedCompany, seedProgramme, staff } from './alpine.js';
import type { TestApp } from './app.js';
import { type Assigned, assignmentsOf } from './assignments.js';
import { seedApplication } from './partners.js';

export interface UnderEvaluation {
  readonly id: string;
  readonly callId: string;
  readonly organisationId: string;
}

/** Evaluators, and applications for them, as a test needs them. */
export class EvaluationOffice {
  private constructor(
    readonly house: TestApp,
    readonly programmeId: string,
    private readonly document: CallDocument,
  ) {}

  static async open(house: TestApp): Promise<EvaluationOffice> {
    const document = alpineDocument();
    return new EvaluationOffice(house, await seedProgramme(house.app, document), document);
  }

  get officer(): Actor {
    return staff('officer', this.programmeId);
  }

  reviewer(personId: string): Actor {
    return { ...staff('evaluator', this.programmeId), personId };
  }

  /** People who can judge a `pilotAnswers`, none of them in a conflict. */
  async evaluators(count: number, maxLoad = 20): Promise<string[]> {
    const ids: string[] = [];
    for (let i = 0; i < count; i += 1) {
      const person = { email: `${newId()}@university-${i}.example`, name: `Evaluator ${i}`, password: 'a long enough pass phrase' };
      const id = await this.house
        .get(CreatePersonWithRoles)
        .execute({ ...person, staff: [{ role: 'evaluator', programmeId: this.programmeId }] });
      await this.house.get(SaveEvaluator).execute(systemActor('test'), id, {
        ...{ employer: `University ${i}`, countryCode: 'SI', nutsCode: 'SI041', nationalities: ['SI'], maxLoad },
        ...{ competences: ['timber-construction'], languages: ['de', 'en'] },
      });
      ids.push(id);
    }
    return ids;
  }

  /** Nobody of those who were there so far takes reviews any more. */
  async emptyPool(): Promise<void> {
    await this.house.query(`UPDATE "evaluator"."evaluator_profile" SET "active" = false`, []);
  }

  async publishCall(document = alpineDocument()): Promise<string> {
    return (await publishCall(this.house.app, document)).callId;
  }

  /** A conflict that nobody has told the house of: no event, only the row. */
  async tie({ organisationId, callId }: UnderEvaluation, personId: string): Promise<void> {
    await this.house.query(
      `INSERT INTO "evaluator"."conflict_declaration" ("id", "person_id", "call_id", "organisation_id", "declared_at") VALUES ($1, $2, $3, $4, now())`,
      [newId(), personId, callId, organisationId],
    );
  }

  /** With its partner, open for evaluators; nobody is invited yet. */
  async application(callId: string, firm: { readonly organisationId?: string } = {}): Promise<UnderEvaluation> {
    const { organisationId: known } = firm;
    const { id, organisationId } = await seedApplication(this.house, callId, known ? { organisationId: known } : {});
    await this.house.queues.drain();
    const partner = await seedCompany(this.house.app, { kind: 'partner', countryCode: 'AT', nutsCode: 'AT332' });
    await this.house.get(UnitOfWork).run(systemActor('test'), (tx) => this.house.get(ApplicantFacade).markPartnered(tx, id, partner));
    await this.house.queues.drain();
    return { id, callId, organisationId };
  }

  assignments(applicationId: string): Promise<Assigned[]> {
    return assignmentsOf(this.house, applicationId);
  }

  accept({ id, person }: Assigned): Promise<unknown> {
    return this.house.get(AcceptAssignment).execute(this.reviewer(person), id);
  }

  /** Every criterion with this share of its points. */
  async score({ id, person }: Assigned, share: number): Promise<void> {
    const scores = Object.fromEntries(
      (this.document.evaluation?.criteria ?? []).map(({ key, scaleMax }) => [
        key,
        { score: Math.round(scaleMax * share), comment: 'Because of this.' },
      ]),
    );
    await this.house.get(SaveScores).execute(this.reviewer(person), id, { scores, overallComment: 'Overall.', scoresVersion: 1 });
  }

  submit({ id, person }: Assigned): Promise<unknown> {
    return this.house.get(SubmitReview).execute(this.reviewer(person), id);
  }

  async review(assigned: Assigned, share: number): Promise<void> {
    await this.accept(assigned);
    await this.score(assigned, share);
    await this.submit(assigned);
    await this.house.queues.drain();
  }
}
