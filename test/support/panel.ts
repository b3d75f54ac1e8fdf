import { CreatePersonWithRoles } from '@traverse/identity';
import { type Actor, newId, systemActor } from '@traverse/kernel';
import { ApplicantFacade } from '@traverse/applicant';
import { UnitOfWork } from '@traverse/platform';

import { alpineDocument, seedCompany } from './alpine.js';
import type { TestApp } from './app.js';
import { type Assigned, assignmentsOf } from './assignments.js';
import { Visitor } from './visitor.js';

const PASSWORD = 'a long enough pass phrase';
const CRITERIA = alpineDocument().evaluation?.criteria ?? [];

export interface Panellist {
  readonly id: string;
  readonly email: string;
  readonly visitor: Visitor;
}

export interface GivenReview {
  /** For every criterion. */
  readonly score: number;
  readonly comment: string;
  readonly overallComment: string;
  readonly confidentialComment?: string;
}

/** An office and a pool of evaluators who can judge an Alpine pilot, all signed in. */
export class Panel {
  readonly pool: Panellist[] = [];

  private constructor(
    private readonly house: TestApp,
    readonly programmeId: string,
    readonly officer: Visitor,
    readonly approver: Visitor,
  ) {}

  static async open(house: TestApp, programmeId: string, size: number): Promise<Panel> {
    const [officer, approver] = [await person(house, programmeId, 'officer', 0), await person(house, programmeId, 'approver', 0)];
    const panel = new Panel(house, programmeId, officer.visitor, approver.visitor);
    for (let i = 0; i < size; i += 1) {
      const one = await person(house, programmeId, 'evaluator', i);
      await panel.officer.send('PUT', `/api/evaluators/${one.id}`, {
        ...{ employer: `University ${i}`, countryCode: 'SI', nutsCode: 'SI041', nationalities: ['SI'], maxLoad: 50 },
        ...{ competences: ['timber-construction'], languages: ['de', 'en'] },
      });
      panel.pool.push(one);
    }
    return panel;
  }

  visitorOf(personId: string): Visitor {
    const one = this.pool.find(({ id }) => id === personId);
    if (!one) throw new Error('nobody of the pool');
    return one.visitor;
  }

  /** Gives the applications a partner and invites evaluators by the plan. */
  async invite(callId: string, applicationIds: readonly string[], partner: Parameters<typeof seedCompany>[1] = {}): Promise<string[]> {
    const partners: string[] = [];
    for (const id of applicationIds) {
      const partnerId = await seedCompany(this.house.app, { kind: 'partner', countryCode: 'AT', nutsCode: 'AT332', ...partner });
      await this.house.get(UnitOfWork).run(systemActor('test'), (tx) => this.house.get(ApplicantFacade).markPartnered(tx, id, partnerId));
      partners.push(partnerId);
    }
    await this.house.queues.drain();
    await this.officer.post(`/api/calls/${callId}/assignment-plans`, { send: true });
    await this.house.queues.drain();
    return partners;
  }

  async accept({ id, person }: Assigned): Promise<void> {
    expect((await this.visitorOf(person).post(`/api/assignments/${id}/accept`)).status).toBeLessThan(300);
  }

  async submit({ id, person }: Assigned, { score, comment, ...comments }: GivenReview): Promise<void> {
    const visitor = this.visitorOf(person);
    const scores = Object.fromEntries(CRITERIA.map(({ key }) => [key, { score, comment }]));
    const body = { scores, ...comments, scoresVersion: 1 };
    expect((await visitor.send('PATCH', `/api/assignments/${id}/scores`, body)).status).toBe(200);
    expect((await visitor.post(`/api/assignments/${id}/submit`)).status).toBeLessThan(300);
    await this.house.queues.drain();
  }

  /** Ranks the call, recommends what the ranking says and confirms it for these applications. */
  async decide(callId: string, applicationIds: readonly string[]): Promise<void> {
    expect((await this.officer.post(`/api/calls/${callId}/rankings`)).status).toBe(201);
    await this.officer.post(`/api/calls/${callId}/decisions/recommend`);
    await this.house.queues.drain();
    for (const applicationId of applicationIds) {
      const [decision] = await this.house.query<{ id: string }>(`SELECT "id" FROM "award"."decision" WHERE "application_id" = $1`, [
        applicationId,
      ]);
      expect((await this.approver.post(`/api/decisions/${decision?.id ?? ''}/confirm`)).status).toBeLessThan(300);
    }
    await this.house.queues.drain();
  }

  assigned(applicationId: string): Promise<Assigned[]> {
    return assignmentsOf(this.house, applicationId);
  }
}

async function person(house: TestApp, programmeId: string, role: Actor['staff'][number]['role'], i: number): Promise<Panellist> {
  const email = `${role}-${newId().slice(-6)}@university-${i}.example`;
  const id = await house
    .get(CreatePersonWithRoles)
    .execute({ email, name: `${role} no. ${i}`, password: PASSWORD, staff: [{ role, programmeId }] });
  const visitor = new Visitor(house);
  await visitor.logIn(email, PASSWORD);
  return { id, email, visitor };
}
