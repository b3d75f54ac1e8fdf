import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { DomainError } from '@traverse/kernel';

import { verifyPassword } from '../password/passwords.js';
import type { PersonState } from '../person/person.entity.js';
import { Attempts } from './attempts.js';

interface Row {
  readonly id: string;
  readonly password_hash: string;
  readonly state: PersonState;
}

/** E-mail and password -> person. Who is unknown gets the same answer, after the same work, as who mistyped. */
@Injectable()
export class CheckPassword {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly attempts: Attempts,
  ) {}

  async execute(email: string, password: string, address: string): Promise<string> {
    const account = email.trim().toLowerCase();
    await this.attempts.count('log-in', account, address);
    const [person] = await this.dataSource.query<Row[]>(
      `SELECT "id", "password_hash", "state" FROM "identity"."person" WHERE "email" = $1`,
      [account],
    );
    const matches = await verifyPassword(person?.password_hash ?? null, password);
    if (!person || !matches) throw new DomainError('identity.wrong-credentials', { status: 401 });
    await this.attempts.forgive('log-in', account, address);
    // Only who knows the password learns how the account stands.
    if (person.state === 'disabled') throw new DomainError('identity.account-disabled', { status: 403 });
    if (person.state === 'unverified') throw new DomainError('identity.email-not-verified', { status: 403 });
    return person.id;
  }
}
