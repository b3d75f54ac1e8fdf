import './finance.permissions.js';
import './finance.problems.js';

import { Module } from '@nestjs/common';

import { ApplicantModule } from '@traverse/applicant';
import { AwardModule } from '@traverse/award';
import { IdentityModule } from '@traverse/identity';
import { LedgerModule } from '@traverse/ledger';
import { PartnerModule } from '@traverse/partner';
import { ProgrammeModule } from '@traverse/programme';
import { ReferenceModule } from '@traverse/reference';

import { AccountChangesTimer } from './account/account-changes.timer.js';
import { BankAccountController } from './account/bank-account.controller.js';
import { BankAccountQueries } from './account/bank-account.queries.js';
import { BankAccounts } from './account/bank-accounts.js';
import { ChangeBankAccount } from './account/change-bank-account.js';
import { EnterBankAccount } from './account/enter-bank-account.js';
import { AlarmGate } from './alarm/alarm-gate.js';
import { CheckBooks } from './alarm/check-books.js';
import { ClearAlarm } from './alarm/clear-alarm.js';
import { LedgerAlarmController } from './alarm/ledger-alarm.controller.js';
import { LedgerAlarmQueries } from './alarm/ledger-alarm.queries.js';
import { ProveBooks } from './alarm/prove-books.js';
import { AuthorityNames } from './authority-names.js';
import { bankGatewayProvider } from './bank/bank-gateway.provider.js';
import { PaymentSchema } from './bank/payment-schema.js';
import { BatchBars } from './batch/batch-bars.js';
import { BatchContents } from './batch/batch-contents.js';
import { BatchController } from './batch/batch.controller.js';
import { BatchMaker } from './batch/batch-maker.js';
import { BatchOutcomes } from './batch/batch-outcomes.js';
import { BatchQueries } from './batch/batch.queries.js';
import { CheckBatch } from './batch/check-batch.js';
import { DiscardBatch } from './batch/discard-batch.js';
import { MakeBatches } from './batch/make-batches.js';
import { PaymentFiles } from './batch/payment-files.js';
import { PaymentParties } from './batch/payment-parties.js';
import { ReleaseBatch } from './batch/release-batch.js';
import { ResolveBatch } from './batch/resolve-batch.js';
import { SendBatch } from './batch/send-batch.js';
import { SettleDoubt } from './batch/settle-doubt.js';
import { ApproveClaim } from './claim/approve-claim.js';
import { CertifyClaim } from './claim/certify-claim.js';
import { ClaimCommandsController } from './claim/claim-commands.controller.js';
import { ClaimController } from './claim/claim.controller.js';
import { ClaimDetails } from './claim/claim-details.js';
import { ClaimFiles } from './claim/claim-files.js';
import { ClaimMoney } from './claim/claim-money.js';
import { ClaimPricing } from './claim/claim-pricing.js';
import { ClaimQueries } from './claim/claim.queries.js';
import { ConvertClaims } from './claim/convert-claims.js';
import { CorrectClaim } from './claim/correct-claim.js';
import { CorrectionController } from './claim/correction.controller.js';
import { CreateClaim } from './claim/create-claim.js';
import { EditClaimLines } from './claim/edit-claim-lines.js';
import { EndClaim } from './claim/end-claim.js';
import { LapseQueries } from './claim/lapse-queries.js';
import { LoadClaim } from './claim/load-claim.js';
import { QueryClaim } from './claim/query-claim.js';
import { SendClaimBack } from './claim/send-claim-back.js';
import { SubmitClaim } from './claim/submit-claim.js';
import { DecideDuplicate } from './duplicate/decide-duplicate.js';
import { DuplicateController } from './duplicate/duplicate.controller.js';
import { WarnPaymentTerms } from './claim/warn-payment-terms.js';
import { FinanceFacade } from './finance.facade.js';
import { HoldController } from './hold/hold.controller.js';
import { HoldQueries } from './hold/hold.queries.js';
import { Holds } from './hold/holds.js';
import { OpenHold } from './hold/open-hold.js';
import { ReleaseHold } from './hold/release-hold.js';
import { ApprovePayout } from './payout/approve-payout.js';
import { CancelPayout } from './payout/cancel-payout.js';
import { ClaimApprovers } from './payout/claim-approvers.js';
import { OnClaimApproved } from './payout/on-claim-approved.js';
import { PayoutController } from './payout/payout.controller.js';
import { PayoutFactsReader } from './payout/payout-facts.js';
import { PayoutMoney } from './payout/payout-money.js';
import { PayoutOutcomes } from './payout/payout-outcomes.js';
import { PayoutQueries } from './payout/payout.queries.js';
import { RequestPayout } from './payout/request-payout.js';
import { ResolvePayout } from './payout/resolve-payout.js';
import { OrderPayoutRun } from './payout-run/order-payout-run.js';
import { PayoutRunController } from './payout-run/payout-run.controller.js';
import { PayoutRunQueries } from './payout-run/payout-run.queries.js';
import { StartPayoutRun } from './payout-run/start-payout-run.js';
import { TakeStep } from './payout-run/take-step.js';
import { PayoutDeskController } from './desk/payout-desk.controller.js';
import { PayoutDeskQueries } from './desk/payout-desk.queries.js';
import { DecideScreeningHit } from './screening/decide-screening-hit.js';
import { ImportSanctionsList } from './screening/import-sanctions-list.js';
import { OnPayeeChanged } from './screening/on-payee-changed.js';
import { PayeeRegister } from './screening/payee-register.js';
import { SchemeHoldController } from './scheme-hold/scheme-hold.controller.js';
import { SchemeHoldQueries } from './scheme-hold/scheme-hold.queries.js';
import { SchemeHolds } from './scheme-hold/scheme-holds.js';
import { StopScheme } from './scheme-hold/stop-scheme.js';
import { SanctionsHolds } from './screening/sanctions-holds.js';
import { SanctionsLists } from './screening/sanctions-lists.js';
import { ScreenPayees } from './screening/screen-payees.js';
import { ScreenPayeesTimer } from './screening/screen-payees.timer.js';
import { ScreeningController } from './screening/screening.controller.js';
import { ScreeningGate } from './screening/screening-gate.js';
import { ScreeningHitQueries } from './screening/screening-hit.queries.js';
import { ScreeningQueries } from './screening/screening.queries.js';
import { ScreeningRules } from './screening/screening-rules.js';
import { StandingHits } from './screening/standing-hits.js';
import { UploadSanctionsList } from './screening/upload-sanctions-list.js';
import { BalanceClaim, OnClaimUnbalanced } from './recovery/balance-claim.js';
import { CallOffPayouts } from './recovery/call-off-payouts.js';
import { LockRecovery } from './recovery/lock-recovery.js';
import { NotifyRecovery } from './recovery/notify-recovery.js';
import { OrderRecovery } from './recovery/order-recovery.js';
import { OffsetDebts } from './recovery/offset-debts.js';
import { OnVoucherRevoked, RecoverRevoked } from './recovery/recover-revoked.js';
import { Recoveries } from './recovery/recoveries.js';
import { RecoveryController } from './recovery/recovery.controller.js';
import { RecoveryMoney } from './recovery/recovery-money.js';
import { RecoveryQueries } from './recovery/recovery.queries.js';
import { RepaymentController } from './recovery/repayment.controller.js';
import { RepayRecovery } from './recovery/repay-recovery.js';
import { WriteOffRecovery } from './recovery/write-off-recovery.js';
import { BookRepayments } from './statement/book-repayments.js';
import { ApplyStatement } from './statement/apply-statement.js';
import { ApplyStatusReport } from './statement/apply-status-report.js';
import { BankFileController } from './statement/bank-file.controller.js';
import { BankFileQueries } from './statement/bank-file.queries.js';
import { DecideBankEntry } from './statement/decide-bank-entry.js';
import { BookEntries } from './statement/book-entries.js';
import { FetchBankFiles } from './statement/fetch-bank-files.js';
import { ImportBankFile } from './statement/import-bank-file.js';
import { MatchEntries } from './statement/match-entries.js';
import { SuggestPayouts } from './statement/suggest-payouts.js';
import { TakeLargeFile } from './statement/take-large-file.js';
import { TakeStatementStep } from './statement/take-statement-step.js';
import { UploadBankFile } from './statement/upload-bank-file.js';

