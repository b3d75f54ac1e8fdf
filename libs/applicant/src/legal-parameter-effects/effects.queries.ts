import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { ProgrammeFacade, textIn } from '@traverse/programme';

const OPEN = `
  SELECT "call_id" AS "callId", count(*)::int AS "applications" FROM "applicant"."application"
  WHERE "state" NOT IN ('ineligible', 'approved', 'rejected', 'lapsed', 'withdrawn') GROUP BY "call_id" ORDER BY "applications" DESC`;

@Injectable()
export class LegalParameterEffects {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly programmes: ProgrammeFacade,
  ) {}

  async touched(language: string): Promise<{ callId: string; title: string; applications: number }[]> {
    const rows = await this.dataSource.query<{ callId: string; applications: number }[]>(OPEN);
    const calls = await this.programmes.callsByIds(rows.map(({ callId }) => callId));
    return rows.flatMap((row) => {
      const call = calls.find(({ id }) => id === row.callId);
      return call ? [{ ...row, title: textIn(call.title, language) }] : [];
    });
  }
}
