import { type Right, systemActor } from '@traverse/kernel';
import { CreatePersonWithRoles, type GrantableRole, IdentityFacade, type NewOrganisation } from '@traverse/identity';
import { UnitOfWork } from '@traverse/platform';

import type { TestApp } from './app.js';
import { Visitor } from './visitor.js';

export const PASSWORD = 'seven blue lakes';

const company = {
  name: 'Lago Srl',
  street: 'Via Roma',
  buildingNumber: '1',
  postCode: '39100',
  townName: 'Bolzano',
  countryCode: 'IT',
  nutsCode: 'ITH10',
};

export interface Somebody {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  /** Signed in. */
  readonly visitor: Visitor;
}

/** Makes organisations and people as a test needs them. */
export class People {
  private serial = 0;

  constructor(private readonly house: TestApp) {}

  nextEmail(): string {
    return `person${(this.serial += 1)}@example.org`;
  }

  async organisation(more: Partial<NewOrganisation> = {}): Promise<string> {
    const identity = this.house.get(IdentityFacade);
    const input = { kind: 'sme' as const, ...company, ...more };
    return (await this.house.get(UnitOfWork).run(systemActor('test'), async (tx) => identity.createOrganisation(tx, input))).id;
  }

  async somebody(
    memberships: readonly { readonly organisationId: string; readonly right: Right }[] = [],
    role?: GrantableRole,
    programmeId: string | null = null,
  ): Promise<Somebody> {
    const email = this.nextEmail();
    const staff = role ? [{ role, programmeId }] : [];
    const name = `Person ${this.serial}`;
    const input = { email, name, password: PASSWORD, memberships, staff };
    const personId = await this.house.get(CreatePersonWithRoles).execute(input);
    const visitor = new Visitor(this.house);
    await visitor.logIn(email, PASSWORD);
    return { personId, email, name, visitor };
  }

  /** An organisation with an owner, and one more person for each right. */
  async companyOf(...others: readonly Right[]): Promise<{ id: string; owner: Somebody; people: Somebody[] }> {
    const id = await this.organisation();
    const owner = await this.somebody([{ organisationId: id, right: 'owner' }]);
    const people: Somebody[] = [];
    for (const right of others) people.push(await this.somebody([{ organisationId: id, right }]));
    return { id, owner, people };
  }

  /** The token of the newest mail to this address. */
  async tokenTo(email: string): Promise<string> {
    await this.house.queues.drain();
    const { body } = await new Visitor(this.house).get<{ items: { body: string }[] }>(
      `/api/demo/mails?recipient=${encodeURIComponent(email)}`,
    );
    return /token=([\w-]{43})/.exec(body.items[0]?.body ?? '')?.[1] ?? '';
  }
}
