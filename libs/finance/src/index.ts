/** The front door of finance: claims, payouts, batches, bank files. */
import { BankAccount } from './account/bank-account.entity.js';
import { BankAccountChange } from './account/bank-account-change.entity.js';
import { bankAccountChangeWorkflow } from './account/bank-account-change.workflow.js';
import { LedgerAlarm, ProofRun } from './alarm/ledger-alarm.entity.js';
import { ledgerAlarmWorkflow } from './alarm/ledger-alarm.workflow.js';
import { Batch, BatchFile } from './batch/batch.entity.js';
import { batchWorkflow } from './batch/batch.workflow.js';
import { Claim, ClaimFile, ClaimLine } from './claim/claim.entity.js';
import { claimWorkflow } from './claim/claim.workflow.js';
import { DuplicateDecision } from './duplicate/duplicate-decision.entity.js';
import { Hold } from './hold/hold.entity.js';
import { SchemeHold } from './scheme-hold/scheme-hold.entity.js';
import { schemeHoldWorkflow } from './scheme-hold/scheme-hold.workflow.js';
import { holdWorkflow } from './hold/hold.workflow.js';
import { Payout } from './payout/payout.entity.js';
import { PayoutRun, PayoutRunProblem } from './payout-run/payout-run.entity.js';
import { payoutRunWorkflow } from './payout-run/payout-run.workflow.js';
import { payoutWorkflow } from './payout/payout.workflow.js';
import { BankEntry, BankEntryDecision, BankFeed, BankFile, BankFileImport, BankFilePart } from './statement/bank-file.entity.js';
import { PayeeScreening } from './screening/payee-screening.entity.js';
import { SanctionsEntry, SanctionsList, SanctionsListed } from './screening/sanctions-list.entity.js';
import { ScreeningHit } from './screening/screening-hit.entity.js';
import { screeningHitWorkflow } from './screening/screening-hit.workflow.js';
import { Recovery, RecoveryEntry } from './recovery/recovery.entity.js';
import { recoveryWorkflow } from './recovery/recovery.workflow.js';
import { Repayment } from './recovery/repayment.entity.js';
import { repaymentWorkflow } from './recovery/repayment.workflow.js';

export { FinanceModule } from './finance.module.js';
export { Pain001Writer, type PaymentHead, type PaymentTransaction } from './bank/pain001.js';
export { FinanceFacade } from './finance.facade.js';
export { MakeBatches } from './batch/make-batches.js';
export { CheckBatch } from './batch/check-batch.js';
export { StartPayoutRun } from './payout-run/start-payout-run.js';
export { OrderPayoutRun } from './payout-run/order-payout-run.js';
export { ImportSanctionsList } from './screening/import-sanctions-list.js';
export { UploadBankFile } from './statement/upload-bank-file.js';
export { ReleaseBatch } from './batch/release-batch.js';
export * from './finance.events.js';
export type { Claim, ClaimState } from './claim/claim.entity.js';
export type { Recovery } from './recovery/recovery.entity.js';
export type { Payout, PayoutState } from './payout/payout.entity.js';
export const financeEntities = [
  BankAccount,
  BankAccountChange,
  Claim,
  ClaimLine,
  ClaimFile,
  DuplicateDecision,
  Payout,
  PayoutRun,
  PayoutRunProblem,
  Batch,
  BatchFile,
  BankFile,
  BankFilePart,
  BankFileImport,
  BankEntry,
  BankEntryDecision,
  BankFeed,
  Recovery,
  RecoveryEntry,
  Repayment,
  Hold,
  SchemeHold,
  LedgerAlarm,
  ProofRun,
  SanctionsList,
  SanctionsEntry,
  SanctionsListed,
  PayeeScreening,
  ScreeningHit,
];
export const financeWorkflows = [
  claimWorkflow,
  payoutWorkflow,
  batchWorkflow,
  payoutRunWorkflow,
  holdWorkflow,
  schemeHoldWorkflow,
  recoveryWorkflow,
  repaymentWorkflow,
  ledgerAlarmWorkflow,
  bankAccountChangeWorkflow,
  screeningHitWorkflow,
];
