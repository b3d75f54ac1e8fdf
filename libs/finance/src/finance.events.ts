/** What finance tells. The subject is the row itself; payloads hold ids and codes. */
export const CLAIM_SUBMITTED = 'finance.claim.submitted.v1';
export const CLAIM_QUERIED = 'finance.claim.queried.v1';
export const CLAIM_ANSWERED = 'finance.claim.answered.v1';
export const CLAIM_CERTIFIED = 'finance.claim.certified.v1';
export const CLAIM_APPROVED = 'finance.claim.approved.v1';
/** The subject is the version that no longer counts; the payload names the new one as `correctionId`. */
export const CLAIM_CORRECTED = 'finance.claim.corrected.v1';
/** Something became of a payment whose claim was corrected meanwhile: the subject is the first version. */
export const CLAIM_UNBALANCED = 'finance.claim.unbalanced.v1';
export const CLAIM_REJECTED = 'finance.claim.rejected.v1';
/** The term to pay comes to its end; the payload says after how many `days` of it. */
export const CLAIM_TERM_NEAR = 'finance.claim.term-near.v1';
export const CLAIM_WITHDRAWN = 'finance.claim.withdrawn.v1';
/** The rate that a claim waited for is there. The payload says as `less` whether less is asked than somebody entered by hand. */
export const CLAIM_CONVERTED = 'finance.claim.converted.v1';
/** There is another account now: the subject is the organisation when it is the first one, else the change. */
export const BANK_ACCOUNT_CHANGED = 'finance.bank-account.changed.v1';
/** Of a change that waits for another person, and for its day. */
export const BANK_ACCOUNT_CHANGE_PROPOSED = 'finance.bank-account-change.proposed.v1';
export const BANK_ACCOUNT_CHANGE_CONFIRMED = 'finance.bank-account-change.confirmed.v1';
export const BANK_ACCOUNT_CHANGE_REFUSED = 'finance.bank-account-change.refused.v1';
export const PAYOUT_REQUESTED = 'finance.payout.requested.v1';
export const PAYOUT_APPROVED = 'finance.payout.approved.v1';
export const PAYOUT_CANCELLED = 'finance.payout.cancelled.v1';
export const PAYOUT_SENT = 'finance.payout.sent.v1';
export const PAYOUT_SETTLED = 'finance.payout.settled.v1';
export const PAYOUT_FAILED = 'finance.payout.failed.v1';
export const PAYOUT_IN_DOUBT = 'finance.payout.in-doubt.v1';
export const PAYOUT_RETURNED = 'finance.payout.returned.v1';
export const BATCH_CHECKED = 'finance.batch.checked.v1';
export const BATCH_RELEASED = 'finance.batch.released.v1';
export const BATCH_SENT = 'finance.batch.sent.v1';
export const BATCH_REFUSED = 'finance.batch.refused.v1';
export const BATCH_IN_DOUBT = 'finance.batch.in-doubt.v1';
/** The next step of a payout run: the payload says which. */
export const PAYOUT_RUN_STEP = 'finance.payout-run.step.v1';
export const PAYOUT_RUN_MADE = 'finance.payout-run.made.v1';
export const PAYOUT_RUN_CHECKED = 'finance.payout-run.checked.v1';
export const PAYOUT_RUN_RELEASED = 'finance.payout-run.released.v1';
/** The next step of taking in a large bank file: the payload says which. */
export const BANK_FILE_STEP = 'finance.bank-file.step.v1';
export const HOLD_OPENED = 'finance.hold.opened.v1';
export const HOLD_RELEASED = 'finance.hold.released.v1';
export const SCHEME_HOLD_OPENED = 'finance.scheme-hold.opened.v1';
export const SCHEME_HOLD_RELEASED = 'finance.scheme-hold.released.v1';
/** A payee has a name like one of the sanctions list's, and what a person said about it. */
export const SCREENING_HIT_OPENED = 'finance.screening-hit.opened.v1';
export const SCREENING_HIT_DISMISSED = 'finance.screening-hit.dismissed.v1';
export const SCREENING_HIT_CONFIRMED = 'finance.screening-hit.confirmed.v1';
export const RECOVERY_ORDERED = 'finance.recovery.ordered.v1';
export const RECOVERY_NOTIFIED = 'finance.recovery.notified.v1';
/** A part of it came; the payload says the `entryId`. */
export const RECOVERY_PART_REPAID = 'finance.recovery.part-repaid.v1';
export const RECOVERY_REPAID = 'finance.recovery.repaid.v1';
export const RECOVERY_OFFSET = 'finance.recovery.offset.v1';
export const RECOVERY_WRITE_OFF_ASKED = 'finance.recovery.write-off-asked.v1';
export const RECOVERY_WRITTEN_OFF = 'finance.recovery.written-off.v1';
export const RECOVERY_WITHDRAWN = 'finance.recovery.withdrawn.v1';
export const LEDGER_ALARM_RAISED = 'finance.ledger-alarm.raised.v1';
export const LEDGER_ALARM_CLEARED = 'finance.ledger-alarm.cleared.v1';
