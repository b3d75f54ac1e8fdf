/** The front door of award: decisions, agreements, vouchers. */
import { Agreement, AgreementSignature } from './agreement/agreement.entity.js';
import { agreementWorkflow } from './agreement/agreement.workflow.js';
import { AgreementText } from './agreement-text/agreement-text.entity.js';
import { Appeal, AppealFile } from './appeal/appeal.entity.js';
import { Decision, DecisionCondition, DecisionConfirmation } from './decision/decision.entity.js';
import { decisionWorkflow } from './decision/decision.workflow.js';
import { DecisionLetter } from './decision-letter/decision-letter.entity.js';
import { Feedback } from './feedback/feedback.entity.js';
import { SignedCopy } from './signed-copy/signed-copy.entity.js';
import { signedCopyWorkflow } from './signed-copy/signed-copy.workflow.js';
import { Voucher } from './voucher/voucher.entity.js';
import { VoucherExtension } from './voucher/voucher-extension.entity.js';
import { voucherWorkflow } from './voucher/voucher.workflow.js';
import { VoucherKey } from './voucher-key/voucher-key.entity.js';

export { AwardModule } from './award.module.js';
export { AwardFacade, type AwardStep, type ClaimHold } from './award.facade.js';
export * from './award.events.js';
export { RotateVoucherKey } from './voucher-key/rotate-voucher-key.js';
export { Voucher, type VoucherState } from './voucher/voucher.entity.js';
export const awardEntities = [
  Decision,
  DecisionConfirmation,
  DecisionCondition,
  DecisionLetter,
  Appeal,
  AppealFile,
  Feedback,
  Agreement,
  AgreementSignature,
  AgreementText,
  SignedCopy,
  Voucher,
  VoucherExtension,
  VoucherKey,
];
export const awardWorkflows = [decisionWorkflow, agreementWorkflow, signedCopyWorkflow, voucherWorkflow];
