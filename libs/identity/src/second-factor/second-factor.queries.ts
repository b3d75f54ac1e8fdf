import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Actor } from '@traverse/kernel';

import type { SecondFactorDto } from './second-factor.dto.js';

const OWN = `
  SELECT f."state", f."confirmed_at" AS "since",
    (SELECT count(*)::int FROM "identity"."recovery_code" c WHERE c."second_factor_id" = f."id" AND c."used_at" IS NULL) AS "recoveryCodesLeft"
  FROM "identity"."second_factor" f WHERE f."person_id" = $1 AND f."state" IN ('active', 'reset-asked')`;

@Injectable()
export class SecondFactorQueries {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** How one's own stands; one that was begun and never confirmed is none. */
  async own(actor: Actor): Promise<SecondFactorDto> {
    const [row] = await this.dataSource.query<SecondFactorDto[]>(OWN, [actor.personId]);
    return row ?? { state: 'none', since: null, recoveryCodesLeft: 0 };
  }
}
