/** What award tells. The subject is the row itself; payloads hold ids. */
export const DECISION_RECOMMENDED = 'award.decision.recommended.v1';
export const DECISION_CONFIRMED = 'award.decision.confirmed.v1';
export const DECISION_COMMUNICATED = 'award.decision.communicated.v1';
export const DECISION_SENT_BACK = 'award.decision.sent-back.v1';
/** The application was withdrawn before it took effect: what it had earmarked is free. */
export const DECISION_CANCELLED = 'award.decision.cancelled.v1';
/** An officer has opened a decision again that the company was told: another one follows. */
export const DECISION_REOPENED = 'award.decision.reopened.v1';
export const DECISION_APPEALED = 'award.decision.appealed.v1';
export const APPEAL_DISMISSED = 'award.decision.appeal-dismissed.v1';
export const APPEAL_ALLOWED = 'award.decision.appeal-allowed.v1';
export const AGREEMENT_OFFERED = 'award.agreement.offered.v1';
export const AGREEMENT_SIGNED = 'award.agreement.signed.v1';
export const AGREEMENT_IN_FORCE = 'award.agreement.in-force.v1';
export const AGREEMENT_LAPSED = 'award.agreement.lapsed.v1';
export const AGREEMENT_DECLINED = 'award.agreement.declined.v1';
/** The programme has ended an agreement in force. */
export const AGREEMENT_TERMINATED = 'award.agreement.terminated.v1';
/** A new version that was offered is taken back; the version in force stays. */
export const AGREEMENT_WITHDRAWN = 'award.agreement.withdrawn.v1';
export const SIGNED_COPY_SENT_BACK = 'award.signed-copy.sent-back.v1';
export const VOUCHER_ACTIVE = 'award.voucher.active.v1';
/** It has more time. */
export const VOUCHER_EXTENDED = 'award.voucher.extended.v1';
export const VOUCHER_REDEEMED = 'award.voucher.redeemed.v1';
export const VOUCHER_EXPIRED = 'award.voucher.expired.v1';
export const VOUCHER_REVOKED = 'award.voucher.revoked.v1';
