import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import type { Tx } from '@traverse/platform';

import type { LegalParameter } from '../eligibility/legal-parameters.js';

const ON = `
  SELECT DISTINCT ON ("code") "code", "value", "valid_from"::text AS "validFrom", "valid_to"::text AS "validTo", "legal_basis" AS "legalBasis", "url"
  FROM "programme"."legal_parameter" WHERE "valid_from" <= $1::date AND ("valid_to" IS NULL OR "valid_to" >= $1::date)
  ORDER BY "code", "valid_from" DESC, "revision" DESC`;

@Injectable()
export class ParameterQueries {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The figures that hold on this day (UTC). */
  on(day: Date, tx?: Tx): Promise<LegalParameter[]> {
    const values = [day.toISOString().slice(0, 10)];
    return tx ? tx.sql<LegalParameter>(ON, values) : this.dataSource.query(ON, values);
  }
}
