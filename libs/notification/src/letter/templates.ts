/** What people may switch off. A template without a category is always sent: it carries a decision, a legal term or a warning. */
export const categories = ['progress', 'messages', 'invitations', 'reminders', 'payments', 'staff'] as const;
export type Category = (typeof categories)[number];

interface Template {
  readonly category: Category | null;
  /** The figures that its texts ask for. `...At` is an instant, `amount` a decimal string that goes with `currency`. */
  readonly needs: readonly string[];
}

/** Every letter of the house. The texts of each are in text/<language>/. */
export const templates = {
  'application-received': { category: 'progress', needs: ['number', 'receivedAt'] },
  'application-waiting': { category: 'progress', needs: ['number'] },
  'waiting-promoted': { category: 'progress', needs: ['number'] },
  'application-ineligible': { category: null, needs: ['number'] },
  'application-returned': { category: null, needs: ['number', 'dueAt'] },
  'application-returned-due': { category: null, needs: ['number', 'dueAt'] },
  'draft-due': { category: 'reminders', needs: ['number', 'dueAt'] },
  'sketch-received': { category: 'progress', needs: ['number', 'receivedAt'] },
  'sketch-shortlisted': { category: null, needs: ['number', 'dueAt'] },
  'full-form-due': { category: null, needs: ['number', 'dueAt'] },
  'full-form-missing': { category: null, needs: ['number'] },
  'sketch-declined': { category: null, needs: ['number'] },
  'application-lapsed': { category: null, needs: ['number'] },
  'application-withdrawn': { category: 'progress', needs: ['number'] },

  'question-asked': { category: 'staff', needs: [] },
  'question-answered': { category: 'progress', needs: [] },
  'question-answered-alone': { category: 'progress', needs: [] },

  'partner-proposed': { category: 'invitations', needs: ['number', 'dueAt'] },
  'partner-proposed-due': { category: 'reminders', needs: ['number', 'dueAt'] },
  'partner-accepted': { category: 'progress', needs: ['number', 'company', 'dueAt'] },
  'partner-accepted-due': { category: 'reminders', needs: ['number', 'company', 'dueAt'] },
  'partner-confirmed': { category: 'progress', needs: ['number', 'company'] },
  'partner-refused': { category: 'progress', needs: ['number'] },
  'partner-cancelled': { category: 'progress', needs: ['number'] },
  'partner-search': { category: 'progress', needs: ['number'] },
  'partner-broken-off': { category: null, needs: ['number'] },
  'partner-ended': { category: 'progress', needs: ['number'] },

  'thread-message': { category: 'messages', needs: ['number', 'company'] },
  'thread-message-office': { category: 'messages', needs: ['number'] },
  'thread-closed': { category: 'messages', needs: ['number'] },

  'assignment-invited': { category: 'invitations', needs: ['number', 'dueAt'] },
  'review-reopened': { category: null, needs: ['number', 'dueAt'] },
  'reviews-diverge': { category: 'staff', needs: ['number'] },
  'assignment-due': { category: 'reminders', needs: ['number', 'dueAt'] },
  'assignment-ended': { category: 'progress', needs: ['number'] },
  'review-extended': { category: null, needs: ['number', 'dueAt'] },
  'review-overdue': { category: null, needs: ['number', 'dueAt'] },
  'review-overdue-office': { category: 'staff', needs: ['number', 'dueAt'] },
  'reviewer-missing': { category: 'staff', needs: ['number'] },

  'decision-fund': { category: null, needs: ['number', 'amount', 'currency'] },
  'decision-promoted': { category: null, needs: ['number', 'amount', 'currency'] },
  'decision-reserve': { category: null, needs: ['number'] },
  'decision-reject': { category: null, needs: ['number', 'appealUntilAt'] },
  'decision-reopened': { category: null, needs: ['number'] },
  'appeal-received': { category: null, needs: ['number'] },
  'appeal-dismissed': { category: null, needs: ['number'] },
  'appeal-allowed': { category: null, needs: ['number'] },
  'agreement-offered': { category: null, needs: ['number', 'signByAt'] },
  'agreement-due': { category: null, needs: ['number', 'signByAt'] },
  'agreement-in-force': { category: 'progress', needs: ['number'] },
  'agreement-lapsed': { category: null, needs: ['number'] },
  'agreement-terminated': { category: null, needs: ['number'] },
  'amendment-offered': { category: null, needs: ['number', 'signByAt'] },
  'amendment-due': { category: null, needs: ['number', 'signByAt'] },
  'amendment-ended': { category: null, needs: ['number'] },
  'signed-copy-sent-back': { category: null, needs: ['number', 'signByAt'] },
  'voucher-active': { category: 'progress', needs: ['code', 'amount', 'currency', 'validUntilAt', 'claimUntilAt'] },
  'voucher-partner': { category: 'progress', needs: ['code', 'company', 'validUntilAt'] },
  'voucher-extended': { category: 'progress', needs: ['code', 'validUntilAt', 'claimUntilAt'] },
  'voucher-ending': { category: 'reminders', needs: ['code', 'amount', 'currency', 'validUntilAt'] },
  'voucher-ending-extend': { category: 'reminders', needs: ['code', 'amount', 'currency', 'validUntilAt', 'extendToAt'] },
  'voucher-due': { category: 'reminders', needs: ['code', 'amount', 'currency', 'claimUntilAt'] },
  'voucher-revoked': { category: null, needs: ['code'] },
  'voucher-expired': { category: null, needs: ['code'] },

  'claim-submitted': { category: 'payments', needs: ['number', 'payByAt'] },
  'claim-queried': { category: null, needs: ['number', 'answerByAt'] },
  'claim-queried-due': { category: null, needs: ['number', 'answerByAt'] },
  'recovery-notified-correction': { category: null, needs: ['number', 'amount', 'currency', 'reference', 'dueAt'] },
  'recovery-notified-overpayment': { category: null, needs: ['number', 'amount', 'currency', 'reference', 'dueAt'] },
  'recovery-notified-irregularity': { category: null, needs: ['number', 'amount', 'currency', 'reference', 'dueAt'] },
  'recovery-notified-voucher-revoked': { category: null, needs: ['number', 'amount', 'currency', 'reference', 'dueAt'] },
  'recovery-due': { category: null, needs: ['number', 'amount', 'currency', 'reference', 'dueAt'] },
  'recovery-part-repaid': { category: null, needs: ['number', 'amount', 'currency', 'reference'] },
  'recovery-repaid': { category: null, needs: ['number'] },
  'recovery-offset': { category: null, needs: ['number'] },
  'recovery-written-off': { category: null, needs: ['number'] },
  'recovery-withdrawn': { category: null, needs: ['number'] },
  'recovery-ordered': { category: 'staff', needs: ['number'] },
  'recovery-write-off-asked': { category: 'staff', needs: ['number'] },

  'claim-converted': { category: 'payments', needs: ['number'] },
  'claim-held-down': { category: null, needs: ['number'] },
  'claim-approved': { category: 'payments', needs: ['number'] },
  'claim-correcting': { category: null, needs: ['number'] },
  'claim-corrected': { category: null, needs: ['number'] },
  'claim-rejected': { category: null, needs: ['number'] },
  'payout-settled': { category: 'payments', needs: ['number', 'amount', 'currency'] },
  'payout-failed': { category: null, needs: ['number'] },
  'payout-returned': { category: null, needs: ['number'] },
  'payout-trouble': { category: 'staff', needs: ['number'] },
  'claim-term-near': { category: 'staff', needs: ['number', 'payByAt'] },
  'ledger-alarm': { category: null, needs: ['raisedAt'] },
  'ledger-alarm-cleared': { category: null, needs: ['raisedAt'] },
  'sanctions-hit': { category: null, needs: [] },
  'bank-account-proposed': { category: null, needs: ['company'] },
  'bank-account-confirmed': { category: null, needs: ['company'] },
  'bank-account-refused': { category: null, needs: ['company'] },
  'bank-account-changed': { category: null, needs: ['company'] },
} as const satisfies Readonly<Record<string, Template>>;

export type TemplateKey = keyof typeof templates;
export type Figures<K extends TemplateKey> = Readonly<Record<(typeof templates)[K]['needs'][number], string>>;

export const isTemplate = (key: string): key is TemplateKey => Object.hasOwn(templates, key);
export const categoryOf = (key: TemplateKey): Category | null => templates[key].category;
