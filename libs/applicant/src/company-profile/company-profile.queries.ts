import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

import { type Actor, formatDecimal, hasStaffRole, isMemberOf, mayActFor } from '@traverse/kernel';
import { notFoundUnless } from '@traverse/platform';

import { readers } from '../applicant.access.js';
import type { CompanyProfileDto } from './company-profile.dto.js';
import { CompanyProfile } from './company-profile.entity.js';

const HAS_APPLIED = `
  SELECT DISTINCT "programme_id" AS "programmeId" FROM "applicant"."application" WHERE "organisation_id" = $1 AND "received_at" IS NOT NULL`;

@Injectable()
export class CompanyProfileQueries {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async view(actor: Actor, organisationId: string): Promise<CompanyProfileDto> {
    await this.assertMaySee(actor, organisationId);
    const profile = await this.dataSource.manager.findOneBy(CompanyProfile, { organisationId });
    const amount = (minor: bigint | null | undefined): string | null =>
      minor == null ? null : formatDecimal(minor, profile?.currency ?? 'EUR');
    return {
      organisationId,
      headcount: profile?.headcount ?? null,
      turnover: amount(profile?.turnoverMinor),
      balanceSheetTotal: amount(profile?.balanceSheetMinor),
      currency: profile?.currency ?? 'EUR',
      yearEnd: profile?.yearEnd ?? null,
      includesLinked: profile?.includesLinked ?? false,
      earlier: [...(profile?.earlier ?? [])],
      nace: profile?.nace ?? null,
      description: profile?.description ?? '',
      editable: mayActFor(actor, organisationId),
      updatedAt: profile?.updatedAt.toISOString() ?? null,
    };
  }

  async assertMaySee(actor: Actor, organisationId: string): Promise<void> {
    notFoundUnless(await this.maySee(actor, organisationId), 'organisation');
  }

  /** Its members, and staff of programmes that the company has applied to. */
  private async maySee(actor: Actor, organisationId: string): Promise<boolean> {
    if (isMemberOf(actor, organisationId) || actor.system !== null) return true;
    if (actor.staff.length === 0) return false;
    const rows = await this.dataSource.query<{ programmeId: string }[]>(HAS_APPLIED, [organisationId]);
    return rows.some(({ programmeId }) => readers.some((role) => hasStaffRole(actor, role, programmeId)));
  }
}
