import { Injectable } from '@nestjs/common';

import { DomainError, systemActor } from '@traverse/kernel';
import { UnitOfWork } from '@traverse/platform';

import { SecondFactors } from './second-factors.js';

/** At log-in, after the password: who has enrolled shows a code, who has not passes. */
@Injectable()
export class ProveSecondFactor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly factors: SecondFactors,
  ) {}

  /** Throws `identity.second-factor-needed` (401) where a code is missing: the web asks for it then. */
  async execute(personId: string, code: string | null, address: string): Promise<void> {
    if (!(await this.factors.stands(personId))) return;
    if (code === null) throw new DomainError('identity.second-factor-needed', { status: 401 });
    await this.factors.limited(personId, address, () =>
      this.uow.run(systemActor('identity.log-in'), (tx) => this.factors.check(tx, personId, code)),
    );
  }
}
