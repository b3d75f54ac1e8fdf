import type { DynamicModule, Type } from '@nestjs/common';

import { identityEntities, IdentityModule, identityWorkflows } from '@traverse/identity';
import type { WorkflowRow, WorkflowTable } from '@traverse/kernel';
import { ledgerEntities, LedgerModule } from '@traverse/ledger';
import { referenceEntities, ReferenceModule } from '@traverse/reference';
import { applicantEntities, ApplicantModule, applicantWorkflows } from '@traverse/applicant';
import { evaluatorEntities, EvaluatorModule, evaluatorWorkflows } from '@traverse/evaluator';
import { awardEntities, AwardModule, awardWorkflows } from '@traverse/award';
import { financeEntities, FinanceModule, financeWorkflows } from '@traverse/finance';
import { notificationEntities, NotificationModule } from '@traverse/notification';
import { partnerEntities, PartnerModule, partnerWorkflows } from '@traverse/partner';
import { reportingEntities, ReportingModule } from '@traverse/reporting';
import { programmeEntities, ProgrammeModule, programmeWorkflows } from '@traverse/programme';

/** A workflow table whose types are only known to its context. */
export type AnyWorkflow = WorkflowTable<string, string, WorkflowRow<string>, never>;

interface Context {
  readonly module: Type<unknown> | DynamicModule;
  readonly entities: readonly (new () => object)[];
  readonly workflows?: readonly object[];
}

/** Every context, in the order of the ladder. The api and the worker are composed of the same modules. */
export const contexts: readonly Context[] = [
  { module: LedgerModule, entities: ledgerEntities },
  { module: ReferenceModule, entities: referenceEntities },
  { module: IdentityModule, entities: identityEntities, workflows: identityWorkflows },
  { module: ProgrammeModule, entities: programmeEntities, workflows: programmeWorkflows },
  { module: ApplicantModule, entities: applicantEntities, workflows: applicantWorkflows },
  { module: PartnerModule, entities: partnerEntities, workflows: partnerWorkflows },
  { module: EvaluatorModule, entities: evaluatorEntities, workflows: evaluatorWorkflows },
  { module: AwardModule, entities: awardEntities, workflows: awardWorkflows },
  { module: FinanceModule, entities: financeEntities, workflows: financeWorkflows },
  { module: NotificationModule, entities: notificationEntities },
  { module: ReportingModule, entities: reportingEntities },
];

export const entities = contexts.flatMap((context) => [...context.entities]);
export const modules = contexts.map((context) => context.module);
/** Every workflow table: for the diagrams and the replay of the audit. */
export const workflows = contexts.flatMap((context) => [...(context.workflows ?? [])]) as unknown as readonly AnyWorkflow[];
