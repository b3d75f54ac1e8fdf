export type Tone = 'blue' | 'amber' | 'green' | 'red' | 'grey';

/** Where a state stands for the reader: grey rests, blue is under way, amber waits for somebody, green is well, red was refused. */
const tones: Readonly<Record<string, Readonly<Record<string, Tone>>>> = {
  application: {
    draft: 'grey',
    submitted: 'blue',
    returned: 'amber',
    waiting: 'amber',
    sketched: 'blue',
    shortlisted: 'amber',
    eligible: 'blue',
    ineligible: 'red',
    partnered: 'blue',
    'in-evaluation': 'blue',
    evaluated: 'blue',
    approved: 'green',
    'reserve-listed': 'amber',
    rejected: 'red',
    lapsed: 'grey',
    withdrawn: 'grey',
  },
  'second-factor': { pending: 'amber', active: 'green', 'reset-asked': 'amber', off: 'grey' },
  thread: { open: 'blue', closed: 'grey' },
  question: { asked: 'amber', answered: 'green', dismissed: 'grey' },
  'legal-parameter-proposal': { proposed: 'amber', confirmed: 'green', refused: 'red', withdrawn: 'grey' },
  engagement: {
    proposed: 'amber',
    accepted: 'blue',
    declined: 'red',
    expired: 'grey',
    cancelled: 'grey',
    confirmed: 'green',
    refused: 'red',
    replaced: 'grey',
    delivered: 'green',
    'broken-off': 'red',
  },
  assignment: {
    invited: 'amber',
    accepted: 'blue',
    declined: 'grey',
    expired: 'grey',
    submitted: 'green',
    abstained: 'grey',
    replaced: 'grey',
    cancelled: 'grey',
    reopened: 'amber',
    voided: 'red',
  },
  decision: {
    recommended: 'blue',
    confirmed: 'blue',
    'sent-back': 'amber',
    communicated: 'green',
    cancelled: 'grey',
    reopened: 'amber',
    appealed: 'amber',
    dismissed: 'red',
    allowed: 'green',
  },
  agreement: { offered: 'amber', signed: 'blue', 'in-force': 'green', declined: 'red', lapsed: 'grey', terminated: 'red' },
  voucher: { issued: 'blue', active: 'green', redeemed: 'grey', expired: 'grey', revoked: 'red' },
  claim: {
    draft: 'grey',
    submitted: 'blue',
    queried: 'amber',
    certified: 'blue',
    approved: 'green',
    rejected: 'red',
    corrected: 'grey',
    withdrawn: 'grey',
  },
  payout: {
    requested: 'blue',
    approved: 'blue',
    batched: 'blue',
    sent: 'blue',
    settled: 'green',
    failed: 'red',
    'in-doubt': 'amber',
    returned: 'red',
    cancelled: 'grey',
  },
  batch: {
    draft: 'grey',
    checked: 'blue',
    released: 'blue',
    sending: 'blue',
    sent: 'green',
    'in-doubt': 'amber',
    refused: 'red',
    discarded: 'grey',
  },
  hold: { open: 'amber', released: 'grey' },
  'ledger-alarm': { open: 'red', clearing: 'amber', cleared: 'grey' },
  recovery: { ordered: 'amber', notified: 'amber', repaid: 'green', offset: 'green', 'written-off': 'grey' },
  call: { draft: 'grey', published: 'blue', open: 'green', closed: 'grey', archived: 'grey' },
  person: { unverified: 'amber', active: 'green', disabled: 'grey' },
  'staff-role': { requested: 'amber', granted: 'green', revoked: 'grey' },
  'matching-run': { requested: 'blue', done: 'amber', failed: 'red', sent: 'green', discarded: 'grey' },
  'assignment-run': { requested: 'blue', done: 'amber', failed: 'red', sent: 'green', discarded: 'grey' },
  accreditation: { requested: 'amber', granted: 'green', refused: 'red', suspended: 'amber', expired: 'grey', withdrawn: 'grey' },
};

/** `finance.payout` and `payout` are the same workflow. */
export const entityOf = (workflow: string): string => workflow.slice(workflow.lastIndexOf('.') + 1);

/** Whether this workflow and state have a tone of their own. */
export const hasTone = (workflow: string, state: string): boolean => tones[entityOf(workflow)]?.[state] !== undefined;

export function toneOf(workflow: string, state: string): Tone {
  return tones[entityOf(workflow)]?.[state] ?? 'grey';
}