const accounts = [
  BankAccounts,
  BankAccountQueries,
  EnterBankAccount,
  ChangeBankAccount,
  AccountChangesTimer,
  Holds,
  OpenHold,
  ReleaseHold,
  HoldQueries,
  SchemeHolds,
  SchemeHoldQueries,
  StopScheme,
];
const claims = [
  LoadClaim,
  ClaimMoney,
  ClaimPricing,
  ConvertClaims,
  WarnPaymentTerms,
  DecideDuplicate,
  CreateClaim,
  EditClaimLines,
  ClaimFiles,
  SubmitClaim,
  QueryClaim,
  CertifyClaim,
  ApproveClaim,
  CorrectClaim,
  SendClaimBack,
  EndClaim,
  LapseQueries,
  ClaimDetails,
  ClaimQueries,
];
const payouts = [
  RequestPayout,
  OnClaimApproved,
  ClaimApprovers,
  PayoutFactsReader,
  ApprovePayout,
  CancelPayout,
  ResolvePayout,
  PayoutMoney,
  PayoutOutcomes,
  PayoutQueries,
];
const runs = [StartPayoutRun, OrderPayoutRun, TakeStep, PayoutRunQueries];
const batches = [
  BatchMaker,
  MakeBatches,
  BatchContents,
  CheckBatch,
  DiscardBatch,
  PaymentParties,
  PaymentSchema,
  PaymentFiles,
  ReleaseBatch,
  BatchOutcomes,
  SendBatch,
  SettleDoubt,
  ResolveBatch,
  BatchBars,
  BatchQueries,
];
const recoveries = [
  Recoveries,
  RecoveryMoney,
  CallOffPayouts,
  BalanceClaim,
  OnClaimUnbalanced,
  LockRecovery,
  OrderRecovery,
  RecoverRevoked,
  OnVoucherRevoked,
  NotifyRecovery,
  RepayRecovery,
  WriteOffRecovery,
  BookRepayments,
  OffsetDebts,
  RecoveryQueries,
];
const books = [ProveBooks, AlarmGate, CheckBooks, ClearAlarm, LedgerAlarmQueries];
const screening = [
  ImportSanctionsList,
  UploadSanctionsList,
  SanctionsLists,
  ScreeningRules,
  ScreeningGate,
  StandingHits,
  SanctionsHolds,
  PayeeRegister,
  ScreenPayees,
  ScreenPayeesTimer,
  OnPayeeChanged,
  DecideScreeningHit,
  ScreeningHitQueries,
  ScreeningQueries,
  PayoutDeskQueries,
];
const statements = [
  MatchEntries,
  SuggestPayouts,
  DecideBankEntry,
  ApplyStatement,
  ApplyStatusReport,
  BookEntries,
  TakeLargeFile,
  TakeStatementStep,
  ImportBankFile,
  UploadBankFile,
  FetchBankFiles,
  BankFileQueries,
];

/** Claims, payouts, batches and what the bank says about them. */
@Module({
  imports: [LedgerModule, IdentityModule, ReferenceModule, ProgrammeModule, ApplicantModule, PartnerModule, AwardModule],
  controllers: [
    BankAccountController,
    ClaimController,
    DuplicateController,
    ClaimCommandsController,
    CorrectionController,
    PayoutController,
    BatchController,
    PayoutRunController,
    BankFileController,
    HoldController,
    SchemeHoldController,
    RecoveryController,
    RepaymentController,
    LedgerAlarmController,
    ScreeningController,
    PayoutDeskController,
  ],
  providers: [
    ...accounts,
    ...claims,
    ...payouts,
    ...batches,
    ...runs,
    ...statements,
    ...recoveries,
    ...books,
    ...screening,
    bankGatewayProvider,
    AuthorityNames,
    FinanceFacade,
  ],
  exports: [FinanceFacade, ClaimQueries, PayoutQueries, BatchQueries],
})
export class FinanceModule {}
